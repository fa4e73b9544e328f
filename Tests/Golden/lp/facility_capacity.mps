NAME facility_capacity
ROWS
 N cost
 E commodity_balance[ore,zone,year]
 E commodity_balance[plate,zone,year]
 E commodity_balance[wire,zone,year]
 L facility_capacity[mill,year]
 L facility_capacity[plan,year]
COLUMNS
 activity[mill,rolling,year] cost 1.5
 activity[mill,rolling,year] commodity_balance[ore,zone,year] -1
 activity[mill,rolling,year] commodity_balance[plate,zone,year] 1
 activity[mill,rolling,year] facility_capacity[mill,year] 1
 activity[mill,drawing,year] commodity_balance[ore,zone,year] -1
 activity[mill,drawing,year] commodity_balance[wire,zone,year] 1
 activity[mill,drawing,year] facility_capacity[mill,year] 2
 activity[plan,rolling,year] cost 1.5
 activity[plan,rolling,year] commodity_balance[ore,zone,year] -1
 activity[plan,rolling,year] commodity_balance[plate,zone,year] 1
 activity[plan,rolling,year] facility_capacity[plan,year] 1
 activity[plan,drawing,year] commodity_balance[ore,zone,year] -1
 activity[plan,drawing,year] commodity_balance[wire,zone,year] 1
 activity[plan,drawing,year] facility_capacity[plan,year] 2
 size[plan] cost 19.279999999999976
 size[plan] facility_capacity[plan,year] -1
 market[ore_purchase_2,zone,year] cost 1
 market[ore_purchase_2,zone,year] commodity_balance[ore,zone,year] 1
 market[plate_sale_3,zone,year] cost -40
 market[plate_sale_3,zone,year] commodity_balance[plate,zone,year] -1
 market[wire_sale_4,zone,year] cost -50
 market[wire_sale_4,zone,year] commodity_balance[wire,zone,year] -1
RHS
 rhs cost -125
 rhs facility_capacity[mill,year] 100
BOUNDS
 UP bound size[plan] 100
 UP bound market[plate_sale_3,zone,year] 150
ENDATA
