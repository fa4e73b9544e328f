"""An instance of the network family as the benchmarks write it, with the place of every column."""
import json
import pathlib

import numpy as np

COMMODITIES = 24
WASTE, PRODUCT, CARRIED = range(8, 14), range(18, 24), (10, 15, 19)


class Family:
    """The numbers of one instance; all arrays are NumPy arrays."""

    def __init__(self, path):
        data = json.loads(pathlib.Path(path).read_text())
        self.P, self.S, self.T = data["processes"], data["sites"], data["steps"]
        self.weight = 8760 / self.T
        lines = [(p, int(line["commodity"]), line["amount"])
                 for p, recipe in enumerate(data["recipe"]) for line in recipe]
        self.line_process, self.line_commodity = (np.array(v) for v in list(zip(*lines))[:2])
        self.line_amount = np.array([line[2] for line in lines])
        for name in ("variableCost", "emission", "purchasePrice", "landfillPrice",
                     "disposalPrice", "salePrice"):
            setattr(self, name, np.array(data[name]))
        annuity = 0.08 / (1 - 1.08 ** -20)
        self.size_cost = np.array(data["investment"]) * annuity
        self.size_limit = np.array(data["greatestSize"]).reshape(self.P, self.S)
        share = np.ones((self.P, self.T))
        for p, values in enumerate(data["availability"]):
            if values:
                share[p] = values
        self.reach = share / 8760
        self.bought = np.array([c for c in range(COMMODITIES) if c not in WASTE])
        self.price = self.purchasePrice[:, None] * np.array(data["tariff"])
        self.sale_limit = np.array(data["saleLimit"]).reshape(COMMODITIES, self.S)
        S = self.S
        self.arc_from = np.array(list(range(S)) * 2)
        self.arc_to = np.array([(s + 1) % S for s in range(S)] + [(s - 1) % S for s in range(S)])
        self.freight = np.array(data["freight"]).reshape(len(CARRIED), 2 * S)
        self.kept = 1 - np.array(data["loss"]).reshape(len(CARRIED), 2 * S)
        self.route_limit, self.landfill_limit = data["routeCapacity"], data["landfillLimit"]
        self.emission_limit = data["emissionLimit"]
