NAME measure_cap
ROWS
 N cost
 E commodity_balance[ore,zone,year]
 E commodity_balance[metal,zone,year]
 E commodity_balance[fume,zone,year]
 G stated_limit[least]
 L stated_limit[share]
 L measure_cap[least]
COLUMNS
 activity[smelter,smelting,year] commodity_balance[ore,zone,year] -2
 activity[smelter,smelting,year] commodity_balance[metal,zone,year] 1
 activity[smelter,smelting,year] commodity_balance[fume,zone,year] 0.0625
 activity[smelter,smelting,year] stated_limit[least] 1
 activity[smelter,smelting,year] stated_limit[share] -0.125
 activity[smelter,smelting,year] measure_cap[least] 1
 market[ore_extraction_2,zone,year] cost 10
 market[ore_extraction_2,zone,year] commodity_balance[ore,zone,year] 1
 market[metal_sale_3,zone,year] cost -100
 market[metal_sale_3,zone,year] commodity_balance[metal,zone,year] -1
 market[fume_emission_4,zone,year] cost 4
 market[fume_emission_4,zone,year] commodity_balance[fume,zone,year] -1
 market[fume_emission_4,zone,year] stated_limit[share] 1
RHS
 rhs stated_limit[least] 30
 rhs measure_cap[least] 64
BOUNDS
 UP bound activity[smelter,smelting,year] 100
ENDATA
