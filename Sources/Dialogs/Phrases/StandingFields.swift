import Regulation
import WorkroomStore

// What the acts of a room's standing up say, in words.

extension RoomDescribed {
  var fields: [ActField?] {
    [
      ActField("地址", "address", venue?.address), ActField("开放时间", "hours", venue?.hours),
      ActField("场地提供", "venue by", venue?.provider),
      venue.map { ActField("标牌", "plate", $0.hasPlate) },
      venue.map { ActField("设施", "facilities", $0.hasFacilities) },
      venue.map { ActField("墙面", "wall sheets", $0.hasSheets) },
      ActField("党组织", "party", party), ActField("一室一品", "brand", brand),
      ActField("产业链", "industry chain", chain),
      funding.map { ActField("纳入预算", "in the budget", $0.isInBudget) },
      ActField("经费标准", "standard", funding?.standard), ActField("单位支持", "support", funding?.support),
      ActField("职能", "functions", functions),
    ]
  }
}

extension SystemAdopted {
  var fields: [ActField?] {
    [
      ActField("制度", "system", system), ActField("名称", "name", title),
      ActField("内容", "text", text),
    ]
  }
}
