import pulp

cost = [[8, 6, 10, 9], [9, 12, 13, 7], [14, 9, 16, 5]]
supply = [35, 50, 40]
demand = [45, 20, 30, 30]
task = pulp.LpProblem("transport", pulp.LpMinimize)
ship = pulp.LpVariable.matrix("ship", (range(3), range(4)), lowBound=0)
task += pulp.lpSum(cost[i][j] * ship[i][j]
                   for i in range(3) for j in range(4))
for i in range(3):
    task += pulp.lpSum(ship[i]) <= supply[i]
for j in range(4):
    task += pulp.lpSum(ship[i][j] for i in range(3)) >= demand[j]
task.solve(pulp.PULP_CBC_CMD(msg=False))
print(pulp.value(task.objective))
