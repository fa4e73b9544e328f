NAME route_capacity
ROWS
 N cost
 E commodity_balance[ore,port,year]
 E commodity_balance[ore,works,year]
 E commodity_balance[coal,port,year]
 E commodity_balance[coal,works,year]
 E commodity_balance[metal,works,year]
 L route_capacity[rail]
COLUMNS
 activity[smelter,smelting,year] commodity_balance[ore,works,year] -2
 activity[smelter,smelting,year] commodity_balance[coal,works,year] -1
 activity[smelter,smelting,year] commodity_balance[metal,works,year] 1
 market[ore_purchase_2,port,year] cost 10
 market[ore_purchase_2,port,year] commodity_balance[ore,port,year] 1
 market[coal_purchase_3,port,year] cost 5
 market[coal_purchase_3,port,year] commodity_balance[coal,port,year] 1
 market[metal_sale_4,works,year] cost -100
 market[metal_sale_4,works,year] commodity_balance[metal,works,year] -1
 transport[rail,ore,year] cost 4
 transport[rail,ore,year] commodity_balance[ore,port,year] -1
 transport[rail,ore,year] commodity_balance[ore,works,year] 1
 transport[rail,ore,year] route_capacity[rail] 1
 transport[rail,coal,year] cost 2
 transport[rail,coal,year] commodity_balance[coal,port,year] -1
 transport[rail,coal,year] commodity_balance[coal,works,year] 1
 transport[rail,coal,year] route_capacity[rail] 0.5
RHS
 rhs route_capacity[rail] 200
BOUNDS
 UP bound activity[smelter,smelting,year] 100
ENDATA
