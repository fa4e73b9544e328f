"""linopy, default semantics, one balance for each commodity, handed to highspy in memory."""
import numpy as np
import pandas as pd
import xarray as xr
from linopy import Model
from linopy.io import to_highspy

from family import CARRIED, COMMODITIES, PRODUCT, WASTE

SPARSE = False


def grid(values, *indices):
    return xr.DataArray(values, coords={i.name: i for i in indices},
                        dims=[i.name for i in indices])


def model(d):
    if SPARSE:
        import linopy
        linopy.options["semantics"] = "v1"
    m = Model(sparse=True) if SPARSE else Model()
    R = lambda n, name: pd.RangeIndex(n, name=name)
    p, s, t, c = R(d.P, "process"), R(d.S, "site"), R(d.T, "time"), R(COMMODITIES, "commodity")
    b, q = R(len(d.bought), "bought"), R(len(PRODUCT), "product")
    w, k, a = R(len(WASTE), "waste"), R(len(CARRIED), "cargo"), R(2 * d.S, "arc")
    x = m.add_variables(lower=0, coords=[p, s, t], name="x")
    size = m.add_variables(lower=0, upper=grid(d.size_limit, p, s), coords=[p, s], name="size")
    buy = m.add_variables(lower=0, coords=[b, s, t], name="buy")
    land = m.add_variables(lower=0, coords=[w, s, t], name="land")
    dump = m.add_variables(lower=0, coords=[c, s, t], name="dump")
    sell = m.add_variables(lower=0, coords=[q, s, t], name="sell")
    move = m.add_variables(lower=0, coords=[k, a, t], name="move")
    if SPARSE:
        balance_sparse(m, d, x, buy, land, dump, sell, move, p, s, c, b, w, q, k, a)
    else:
        balance_dense(m, d, x, buy, land, dump, sell, move)
    m.add_constraints(x - size * grid(d.reach, p, t) <= 0, name="capacity")
    m.add_constraints((land * d.weight).sum(["site", "time"]) <= d.landfill_limit, name="landfill")
    m.add_constraints(
        (sell * d.weight).sum("time") <= grid(d.sale_limit[list(PRODUCT)], q, s), name="sale")
    m.add_constraints((move * d.weight).sum("time") <= d.route_limit, name="route")
    m.add_constraints(
        (x * grid(d.emission * d.weight, p)).sum() <= d.emission_limit, name="emission")
    g = d.weight
    m.add_objective(
        (x * grid(d.variableCost * g, p)).sum() + (size * grid(d.size_cost, p)).sum()
        + (buy * grid(d.price[d.bought] * g, b, t)).sum()
        + (land * grid(d.landfillPrice[list(WASTE)] * g, w)).sum()
        + (dump * grid(d.disposalPrice * g, c)).sum()
        - (sell * grid(d.salePrice[list(PRODUCT)] * g, q)).sum()
        + (move * grid(d.freight * g, k, a)).sum())
    return m


def balance_dense(m, d, x, buy, land, dump, sell, move):
    for c in range(COMMODITIES):
        e = -1 * dump.sel(commodity=c)
        lines = np.nonzero(d.line_commodity == c)[0]
        if len(lines):
            made = x.isel(process=d.line_process[lines])
            amount = xr.DataArray(d.line_amount[lines], dims="process",
                                  coords={"process": d.line_process[lines]})
            e = e + (made * amount).sum("process")
        if c in d.bought:
            e = e + buy.sel(bought=int(np.nonzero(d.bought == c)[0][0]))
        if c in WASTE:
            e = e - land.sel(waste=c - WASTE[0])
        if c in PRODUCT:
            e = e - sell.sel(product=c - PRODUCT[0])
        if c in CARRIED:
            i = CARRIED.index(c)
            cargo = move.sel(cargo=i)
            for half in (np.arange(d.S), np.arange(d.S, 2 * d.S)):
                out = cargo.isel(arc=half).assign_coords(arc=d.arc_from[half]).rename(arc="site")
                into = cargo.isel(arc=half).assign_coords(arc=d.arc_to[half]).rename(arc="site")
                kept = xr.DataArray(d.kept[i, half], coords={"site": d.arc_to[half]}, dims="site")
                e = e - out.sel(site=list(range(d.S))) + (into * kept).sel(site=list(range(d.S)))
        m.add_constraints(e == 0, name=f"balance{c}")


def balance_sparse(m, d, x, buy, land, dump, sell, move, p, s, c, b, w, q, k, a):
    unit = np.eye(COMMODITIES)
    recipe = np.zeros((d.P, COMMODITIES))
    np.add.at(recipe, (d.line_process, d.line_commodity), d.line_amount)
    route = np.zeros((len(CARRIED), 2 * d.S, COMMODITIES, d.S))
    for i, cargo in enumerate(CARRIED):
        for arc in range(2 * d.S):
            route[i, arc, cargo, d.arc_from[arc]] -= 1
            route[i, arc, cargo, d.arc_to[arc]] += d.kept[i, arc]
    times = lambda v, matrix: v.to_linexpr() @ matrix
    m.add_constraints(
        times(x, grid(recipe, p, c)) + times(buy, grid(unit[d.bought], b, c))
        - times(land, grid(unit[list(WASTE)], w, c)) - times(sell, grid(unit[list(PRODUCT)], q, c))
        + times(move, grid(route, k, a, c, s)) - dump == 0, name="balance")


def build(d):
    return to_highspy(model(d))
