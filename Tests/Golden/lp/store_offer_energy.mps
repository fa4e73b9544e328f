NAME store_offer_energy
ROWS
 N cost
 E commodity_balance[gas,zone,t0]
 E commodity_balance[gas,zone,t1]
 E commodity_balance[power,zone,t0]
 E commodity_balance[power,zone,t1]
 E commodity_balance[metal,zone,t0]
 E commodity_balance[metal,zone,t1]
 L facility_capacity[turbines,t0]
 L facility_capacity[turbines,t1]
 L facility_capacity[cells,t0]
 L facility_capacity[cells,t1]
 L ramp_up[turbines,t0]
 L ramp_up[turbines,t1]
 L ramp_down[turbines,t0]
 L ramp_down[turbines,t1]
 E store_balance[battery,t0]
 E store_balance[battery,t1]
 E store_last_balance[battery,t0]
 E store_last_balance[battery,t1]
 E store_chain[battery,t0]
 G reserve_requirement[spinning,t0]
 G reserve_requirement[spinning,t1]
 G reserve_requirement[sinking,t0]
 G reserve_requirement[sinking,t1]
 L offer_ramp[spinning,turbines,t0]
 L offer_ramp[spinning,turbines,t1]
 L offer_ramp[sinking,turbines,t0]
 L offer_ramp[sinking,turbines,t1]
 G offer_fall[turbines,turbine,t0]
 G offer_fall[turbines,turbine,t1]
 G offer_fall[cells,cell,t0]
 G offer_fall[cells,cell,t1]
 L store_offer_power[battery,up,t0]
 L store_offer_power[battery,up,t1]
 L store_offer_power[battery,down,t0]
 L store_offer_power[battery,down,t1]
 G store_offer_energy[battery,up,begin,t0]
 G store_offer_energy[battery,up,begin,t1]
 G store_offer_energy[battery,up,end,t0]
 G store_offer_energy[battery,up,end,t1]
 G store_offer_energy[battery,up,last_begin,t0]
 G store_offer_energy[battery,up,last_begin,t1]
 G store_offer_energy[battery,up,last_end,t0]
 G store_offer_energy[battery,up,last_end,t1]
 L store_offer_energy[battery,down,begin,t0]
 L store_offer_energy[battery,down,begin,t1]
 L store_offer_energy[battery,down,end,t0]
 L store_offer_energy[battery,down,end,t1]
 L store_offer_energy[battery,down,last_begin,t0]
 L store_offer_energy[battery,down,last_begin,t1]
 L store_offer_energy[battery,down,last_end,t0]
 L store_offer_energy[battery,down,last_end,t1]
