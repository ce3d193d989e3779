from scipy.optimize import linprog

profit = [3, 5]
hours = [[1, 0], [0, 2], [3, 2]]
limit = [4, 12, 18]
# linprog minimises, so the profit changes its sign
fit = linprog([-p for p in profit], A_ub=hours, b_ub=limit)
print(fit.x)
print(-fit.fun)
