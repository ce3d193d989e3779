import statsmodels.api as sm
from linearmodels.system import SUR
# Investment of General Electric and Westinghouse, 1935-1954
data = sm.datasets.grunfeld.load_pandas().data
equations = {}
for firm in ["General Electric", "Westinghouse"]:
    part = data[data.firm == firm].set_index("year")
    equations[firm] = {"dependent": part["invest"],
                       "exog": sm.add_constant(part[["value", "capital"]])}
fit = SUR(equations).fit()
print(fit.params.round(4))
print(fit.params["General Electric_capital"])
