from scipy.optimize import linprog

profit = [3, 5]
hours = [[1, 0], [0, 2], [3, 2]]
limit = [4, 12, 18]
# highs-ipm is an interior point method
fit = linprog([-p for p in profit], A_ub=hours, b_ub=limit,
              method="highs-ipm")
print(fit.x)
print(-fit.fun)
