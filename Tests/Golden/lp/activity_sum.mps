NAME activity_sum
ROWS
 N cost
 E commodity_balance[power,zone,t0]
 E commodity_balance[power,zone,t1]
 E commodity_balance[metal,zone,year]
 E activity_sum[cells,cell,year]
 L yearly_capacity[cells]
COLUMNS
 activity[cells,cell,t0] commodity_balance[power,zone,t0] -4
 activity[cells,cell,t0] activity_sum[cells,cell,year] -365
 activity[cells,cell,t1] commodity_balance[power,zone,t1] -4
 activity[cells,cell,t1] activity_sum[cells,cell,year] -365
 activity_total[cells,cell,year] commodity_balance[metal,zone,year] 1
 activity_total[cells,cell,year] activity_sum[cells,cell,year] 1
 activity_total[cells,cell,year] yearly_capacity[cells] 1
 market[power_purchase_2,zone,t0] cost 2920
 market[power_purchase_2,zone,t0] commodity_balance[power,zone,t0] 1
 market[power_purchase_2,zone,t1] cost 11680
 market[power_purchase_2,zone,t1] commodity_balance[power,zone,t1] 1
 market[metal_sale_3,zone,year] cost -256
 market[metal_sale_3,zone,year] commodity_balance[metal,zone,year] -1
RHS
 rhs yearly_capacity[cells] 8000
BOUNDS
 UP bound activity[cells,cell,t0] 12
 UP bound activity[cells,cell,t1] 12
ENDATA
