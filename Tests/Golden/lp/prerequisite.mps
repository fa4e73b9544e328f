NAME prerequisite
ROWS
 N cost
 E commodity_balance[ore,zone,year]
 E commodity_balance[metal,zone,year]
 L facility_capacity[large,year]
 L facility_capacity[small,year]
 L prerequisite[small]
COLUMNS
 activity[large,smelting,year] commodity_balance[ore,zone,year] -1
 activity[large,smelting,year] commodity_balance[metal,zone,year] 1
 activity[large,smelting,year] facility_capacity[large,year] 1
 activity[small,smelting,year] commodity_balance[ore,zone,year] -1
 activity[small,smelting,year] commodity_balance[metal,zone,year] 1
 activity[small,smelting,year] facility_capacity[small,year] 1
 size[large] cost 1.28
 size[large] facility_capacity[large,year] -1
 size[large] prerequisite[small] -0.75
 size[small] cost 0.8533333333333333
 size[small] facility_capacity[small,year] -1
 size[small] prerequisite[small] 1
 market[ore_purchase_2,zone,year] cost 1
 market[ore_purchase_2,zone,year] commodity_balance[ore,zone,year] 1
 market[metal_sale_3,zone,year] cost -16
 market[metal_sale_3,zone,year] commodity_balance[metal,zone,year] -1
RHS
BOUNDS
 UP bound size[large] 64
 UP bound size[small] 48
 UP bound market[metal_sale_3,zone,year] 96
ENDATA