COLUMNS
 activity[panels,panel,t0] commodity_balance[power,zone,t0] 1
 activity[panels,panel,t0] reserve_requirement[spinning,t0] -0.041666666666666664
 activity[panels,panel,t1] commodity_balance[power,zone,t1] 1
 activity[panels,panel,t1] reserve_requirement[spinning,t1] -0.041666666666666664
 activity[turbines,turbine,t0] commodity_balance[gas,zone,t0] -0.5
 activity[turbines,turbine,t0] commodity_balance[power,zone,t0] 1
 activity[turbines,turbine,t0] facility_capacity[turbines,t0] 1
 activity[turbines,turbine,t0] ramp_up[turbines,t0] 0.08333333333333333
 activity[turbines,turbine,t0] ramp_up[turbines,t1] -0.08333333333333333
 activity[turbines,turbine,t0] ramp_down[turbines,t0] -0.08333333333333333
 activity[turbines,turbine,t0] ramp_down[turbines,t1] 0.08333333333333333
 activity[turbines,turbine,t0] offer_fall[turbines,turbine,t0] 1
 activity[turbines,turbine,t1] commodity_balance[gas,zone,t1] -0.5
 activity[turbines,turbine,t1] commodity_balance[power,zone,t1] 1
 activity[turbines,turbine,t1] facility_capacity[turbines,t1] 1
 activity[turbines,turbine,t1] ramp_up[turbines,t0] -0.08333333333333333
 activity[turbines,turbine,t1] ramp_up[turbines,t1] 0.08333333333333333
 activity[turbines,turbine,t1] ramp_down[turbines,t0] 0.08333333333333333
 activity[turbines,turbine,t1] ramp_down[turbines,t1] -0.08333333333333333
 activity[turbines,turbine,t1] offer_fall[turbines,turbine,t1] 1
 activity[cells,cell,t0] commodity_balance[power,zone,t0] -2
 activity[cells,cell,t0] commodity_balance[metal,zone,t0] 1
 activity[cells,cell,t0] facility_capacity[cells,t0] 1
 activity[cells,cell,t0] reserve_requirement[spinning,t0] -0.041666666666666664
 activity[cells,cell,t0] offer_fall[cells,cell,t0] 1
 activity[cells,cell,t1] commodity_balance[power,zone,t1] -2
 activity[cells,cell,t1] commodity_balance[metal,zone,t1] 1
 activity[cells,cell,t1] facility_capacity[cells,t1] 1
 activity[cells,cell,t1] reserve_requirement[spinning,t1] -0.041666666666666664
 activity[cells,cell,t1] offer_fall[cells,cell,t1] 1
 market[gas_purchase_2,zone,t0] cost 1460
 market[gas_purchase_2,zone,t0] commodity_balance[gas,zone,t0] 1
 market[gas_purchase_2,zone,t1] cost 1460
 market[gas_purchase_2,zone,t1] commodity_balance[gas,zone,t1] 1
 market[metal_sale_3,zone,t0] cost -2920
 market[metal_sale_3,zone,t0] commodity_balance[metal,zone,t0] -1
 market[metal_sale_3,zone,t1] cost -2920
 market[metal_sale_3,zone,t1] commodity_balance[metal,zone,t1] -1
 store_charge[battery,t0] commodity_balance[power,zone,t0] -1
 store_charge[battery,t0] store_balance[battery,t0] -0.5
 store_charge[battery,t0] store_last_balance[battery,t0] -0.5
 store_charge[battery,t0] store_offer_power[battery,up,t0] -1
 store_charge[battery,t0] store_offer_power[battery,down,t0] 1
 store_charge[battery,t1] commodity_balance[power,zone,t1] -1
 store_charge[battery,t1] store_balance[battery,t1] -0.5
 store_charge[battery,t1] store_last_balance[battery,t1] -0.5
 store_charge[battery,t1] store_offer_power[battery,up,t1] -1
 store_charge[battery,t1] store_offer_power[battery,down,t1] 1
 store_discharge[battery,t0] commodity_balance[power,zone,t0] 1
 store_discharge[battery,t0] store_balance[battery,t0] 2
 store_discharge[battery,t0] store_last_balance[battery,t0] 2
 store_discharge[battery,t0] store_offer_power[battery,up,t0] 1
 store_discharge[battery,t0] store_offer_power[battery,down,t0] -1
 store_discharge[battery,t1] commodity_balance[power,zone,t1] 1
 store_discharge[battery,t1] store_balance[battery,t1] 2
 store_discharge[battery,t1] store_last_balance[battery,t1] 2
 store_discharge[battery,t1] store_offer_power[battery,up,t1] 1
 store_discharge[battery,t1] store_offer_power[battery,down,t1] -1
 store_level[battery,t0] store_balance[battery,t0] 1
 store_level[battery,t0] store_balance[battery,t1] -0.2014172380004312
 store_level[battery,t0] store_offer_energy[battery,up,begin,t1] 1
 store_level[battery,t0] store_offer_energy[battery,up,end,t0] 1
 store_level[battery,t0] store_offer_energy[battery,down,begin,t1] 1
 store_level[battery,t0] store_offer_energy[battery,down,end,t0] 1
 store_level[battery,t1] store_balance[battery,t1] 1
 store_level[battery,t1] store_last_balance[battery,t0] -0.2099340315219765
 store_level[battery,t1] store_chain[battery,t0] -1.042284332791452
 store_level[battery,t1] store_offer_energy[battery,up,end,t1] 1
 store_level[battery,t1] store_offer_energy[battery,up,last_begin,t0] 1.042284332791452
 store_level[battery,t1] store_offer_energy[battery,down,end,t1] 1
 store_level[battery,t1] store_offer_energy[battery,down,last_begin,t0] 1.042284332791452
 store_last_level[battery,t0] store_last_balance[battery,t0] 1
 store_last_level[battery,t0] store_last_balance[battery,t1] -0.2014172380004312
 store_last_level[battery,t0] store_offer_energy[battery,up,last_begin,t1] 1
 store_last_level[battery,t0] store_offer_energy[battery,up,last_end,t0] 1
 store_last_level[battery,t0] store_offer_energy[battery,down,last_begin,t1] 1
 store_last_level[battery,t0] store_offer_energy[battery,down,last_end,t0] 1
 store_last_level[battery,t1] store_last_balance[battery,t1] 1
 store_last_level[battery,t1] store_offer_energy[battery,up,last_end,t1] 1
 store_last_level[battery,t1] store_offer_energy[battery,down,last_end,t1] 1
 store_start[battery,t0] store_balance[battery,t0] -0.2014172380004312
 store_start[battery,t0] store_last_balance[battery,t0] 0.00851679352154532
 store_start[battery,t0] store_chain[battery,t0] 1.042284332791452
 store_start[battery,t0] store_offer_energy[battery,up,begin,t0] 1
 store_start[battery,t0] store_offer_energy[battery,up,last_begin,t0] -0.042284332791451974
 store_start[battery,t0] store_offer_energy[battery,down,begin,t0] 1
 store_start[battery,t0] store_offer_energy[battery,down,last_begin,t0] -0.042284332791451974
 reserve_offer[spinning,turbines,turbine,t0] facility_capacity[turbines,t0] 12
 reserve_offer[spinning,turbines,turbine,t0] reserve_requirement[spinning,t0] 1
 reserve_offer[spinning,turbines,turbine,t0] offer_ramp[spinning,turbines,t0] 1
 reserve_offer[spinning,turbines,turbine,t1] facility_capacity[turbines,t1] 12
 reserve_offer[spinning,turbines,turbine,t1] reserve_requirement[spinning,t1] 1
 reserve_offer[spinning,turbines,turbine,t1] offer_ramp[spinning,turbines,t1] 1
 reserve_offer[spinning,cells,cell,t0] reserve_requirement[spinning,t0] 1
 reserve_offer[spinning,cells,cell,t0] offer_fall[cells,cell,t0] -6
 reserve_offer[spinning,cells,cell,t1] reserve_requirement[spinning,t1] 1
 reserve_offer[spinning,cells,cell,t1] offer_fall[cells,cell,t1] -6
 reserve_offer[sinking,turbines,turbine,t0] reserve_requirement[sinking,t0] 1
 reserve_offer[sinking,turbines,turbine,t0] offer_ramp[sinking,turbines,t0] 1
 reserve_offer[sinking,turbines,turbine,t0] offer_fall[turbines,turbine,t0] -12
 reserve_offer[sinking,turbines,turbine,t1] reserve_requirement[sinking,t1] 1
 reserve_offer[sinking,turbines,turbine,t1] offer_ramp[sinking,turbines,t1] 1
 reserve_offer[sinking,turbines,turbine,t1] offer_fall[turbines,turbine,t1] -12
 reserve_offer[sinking,cells,cell,t0] facility_capacity[cells,t0] 6
 reserve_offer[sinking,cells,cell,t0] reserve_requirement[sinking,t0] 1
 reserve_offer[sinking,cells,cell,t1] facility_capacity[cells,t1] 6
 reserve_offer[sinking,cells,cell,t1] reserve_requirement[sinking,t1] 1
 store_offer[spinning,battery,t0] reserve_requirement[spinning,t0] 1
 store_offer[spinning,battery,t0] store_offer_power[battery,up,t0] 12
 store_offer[spinning,battery,t0] store_offer_energy[battery,up,begin,t0] -4
 store_offer[spinning,battery,t0] store_offer_energy[battery,up,end,t0] -4
 store_offer[spinning,battery,t0] store_offer_energy[battery,up,last_begin,t0] -4
 store_offer[spinning,battery,t0] store_offer_energy[battery,up,last_end,t0] -4
 store_offer[spinning,battery,t1] reserve_requirement[spinning,t1] 1
 store_offer[spinning,battery,t1] store_offer_power[battery,up,t1] 12
 store_offer[spinning,battery,t1] store_offer_energy[battery,up,begin,t1] -4
 store_offer[spinning,battery,t1] store_offer_energy[battery,up,end,t1] -4
 store_offer[spinning,battery,t1] store_offer_energy[battery,up,last_begin,t1] -4
 store_offer[spinning,battery,t1] store_offer_energy[battery,up,last_end,t1] -4
 store_offer[sinking,battery,t0] reserve_requirement[sinking,t0] 1
 store_offer[sinking,battery,t0] store_offer_power[battery,down,t0] 12
 store_offer[sinking,battery,t0] store_offer_energy[battery,down,begin,t0] 0.25
 store_offer[sinking,battery,t0] store_offer_energy[battery,down,end,t0] 0.25
 store_offer[sinking,battery,t0] store_offer_energy[battery,down,last_begin,t0] 0.25
 store_offer[sinking,battery,t0] store_offer_energy[battery,down,last_end,t0] 0.25
 store_offer[sinking,battery,t1] reserve_requirement[sinking,t1] 1
 store_offer[sinking,battery,t1] store_offer_power[battery,down,t1] 12
 store_offer[sinking,battery,t1] store_offer_energy[battery,down,begin,t1] 0.25
 store_offer[sinking,battery,t1] store_offer_energy[battery,down,end,t1] 0.25
 store_offer[sinking,battery,t1] store_offer_energy[battery,down,last_begin,t1] 0.25
 store_offer[sinking,battery,t1] store_offer_energy[battery,down,last_end,t1] 0.25
