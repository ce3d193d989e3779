import numpy as np
import pingouin as pg

# Departure angles of 10 birds in degrees
degrees = [20, 35, 45, 60, 75, 80, 95, 110, 150, 300]

z, pvalue = pg.circ_rayleigh(np.radians(degrees))
print(pvalue)
print(z)
