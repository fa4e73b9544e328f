import Chemistry
import Findings
import ProcessNetwork
import Quantities
import TestSupport

extension BrokenSample {
  static let elements: [BrokenSample] = [
    BrokenSample("element-vanishes", "recipes.csv") { zone in
      zone.process("leaky", ["naoh": 1, "nacl": -1.4612])
      zone.facility("vat", "leaky")
    },
    BrokenSample("element-appears", "recipes.csv") { zone in
      zone.process("alchemy", ["hcl": 1, "h2": -0.0276])
      zone.facility("vat", "alchemy")
    },
    BrokenSample("composition-sum", "commodities.csv") { zone in
      try zone.commodity("mix", composition: composition(["O": 0.9], isComplete: true))
      zone.process("mixing", ["mix": 1, "water": -1])
      zone.facility("vat", "mixing")
      zone.market(.sale, "mix", price: 100)
    },
    BrokenSample("composition-contradicts-formula", "commodities.csv") { zone in
      let wrong = composition(["Na": 0.45, "Cl": 0.55], isComplete: true)
      try zone.commodity("salt", "NaCl", composition: wrong)
      try zone.commodity("melt", composition: wrong)
      zone.process("melting", ["melt": 1, "salt": -1])
      zone.facility("pot", "melting")
      zone.market(.purchase, "salt", price: 100)
      zone.market(.sale, "melt", price: 100)
    },
    BrokenSample("formula-not-counted", "commodities.csv") { zone in
      try zone.commodity("salt", "NaCl", isCounted: false)
      zone.process("filling", ["salt": 1, "water": -1])
      zone.facility("vat", "filling")
      zone.market(.sale, "salt", price: 100)
    },
    BrokenSample("composition-without-mass", "commodities.csv") { zone in
      try zone.commodity("gas", "Cl2", mass: 0)
      zone.process("filling", ["gas": 1, "water": -1])
      zone.facility("vat", "filling")
      zone.market(.sale, "gas", price: 100)
    },
  ]

  static let recipes: [BrokenSample] = [
    BrokenSample("recipe-role-direction", "recipes.csv") { zone in
      zone.line(zone.processID("synthesis"), "water", -0.1, .waste)
    },
    BrokenSample("recipe-both-sides", "recipes.csv") { zone in
      zone.line(zone.processID("electrolysis"), "nacl", 0.0001, .byproduct)
    },
    BrokenSample("recipe-zero-amount", "recipes.csv") { zone in
      zone.line(zone.processID("synthesis"), "water", 0, .utility)
    },
    BrokenSample("process-without-facility", "processes.csv") { zone in
      zone.process("absorption", ["hcl": 1, "cl2": -0.9724, "h2": -0.0276])
    },
  ]

  static let structure: [BrokenSample] = [
    BrokenSample("commodity-without-taker", "commodities.csv") { zone in
      try zone.commodity("sludge", category: .waste)
      zone.line(zone.processID("electrolysis"), "sludge", 0.01, .waste)
    },
    BrokenSample("commodity-without-source", "commodities.csv") { zone in
      try zone.commodity("membrane", unit: "m2", mass: 0)
      zone.line(zone.processID("electrolysis"), "membrane", -0.01, .utility)
    },
    BrokenSample("closed-loop", "facilities.csv") { zone in
      try zone.commodity("warm", unit: "GJ", mass: 0)
      try zone.commodity("cold", unit: "GJ", mass: 0)
      zone.process("heating", ["warm": 1, "cold": -1])
      zone.process("cooling", ["cold": 1, "warm": -1])
      zone.facility("heater", "heating")
      zone.facility("cooler", "cooling")
    },
    BrokenSample("process-cannot-run", "processes.csv", besides: ["process-without-facility"]) {
      zone in
      try zone.commodity("brine")
      zone.process("thawing", ["water": 1, "brine": -1])
    },
    BrokenSample("market-unused", "markets.csv") { zone in
      zone.market(.sale, "water", price: 1)
    },
  ]

  static let sites: [BrokenSample] = [
    BrokenSample("route-within-balance", "routes.csv") { zone in
      zone.site("park", parent: "zone")
      zone.route("power", from: "park", to: "zone")
    },
    BrokenSample("cargo-without-route", "commodities.csv") { zone in
      try zone.commodity("soap", category: .product, cargo: "boxes")
      zone.process("boiling", ["soap": 1, "water": -1])
      zone.facility("kettle", "boiling")
      zone.market(.sale, "soap", price: 100)
    },
    BrokenSample("facility-outside-parks", "facilities.csv") { zone in
      try zone.commodity("steam", category: .energy, level: .park)
      zone.process("boiling", ["steam": 1, "water": -1])
      zone.facility("boiler", "boiling")
      zone.market(.sale, "steam", price: 100)
    },
    BrokenSample("site-composition-unused", "compositions.csv") { zone in
      zone.site("park", kind: .outside)
      let origin = zone.origin("compositions")
      zone.builder.add(
        SiteComposition(
          commodity: zone.commodityID("cl2"), site: zone.siteID("park"),
          composition: composition(["Cl": 1], isComplete: true), origin: origin))
    },
    BrokenSample("commodity-unused", "commodities.csv") { zone in
      try zone.commodity("unobtainium")
    },
    BrokenSample("disposed-as-itself", "commodities.csv") { zone in
      try zone.commodity("ash", disposedAs: "ash")
      zone.line(zone.processID("electrolysis"), "ash", 0.01, .waste)
      zone.market(.disposal, "ash")
    },
    BrokenSample("disposed-as-nowhere", "commodities.csv") { zone in
      try zone.commodity("landfill")
      try zone.commodity("ash", disposedAs: "landfill")
      zone.line(zone.processID("electrolysis"), "ash", 0.01, .waste)
    },
    BrokenSample("disposed-as-without-mass", "commodities.csv") { zone in
      try zone.commodity("landfill")
      try zone.commodity("ash", unit: "m3", mass: 0, disposedAs: "landfill")
      zone.line(zone.processID("electrolysis"), "ash", 0.01, .waste)
      zone.market(.disposal, "landfill")
    },
    BrokenSample("hazard-lost", "commodities.csv") { zone in
      try zone.commodity("landfill", hazard: .general)
      try zone.commodity("ash", hazard: .hazardous, disposedAs: "landfill")
      zone.line(zone.processID("electrolysis"), "ash", 0.01, .waste)
      zone.market(.disposal, "landfill")
    },
  ]
}
