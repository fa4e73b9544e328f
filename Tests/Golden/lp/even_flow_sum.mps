NAME even_flow_sum
ROWS
 N cost
 E commodity_balance[power,zone,t0]
 E commodity_balance[power,zone,t1]
 E commodity_balance[ore,zone,year]
 E commodity_balance[metal,zone,year]
 E commodity_balance[glass,zone,year]
 E activity_sum[furnaces,furnace,year]
 E even_flow_sum[power,zone,used,year]
 L yearly_capacity[first]
 L yearly_capacity[second]
 L yearly_capacity[furnaces]
COLUMNS
 activity[first,cell,year] commodity_balance[ore,zone,year] -2
 activity[first,cell,year] commodity_balance[metal,zone,year] 1
 activity[first,cell,year] even_flow_sum[power,zone,used,year] 4
 activity[first,cell,year] yearly_capacity[first] 1
 activity[second,cell,year] commodity_balance[ore,zone,year] -2
 activity[second,cell,year] commodity_balance[metal,zone,year] 1
 activity[second,cell,year] even_flow_sum[power,zone,used,year] 4
 activity[second,cell,year] yearly_capacity[second] 1
 activity[furnaces,furnace,t0] commodity_balance[power,zone,t0] -1
 activity[furnaces,furnace,t0] activity_sum[furnaces,furnace,year] -365
 activity[furnaces,furnace,t1] commodity_balance[power,zone,t1] -1
 activity[furnaces,furnace,t1] activity_sum[furnaces,furnace,year] -365
 activity_total[furnaces,furnace,year] commodity_balance[glass,zone,year] 1
 activity_total[furnaces,furnace,year] activity_sum[furnaces,furnace,year] 1
 activity_total[furnaces,furnace,year] yearly_capacity[furnaces] 1
 even_flow[power,zone,used,year] commodity_balance[power,zone,t0] -0.0013698630136986301
 even_flow[power,zone,used,year] commodity_balance[power,zone,t1] -0.0013698630136986301
 even_flow[power,zone,used,year] even_flow_sum[power,zone,used,year] -1
 market[power_purchase_2,zone,t0] cost 2920
 market[power_purchase_2,zone,t0] commodity_balance[power,zone,t0] 1
 market[power_purchase_2,zone,t1] cost 11680
 market[power_purchase_2,zone,t1] commodity_balance[power,zone,t1] 1
 market[ore_purchase_3,zone,year] cost 1
 market[ore_purchase_3,zone,year] commodity_balance[ore,zone,year] 1
 market[metal_sale_4,zone,year] cost -128
 market[metal_sale_4,zone,year] commodity_balance[metal,zone,year] -1
 market[glass_sale_5,zone,year] cost -24
 market[glass_sale_5,zone,year] commodity_balance[glass,zone,year] -1
RHS
 rhs yearly_capacity[first] 8000
 rhs yearly_capacity[second] 4000
 rhs yearly_capacity[furnaces] 8000
BOUNDS
 UP bound activity[first,cell,year] 8760
 UP bound activity[second,cell,year] 4380
 UP bound activity[furnaces,furnace,t0] 12
 UP bound activity[furnaces,furnace,t1] 12
 UP bound market[ore_purchase_3,zone,year] 20000
ENDATA