RHS
 rhs facility_capacity[turbines,t0] 12
 rhs facility_capacity[turbines,t1] 12
 rhs facility_capacity[cells,t0] 6
 rhs facility_capacity[cells,t1] 6
 rhs ramp_up[turbines,t0] 3
 rhs ramp_up[turbines,t1] 3
 rhs ramp_down[turbines,t0] 3
 rhs ramp_down[turbines,t1] 3
 rhs reserve_requirement[spinning,t0] 0.5
 rhs reserve_requirement[spinning,t1] 0.5
 rhs reserve_requirement[sinking,t0] 0.125
 rhs reserve_requirement[sinking,t1] 0.125
 rhs offer_ramp[spinning,turbines,t0] 0.125
 rhs offer_ramp[spinning,turbines,t1] 0.125
 rhs offer_ramp[sinking,turbines,t0] 0.25
 rhs offer_ramp[sinking,turbines,t1] 0.25
 rhs store_offer_power[battery,up,t0] 6
 rhs store_offer_power[battery,up,t1] 6
 rhs store_offer_power[battery,down,t0] 3
 rhs store_offer_power[battery,down,t1] 3
 rhs store_offer_energy[battery,down,begin,t0] 4
 rhs store_offer_energy[battery,down,begin,t1] 4
 rhs store_offer_energy[battery,down,end,t0] 4
 rhs store_offer_energy[battery,down,end,t1] 4
 rhs store_offer_energy[battery,down,last_begin,t0] 4
 rhs store_offer_energy[battery,down,last_begin,t1] 4
 rhs store_offer_energy[battery,down,last_end,t0] 4
 rhs store_offer_energy[battery,down,last_end,t1] 4
BOUNDS
 UP bound activity[panels,panel,t0] 6
 FX bound activity[panels,panel,t1] 0
 UP bound store_charge[battery,t0] 3
 UP bound store_charge[battery,t1] 3
 UP bound store_discharge[battery,t0] 6
 UP bound store_discharge[battery,t1] 6
 UP bound store_level[battery,t0] 4
 UP bound store_level[battery,t1] 4
 UP bound store_last_level[battery,t0] 4
 UP bound store_last_level[battery,t1] 4
 UP bound store_start[battery,t0] 4
ENDATA
