import numpy as np
from factor_analyzer import (ConfirmatoryFactorAnalyzer,
                             ModelSpecificationParser)
# Lawley & Maxwell: marks of 220 boys in six school subjects
r = np.eye(6)
r[np.triu_indices(6, 1)] = [.439, .410, .288, .329, .248, .351, .354, .320,
                            .329, .164, .190, .181, .595, .470, .464]
r = r + r.T - np.eye(6)
# rows are subjects, columns the verbal and the mathematical factor
loads = np.array([[1, 0], [1, 0], [1, 0], [0, 1], [0, 1], [0, 1]])
model = ModelSpecificationParser.parse_model_specification_from_array(
    r, loads)
fit = ConfirmatoryFactorAnalyzer(model, n_obs=220, is_cov_matrix=True,
                                 disp=False, tol=1e-12)
fit.fit(r)
print(fit.factor_varcovs_[0, 1])
