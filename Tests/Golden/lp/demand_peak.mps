NAME demand_peak
ROWS
 N cost
 E commodity_balance[power,zone,t0]
 E commodity_balance[power,zone,t1]
 E commodity_balance[metal,zone,year]
 L demand_peak[power_purchase_2,t0]
 L demand_peak[power_purchase_2,t1]
COLUMNS
 activity[cells,cell,t0] commodity_balance[power,zone,t0] -1
 activity[cells,cell,t0] commodity_balance[metal,zone,year] 365
 activity[cells,cell,t1] commodity_balance[power,zone,t1] -1
 activity[cells,cell,t1] commodity_balance[metal,zone,year] 365
 market[power_purchase_2,zone,t0] cost 365
 market[power_purchase_2,zone,t0] commodity_balance[power,zone,t0] 1
 market[power_purchase_2,zone,t0] demand_peak[power_purchase_2,t0] 1
 market[power_purchase_2,zone,t1] cost 365
 market[power_purchase_2,zone,t1] commodity_balance[power,zone,t1] 1
 market[power_purchase_2,zone,t1] demand_peak[power_purchase_2,t1] 1
 market[metal_sale_3,zone,year] cost -3
 market[metal_sale_3,zone,year] commodity_balance[metal,zone,year] -1
 peak_demand[power_purchase_2,month_1] cost 10000
 peak_demand[power_purchase_2,month_1] demand_peak[power_purchase_2,t0] -12
 peak_demand[power_purchase_2,month_1] demand_peak[power_purchase_2,t1] -12
RHS
BOUNDS
 UP bound activity[cells,cell,t0] 12
 UP bound activity[cells,cell,t1] 6
ENDATA
