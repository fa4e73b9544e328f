NAME total_cap
ROWS
 N cost
 E 2020:commodity_balance[ore,zone,year]
 E 2020:commodity_balance[metal,zone,year]
 L 2020:facility_capacity[plan,year]
 N 2020:measure_cap[metal:sale]
 E 2025:commodity_balance[ore,zone,year]
 E 2025:commodity_balance[metal,zone,year]
 L 2025:facility_capacity[plan,year]
 N 2025:measure_cap[metal:sale]
 E capacity_stock[plan,2020]
 E capacity_stock[plan,2025]
 L total_cap[metal:sale]
COLUMNS
 2020:activity[plan,smelting,year] 2020:commodity_balance[ore,zone,year] -1
 2020:activity[plan,smelting,year] 2020:commodity_balance[metal,zone,year] 1
 2020:activity[plan,smelting,year] 2020:facility_capacity[plan,year] 1
 2020:activity[old,smelting,year] 2020:commodity_balance[ore,zone,year] -1
 2020:activity[old,smelting,year] 2020:commodity_balance[metal,zone,year] 1
 2020:size[plan] cost 31.94168029662467
 2020:size[plan] 2020:facility_capacity[plan,year] -1
 2020:size[plan] capacity_stock[plan,2020] 1
 2020:market[ore_purchase_2,zone,year] cost 3.992710037078084
 2020:market[ore_purchase_2,zone,year] 2020:commodity_balance[ore,zone,year] 1
 2020:market[metal_sale_3,zone,year] cost -15.970840148312336
 2020:market[metal_sale_3,zone,year] 2020:commodity_balance[metal,zone,year] -1
 2020:market[metal_sale_3,zone,year] 2020:measure_cap[metal:sale] 1
 2020:market[metal_sale_3,zone,year] total_cap[metal:sale] 5
 2025:activity[plan,smelting,year] 2025:commodity_balance[ore,zone,year] -1
 2025:activity[plan,smelting,year] 2025:commodity_balance[metal,zone,year] 1
 2025:activity[plan,smelting,year] 2025:facility_capacity[plan,year] 1
 2025:activity[old,smelting,year] 2025:commodity_balance[ore,zone,year] -1
 2025:activity[old,smelting,year] 2025:commodity_balance[metal,zone,year] 1
 2025:size[plan] cost 21.738970894906856
 2025:size[plan] 2025:facility_capacity[plan,year] -1
 2025:size[plan] capacity_stock[plan,2025] 1
 2025:market[ore_purchase_2,zone,year] cost 2.717371361863357
 2025:market[ore_purchase_2,zone,year] 2025:commodity_balance[ore,zone,year] 1
 2025:market[metal_sale_4,zone,year] cost -173.91176715925485
 2025:market[metal_sale_4,zone,year] 2025:commodity_balance[metal,zone,year] -1
 2025:market[metal_sale_4,zone,year] 2025:measure_cap[metal:sale] 1
 2025:market[metal_sale_4,zone,year] total_cap[metal:sale] 5
 build[plan,2020] cost 63.99999999999995
 build[plan,2020] capacity_stock[plan,2020] -1
 build[plan,2025] cost 43.557324610160165
 build[plan,2025] capacity_stock[plan,2025] -1
RHS
 rhs cost -858.8904190645044
 rhs total_cap[metal:sale] 256
BOUNDS
 UP bound 2020:activity[old,smelting,year] 16
 UP bound 2020:size[plan] 64
 UP bound 2020:market[metal_sale_3,zone,year] 32
 UP bound 2025:activity[old,smelting,year] 16
 UP bound 2025:size[plan] 64
 UP bound 2025:market[metal_sale_4,zone,year] 48
 UP bound build[plan,2020] 64
 UP bound build[plan,2025] 64
ENDATA
