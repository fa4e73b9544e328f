NAME store_capacity
ROWS
 N cost
 E commodity_balance[power,zone,t0]
 E commodity_balance[power,zone,t1]
 E commodity_balance[power,zone,t2]
 E commodity_balance[power,zone,t3]
 E store_balance[battery,t0]
 E store_balance[battery,t1]
 E store_balance[battery,t2]
 E store_balance[battery,t3]
 E store_last_balance[battery,t0]
 E store_last_balance[battery,t1]
 E store_last_balance[battery,t2]
 E store_last_balance[battery,t3]
 E store_chain[battery,t2]
 E store_chain[battery,t0]
 L store_capacity[battery,t0]
 L store_capacity[battery,t1]
 L store_capacity[battery,t2]
 L store_capacity[battery,t3]
 L store_capacity[battery,last,t0]
 L store_capacity[battery,last,t1]
 L store_capacity[battery,last,t2]
 L store_capacity[battery,last,t3]
 L store_capacity[battery,start,t0]
 L store_capacity[battery,start,t2]
 L store_rate[battery,charge,t0]
 L store_rate[battery,charge,t1]
 L store_rate[battery,charge,t2]
 L store_rate[battery,charge,t3]
 L store_rate[battery,discharge,t0]
 L store_rate[battery,discharge,t1]
 L store_rate[battery,discharge,t2]
 L store_rate[battery,discharge,t3]
