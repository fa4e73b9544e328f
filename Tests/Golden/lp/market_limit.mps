NAME market_limit
ROWS
 N cost
 E commodity_balance[ore,north,year]
 E commodity_balance[ore,south,year]
 E commodity_balance[metal,north,year]
 E commodity_balance[metal,south,year]
 L market_limit[ore_purchase_2]
COLUMNS
 activity[smelter_north,smelting,year] commodity_balance[ore,north,year] -2
 activity[smelter_north,smelting,year] commodity_balance[metal,north,year] 1
 activity[smelter_south,smelting,year] commodity_balance[ore,south,year] -2
 activity[smelter_south,smelting,year] commodity_balance[metal,south,year] 1
 market[ore_purchase_2,north,year] cost 10
 market[ore_purchase_2,north,year] commodity_balance[ore,north,year] 1
 market[ore_purchase_2,north,year] market_limit[ore_purchase_2] 1
 market[ore_purchase_2,south,year] cost 10
 market[ore_purchase_2,south,year] commodity_balance[ore,south,year] 1
 market[ore_purchase_2,south,year] market_limit[ore_purchase_2] 1
 market[metal_sale_3,north,year] cost -100
 market[metal_sale_3,north,year] commodity_balance[metal,north,year] -1
 market[metal_sale_3,south,year] cost -100
 market[metal_sale_3,south,year] commodity_balance[metal,south,year] -1
RHS
 rhs market_limit[ore_purchase_2] 300
BOUNDS
 UP bound activity[smelter_north,smelting,year] 100
 UP bound activity[smelter_south,smelting,year] 100
ENDATA
