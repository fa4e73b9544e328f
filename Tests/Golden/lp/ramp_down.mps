NAME ramp_down
ROWS
 N cost
 E commodity_balance[power,zone,t0]
 E commodity_balance[power,zone,t1]
 E commodity_balance[metal,zone,year]
 L ramp_up[cells,t0]
 L ramp_up[cells,t1]
 L ramp_down[cells,t0]
 L ramp_down[cells,t1]
COLUMNS
 activity[cells,cell,t0] commodity_balance[power,zone,t0] -1
 activity[cells,cell,t0] commodity_balance[metal,zone,year] 365
 activity[cells,cell,t0] ramp_up[cells,t0] 0.08333333333333333
 activity[cells,cell,t0] ramp_up[cells,t1] -0.08333333333333333
 activity[cells,cell,t0] ramp_down[cells,t0] -0.08333333333333333
 activity[cells,cell,t0] ramp_down[cells,t1] 0.08333333333333333
 activity[cells,cell,t1] commodity_balance[power,zone,t1] -1
 activity[cells,cell,t1] commodity_balance[metal,zone,year] 365
 activity[cells,cell,t1] ramp_up[cells,t0] -0.08333333333333333
 activity[cells,cell,t1] ramp_up[cells,t1] 0.08333333333333333
 activity[cells,cell,t1] ramp_down[cells,t0] 0.08333333333333333
 activity[cells,cell,t1] ramp_down[cells,t1] -0.08333333333333333
 market[power_purchase_2,zone,t0] cost 365
 market[power_purchase_2,zone,t0] commodity_balance[power,zone,t0] 1
 market[power_purchase_2,zone,t1] cost 1460
 market[power_purchase_2,zone,t1] commodity_balance[power,zone,t1] 1
 market[metal_sale_3,zone,year] cost -3
 market[metal_sale_3,zone,year] commodity_balance[metal,zone,year] -1
RHS
 rhs ramp_up[cells,t0] 0.5
 rhs ramp_up[cells,t1] 0.5
 rhs ramp_down[cells,t0] 0.5
 rhs ramp_down[cells,t1] 0.5
BOUNDS
 UP bound activity[cells,cell,t0] 12
 UP bound activity[cells,cell,t1] 12
ENDATA
