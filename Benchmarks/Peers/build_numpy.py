"""NumPy arrays handed to highspy in one call, the fastest way from Python."""
import highspy
import numpy as np
import scipy.sparse as sparse

from family import CARRIED, COMMODITIES, PRODUCT, WASTE

INFINITY = highspy.kHighsInf


def arrays(d):
    P, S, T, C, w = d.P, d.S, d.T, COMMODITIES, d.weight
    ST, A, B = S * T, 2 * S, len(d.bought)
    NW, NP, NC = len(WASTE), len(PRODUCT), len(CARRIED)
    x, size = 0, P * ST
    buy = size + P * S
    land = buy + B * ST
    dump = land + NW * ST
    sell = dump + C * ST
    move = sell + NP * ST
    columns = move + NC * A * T
    st = np.arange(ST).reshape(S, T)
    entries = []

    def add(row, column, value):
        row, column = np.broadcast_arrays(row, column)
        entries.append((row.ravel(), column.ravel(), np.broadcast_to(value, row.shape).ravel()))

    for p, c, a in zip(d.line_process, d.line_commodity, d.line_amount):
        add(c * ST + st, x + p * ST + st, a)
    for i, c in enumerate(d.bought):
        add(c * ST + st, buy + i * ST + st, 1.0)
    for i, c in enumerate(WASTE):
        add(c * ST + st, land + i * ST + st, -1.0)
    add(np.arange(C * ST), dump + np.arange(C * ST), -1.0)
    for i, c in enumerate(PRODUCT):
        add(c * ST + st, sell + i * ST + st, -1.0)
    t = np.arange(T)
    for i, c in enumerate(CARRIED):
        for a in range(A):
            column = move + (i * A + a) * T + t
            add(c * ST + st[d.arc_from[a]], column, -1.0)
            add(c * ST + st[d.arc_to[a]], column, d.kept[i, a])
    row = C * ST
    own = np.arange(P * ST).reshape(P, S, T)
    add(row + own, x + own, 1.0)
    add(row + own, np.broadcast_to((size + np.arange(P * S)).reshape(P, S, 1), (P, S, T)),
        np.broadcast_to(-d.reach[:, None, :], (P, S, T)))
    row += P * ST
    for i in range(NW):
        add(np.full(ST, row + i), land + i * ST + np.arange(ST), w)
    row += NW
    for i in range(NP * S):
        add(np.full(T, row + i), sell + i * T + t, w)
    row += NP * S
    for i in range(NC * A):
        add(np.full(T, row + i), move + i * T + t, w)
    row += NC * A
    add(np.full(P * ST, row), np.arange(P * ST), np.repeat(d.emission * w, ST))
    rows = row + 1
    i, j, v = (np.concatenate(part) for part in zip(*entries))
    matrix = sparse.csr_matrix((v, (i, j)), shape=(rows, columns))
    cost, upper = np.zeros(columns), np.full(columns, INFINITY)
    cost[:size] = np.repeat(d.variableCost * w, ST)
    cost[size:buy] = np.repeat(d.size_cost, S)
    upper[size:buy] = d.size_limit.ravel()
    cost[buy:land] = np.repeat(d.price[d.bought], S, axis=0).ravel() * w
    cost[land:dump] = np.repeat(d.landfillPrice[list(WASTE)] * w, ST)
    cost[dump:sell] = np.repeat(d.disposalPrice * w, ST)
    cost[sell:move] = np.repeat(-d.salePrice[list(PRODUCT)] * w, ST)
    cost[move:] = np.repeat(d.freight.ravel() * w, T)
    below, above = np.full(rows, -INFINITY), np.zeros(rows)
    below[:C * ST] = 0
    limits = C * ST + P * ST
    above[limits:limits + NW] = d.landfill_limit
    above[limits + NW:limits + NW + NP * S] = d.sale_limit[list(PRODUCT)].ravel()
    above[limits + NW + NP * S:-1] = d.route_limit
    above[-1] = d.emission_limit
    return matrix, cost, upper, below, above


def build(d):
    matrix, cost, upper, below, above = arrays(d)
    rows, columns = matrix.shape
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = columns, rows
    program.col_cost_, program.col_lower_, program.col_upper_ = cost, np.zeros(columns), upper
    program.row_lower_, program.row_upper_ = below, above
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.num_col_, program.a_matrix_.num_row_ = columns, rows
    program.a_matrix_.start_, program.a_matrix_.index_ = matrix.indptr, matrix.indices
    program.a_matrix_.value_ = matrix.data
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.passModel(program)
    return solver
