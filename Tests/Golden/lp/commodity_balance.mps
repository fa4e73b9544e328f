NAME commodity_balance
ROWS
 N cost
 E commodity_balance[landfill,works,year]
 E commodity_balance[ore,mine,year]
 E commodity_balance[ore,works,year]
 E commodity_balance[slag,works,year]
 E commodity_balance[metal,works,year]
 E commodity_balance[gas,works,year]
COLUMNS
 activity[smelter,smelting,year] commodity_balance[ore,works,year] -2
 activity[smelter,smelting,year] commodity_balance[slag,works,year] 0.75
 activity[smelter,smelting,year] commodity_balance[metal,works,year] 1
 activity[smelter,smelting,year] commodity_balance[gas,works,year] 0.25
 market[landfill_disposal_4,works,year] cost 8
 market[landfill_disposal_4,works,year] commodity_balance[landfill,works,year] -1
 market[ore_extraction_2,mine,year] cost 3
 market[ore_extraction_2,mine,year] commodity_balance[ore,mine,year] 1
 market[metal_sale_3,works,year] cost -100
 market[metal_sale_3,works,year] commodity_balance[metal,works,year] -1
 market[gas_emission_5,works,year] cost 2
 market[gas_emission_5,works,year] commodity_balance[gas,works,year] -1
 transport[rail,ore,year] cost 4
 transport[rail,ore,year] commodity_balance[ore,mine,year] -1
 transport[rail,ore,year] commodity_balance[ore,works,year] 0.5
 class_disposal[slag,works,year] commodity_balance[landfill,works,year] 1
 class_disposal[slag,works,year] commodity_balance[slag,works,year] -1
RHS
BOUNDS
 UP bound activity[smelter,smelting,year] 100
ENDATA