COLUMNS
 activity[panels,panel,t0] commodity_balance[power,zone,t0] 1
 activity[panels,panel,t1] commodity_balance[power,zone,t1] 1
 activity[panels,panel,t2] commodity_balance[power,zone,t2] 1
 activity[panels,panel,t3] commodity_balance[power,zone,t3] 1
 market[power_sale_2,zone,t0] cost -360
 market[power_sale_2,zone,t0] commodity_balance[power,zone,t0] -1
 market[power_sale_2,zone,t1] cost -1440
 market[power_sale_2,zone,t1] commodity_balance[power,zone,t1] -1
 market[power_sale_2,zone,t2] cost -370
 market[power_sale_2,zone,t2] commodity_balance[power,zone,t2] -1
 market[power_sale_2,zone,t3] cost -1480
 market[power_sale_2,zone,t3] commodity_balance[power,zone,t3] -1
 store_size[battery] cost 215.99999999999972
 store_size[battery] store_capacity[battery,t0] -1
 store_size[battery] store_capacity[battery,t1] -1
 store_size[battery] store_capacity[battery,t2] -1
 store_size[battery] store_capacity[battery,t3] -1
 store_size[battery] store_capacity[battery,last,t0] -1
 store_size[battery] store_capacity[battery,last,t1] -1
 store_size[battery] store_capacity[battery,last,t2] -1
 store_size[battery] store_capacity[battery,last,t3] -1
 store_size[battery] store_capacity[battery,start,t0] -1
 store_size[battery] store_capacity[battery,start,t2] -1
 store_power[battery] cost 1295.9999999999982
 store_power[battery] store_rate[battery,charge,t0] -12
 store_power[battery] store_rate[battery,charge,t1] -12
 store_power[battery] store_rate[battery,charge,t2] -12
 store_power[battery] store_rate[battery,charge,t3] -12
 store_power[battery] store_rate[battery,discharge,t0] -12
 store_power[battery] store_rate[battery,discharge,t1] -12
 store_power[battery] store_rate[battery,discharge,t2] -12
 store_power[battery] store_rate[battery,discharge,t3] -12
 store_charge[battery,t0] commodity_balance[power,zone,t0] -1
 store_charge[battery,t0] store_balance[battery,t0] -0.5
 store_charge[battery,t0] store_last_balance[battery,t0] -0.5
 store_charge[battery,t0] store_rate[battery,charge,t0] 1
 store_charge[battery,t1] commodity_balance[power,zone,t1] -1
 store_charge[battery,t1] store_balance[battery,t1] -0.5
 store_charge[battery,t1] store_last_balance[battery,t1] -0.5
 store_charge[battery,t1] store_rate[battery,charge,t1] 1
 store_charge[battery,t2] commodity_balance[power,zone,t2] -1
 store_charge[battery,t2] store_balance[battery,t2] -0.5
 store_charge[battery,t2] store_last_balance[battery,t2] -0.5
 store_charge[battery,t2] store_rate[battery,charge,t2] 1
 store_charge[battery,t3] commodity_balance[power,zone,t3] -1
 store_charge[battery,t3] store_balance[battery,t3] -0.5
 store_charge[battery,t3] store_last_balance[battery,t3] -0.5
 store_charge[battery,t3] store_rate[battery,charge,t3] 1
 store_discharge[battery,t0] commodity_balance[power,zone,t0] 1
 store_discharge[battery,t0] store_balance[battery,t0] 1
 store_discharge[battery,t0] store_last_balance[battery,t0] 1
 store_discharge[battery,t0] store_rate[battery,discharge,t0] 1
 store_discharge[battery,t1] commodity_balance[power,zone,t1] 1
 store_discharge[battery,t1] store_balance[battery,t1] 1
 store_discharge[battery,t1] store_last_balance[battery,t1] 1
 store_discharge[battery,t1] store_rate[battery,discharge,t1] 1
 store_discharge[battery,t2] commodity_balance[power,zone,t2] 1
 store_discharge[battery,t2] store_balance[battery,t2] 1
 store_discharge[battery,t2] store_last_balance[battery,t2] 1
 store_discharge[battery,t2] store_rate[battery,discharge,t2] 1
 store_discharge[battery,t3] commodity_balance[power,zone,t3] 1
 store_discharge[battery,t3] store_balance[battery,t3] 1
 store_discharge[battery,t3] store_last_balance[battery,t3] 1
 store_discharge[battery,t3] store_rate[battery,discharge,t3] 1
 store_level[battery,t0] store_balance[battery,t0] 1
 store_level[battery,t0] store_balance[battery,t1] -1
 store_level[battery,t0] store_capacity[battery,t0] 1
 store_level[battery,t1] store_balance[battery,t1] 1
 store_level[battery,t1] store_last_balance[battery,t0] -179
 store_level[battery,t1] store_chain[battery,t2] -180
 store_level[battery,t1] store_capacity[battery,t1] 1
 store_level[battery,t2] store_balance[battery,t2] 1
 store_level[battery,t2] store_balance[battery,t3] -1
 store_level[battery,t2] store_capacity[battery,t2] 1
 store_level[battery,t3] store_balance[battery,t3] 1
 store_level[battery,t3] store_last_balance[battery,t2] -184
 store_level[battery,t3] store_chain[battery,t0] -185
 store_level[battery,t3] store_capacity[battery,t3] 1
 store_last_level[battery,t0] store_last_balance[battery,t0] 1
 store_last_level[battery,t0] store_last_balance[battery,t1] -1
 store_last_level[battery,t0] store_capacity[battery,last,t0] 1
 store_last_level[battery,t1] store_last_balance[battery,t1] 1
 store_last_level[battery,t1] store_capacity[battery,last,t1] 1
 store_last_level[battery,t2] store_last_balance[battery,t2] 1
 store_last_level[battery,t2] store_last_balance[battery,t3] -1
 store_last_level[battery,t2] store_capacity[battery,last,t2] 1
 store_last_level[battery,t3] store_last_balance[battery,t3] 1
 store_last_level[battery,t3] store_capacity[battery,last,t3] 1
 store_start[battery,t0] store_balance[battery,t0] -1
 store_start[battery,t0] store_last_balance[battery,t0] 178
 store_start[battery,t0] store_chain[battery,t2] 179
 store_start[battery,t0] store_chain[battery,t0] 1
 store_start[battery,t0] store_capacity[battery,start,t0] 1
 store_start[battery,t2] store_balance[battery,t2] -1
 store_start[battery,t2] store_last_balance[battery,t2] 183
 store_start[battery,t2] store_chain[battery,t2] 1
 store_start[battery,t2] store_chain[battery,t0] 184
 store_start[battery,t2] store_capacity[battery,start,t2] 1
RHS
BOUNDS
 UP bound activity[panels,panel,t0] 12
 FX bound activity[panels,panel,t1] 0
 UP bound activity[panels,panel,t2] 6
 FX bound activity[panels,panel,t3] 0
 UP bound store_size[battery] 4
 UP bound store_power[battery] 1
ENDATA
