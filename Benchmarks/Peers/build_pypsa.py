"""PyPSA: a bus for each commodity at each site, processes as links with several ports."""
import logging

import numpy as np
import pandas as pd
import pypsa
import xarray as xr
from linopy.io import to_highspy

from family import CARRIED, COMMODITIES, PRODUCT, WASTE


def network(d):
    n = pypsa.Network()
    n.set_snapshots(pd.RangeIndex(d.T))
    n.snapshot_weightings = pd.DataFrame(
        float(d.weight), index=n.snapshots, columns=n.snapshot_weightings.columns)
    S, P = range(d.S), range(d.P)
    n.add("Bus", [f"c{c}s{s}" for c in range(COMMODITIES) for s in S])
    names = [f"p{p}s{s}" for p in P for s in S]
    ports = [[(int(c), float(v)) for q, c, v in
              zip(d.line_process, d.line_commodity, d.line_amount) if q == p] for p in P]
    ports = [[lines[2]] + lines[:2] + lines[3:] for lines in ports]
    ports = [[(lines[0][0], lines[0][1])] + lines[1:] for lines in ports]
    feed = np.array([-lines[0][1] for lines in ports])
    more = {"bus0": [f"c{ports[p][0][0]}s{s}" for p in P for s in S]}
    for i in range(1, max(map(len, ports))):
        more[f"bus{i}"] = [f"c{ports[p][i][0]}s{s}" if i < len(ports[p]) else ""
                           for p in P for s in S]
        more["efficiency" if i == 1 else f"efficiency{i}"] = [
            ports[p][i][1] / feed[p] if i < len(ports[p]) else 1.0 for p in P for s in S]
    reach = pd.DataFrame(np.repeat(d.reach, d.S, axis=0).T, index=n.snapshots, columns=names)
    scale = np.repeat(feed, d.S)
    n.add("Link", names, p_nom_extendable=True, p_nom_max=d.size_limit.ravel() * scale,
          capital_cost=np.repeat(d.size_cost, d.S) / scale,
          marginal_cost=np.repeat(d.variableCost, d.S) / scale, p_max_pu=reach, **more)

    def outlet(kind, commodities, price):
        n.add("Generator", [f"{kind}{c}s{s}" for c in commodities for s in S],
              bus=[f"c{c}s{s}" for c in commodities for s in S], p_nom=1e7, sign=-1,
              marginal_cost=np.repeat(price, d.S))

    bought = [f"buy{c}s{s}" for c in d.bought for s in S]
    n.add("Generator", bought, bus=[f"c{c}s{s}" for c in d.bought for s in S], p_nom=1e7,
          marginal_cost=pd.DataFrame(np.repeat(d.price[d.bought], d.S, axis=0).T,
                                     index=n.snapshots, columns=bought))
    outlet("land", WASTE, d.landfillPrice[list(WASTE)])
    outlet("dump", range(COMMODITIES), d.disposalPrice)
    outlet("sell", PRODUCT, -d.salePrice[list(PRODUCT)])
    n.add("Link", [f"r{k}a{a}" for k in range(len(CARRIED)) for a in range(2 * d.S)],
          bus0=[f"c{c}s{s}" for c in CARRIED for s in d.arc_from],
          bus1=[f"c{c}s{s}" for c in CARRIED for s in d.arc_to], efficiency=d.kept.ravel(),
          p_nom=1e7, marginal_cost=d.freight.ravel())
    return n, scale


def build(d):
    logging.disable(logging.WARNING)
    n, scale = network(d)
    m = n.optimize.create_model(include_objective_constant=False)
    gen, link, w = m["Generator-p"], m["Link-p"], d.weight
    name = "name"
    x = link.sel(name=[f"p{p}s{s}" for p in range(d.P) for s in range(d.S)])
    for c in WASTE:
        m.add_constraints(
            (gen.sel(name=[f"land{c}s{s}" for s in range(d.S)]) * w).sum() <= d.landfill_limit,
            name=f"landfill{c}")
    sold = [f"sell{c}s{s}" for c in PRODUCT for s in range(d.S)]
    m.add_constraints(
        (gen.sel(name=sold) * w).sum("snapshot") <= xr.DataArray(
            d.sale_limit[list(PRODUCT)].ravel(), coords={name: sold}, dims=name), name="sale")
    routes = [f"r{k}a{a}" for k in range(len(CARRIED)) for a in range(2 * d.S)]
    m.add_constraints((link.sel(name=routes) * w).sum("snapshot") <= d.route_limit, name="route")
    emission = xr.DataArray(np.repeat(d.emission, d.S) * w / scale, coords={name: x.indexes[name]},
                            dims=name)
    m.add_constraints((x * emission).sum() <= d.emission_limit, name="emission")
    build.network = n
    return to_highspy(m)
