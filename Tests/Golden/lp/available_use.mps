NAME available_use
ROWS
 N cost
 E commodity_balance[power,zone,t0]
 E commodity_balance[power,zone,t1]
 E commodity_balance[metal,zone,t0]
 E commodity_balance[metal,zone,t1]
 E available_use[panels,t0]
 E available_use[panels,t1]
COLUMNS
 activity[panels,panel,t0] commodity_balance[power,zone,t0] 1
 activity[panels,panel,t0] available_use[panels,t0] 1
 activity[panels,panel,t1] commodity_balance[power,zone,t1] 1
 activity[panels,panel,t1] available_use[panels,t1] 1
 activity[cells,cell,t0] commodity_balance[power,zone,t0] -1
 activity[cells,cell,t0] commodity_balance[metal,zone,t0] 1
 activity[cells,cell,t1] commodity_balance[power,zone,t1] -1
 activity[cells,cell,t1] commodity_balance[metal,zone,t1] 1
 curtailed[panels,t0] cost 1460
 curtailed[panels,t0] available_use[panels,t0] 1
 curtailed[panels,t1] cost 1460
 curtailed[panels,t1] available_use[panels,t1] 1
 market[metal_sale_2,zone,t0] cost -1095
 market[metal_sale_2,zone,t0] commodity_balance[metal,zone,t0] -1
 market[metal_sale_2,zone,t1] cost -1095
 market[metal_sale_2,zone,t1] commodity_balance[metal,zone,t1] -1
RHS
 rhs available_use[panels,t0] 12
BOUNDS
 UP bound activity[panels,panel,t0] 12
 FX bound activity[panels,panel,t1] 0
 UP bound activity[cells,cell,t0] 4.8
 UP bound activity[cells,cell,t1] 4.8
ENDATA
