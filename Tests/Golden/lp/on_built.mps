NAME on_built
ROWS
 N cost
 E commodity_balance[power,zone,t0]
 E commodity_balance[power,zone,t1]
 E commodity_balance[metal,zone,year]
 L facility_capacity[cells,t0]
 L facility_capacity[cells,t1]
 G minimum_load[cells,t0]
 G minimum_load[cells,t1]
 L running_capacity[cells,t0]
 L running_capacity[cells,t1]
 L on_built[cells,t0]
 L on_built[cells,t1]
 L start_up[cells,t0]
 L start_up[cells,t1]
 E whole_units[cells]
COLUMNS
 activity[cells,cell,t0] commodity_balance[power,zone,t0] -1
 activity[cells,cell,t0] commodity_balance[metal,zone,year] 365
 activity[cells,cell,t0] facility_capacity[cells,t0] 1
 activity[cells,cell,t0] minimum_load[cells,t0] 1
 activity[cells,cell,t0] running_capacity[cells,t0] 1
 activity[cells,cell,t1] commodity_balance[power,zone,t1] -1
 activity[cells,cell,t1] commodity_balance[metal,zone,year] 365
 activity[cells,cell,t1] facility_capacity[cells,t1] 1
 activity[cells,cell,t1] minimum_load[cells,t1] 1
 activity[cells,cell,t1] running_capacity[cells,t1] 1
 marker2 'MARKER' 'INTORG'
 on[cells,t0] minimum_load[cells,t0] -6
 on[cells,t0] running_capacity[cells,t0] -12
 on[cells,t0] on_built[cells,t0] 8760
 on[cells,t0] start_up[cells,t0] 1
 on[cells,t0] start_up[cells,t1] -1
 on[cells,t1] minimum_load[cells,t1] -6
 on[cells,t1] running_capacity[cells,t1] -12
 on[cells,t1] on_built[cells,t1] 8760
 on[cells,t1] start_up[cells,t0] -1
 on[cells,t1] start_up[cells,t1] 1
 marker4 'MARKER' 'INTEND'
 start[cells,t0] cost 1460
 start[cells,t0] start_up[cells,t0] -1
 start[cells,t1] cost 1460
 start[cells,t1] start_up[cells,t1] -1
 size[cells] cost 0.09999999999999985
 size[cells] facility_capacity[cells,t0] -0.0013698630136986301
 size[cells] facility_capacity[cells,t1] -0.0013698630136986301
 size[cells] on_built[cells,t0] -1
 size[cells] on_built[cells,t1] -1
 size[cells] whole_units[cells] 1
 marker7 'MARKER' 'INTORG'
 unit[cells] whole_units[cells] -8760
 marker8 'MARKER' 'INTEND'
 market[power_purchase_2,zone,t0] cost 365
 market[power_purchase_2,zone,t0] commodity_balance[power,zone,t0] 1
 market[power_purchase_2,zone,t1] cost 1460
 market[power_purchase_2,zone,t1] commodity_balance[power,zone,t1] 1
 market[metal_sale_3,zone,year] cost -3
 market[metal_sale_3,zone,year] commodity_balance[metal,zone,year] -1
RHS
BOUNDS
 LO bound on[cells,t0] 0
 UP bound on[cells,t0] 1
 LO bound on[cells,t1] 0
 UP bound on[cells,t1] 1
 UP bound start[cells,t0] 1
 UP bound start[cells,t1] 1
 UP bound size[cells] 8760
 LO bound unit[cells] 0
 UP bound unit[cells] 1
ENDATA
