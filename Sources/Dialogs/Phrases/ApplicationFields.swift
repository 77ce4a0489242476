import Regulation
import WorkroomStore

// What the acts of an application say, in words; how to reach people is never among it.

extension ApplicationBegun {
  var fields: [ActField?] {
    [
      ActField("申请主体", "applicant", applicant), ActField("名称", "name", applicantName),
      ActField("层级", "level", level), ActField("所在地", "area", area),
      ActField("经办人", "filled in by", handlerName), ActField("方式", "mode", channel),
    ]
  }
}

extension ApplicationNamed {
  var fields: [ActField?] {
    [
      ActField("名称", "name", name), ActField("类型", "type", type), ActField("依托单位", "base", base),
      ActField("覆盖", "covers", region?.text), ActField("同一地域的理由", "reason for a second room", regionReason),
      ActField("依托", "rests on", bases.joined(separator: " ")),
      ActField("人数较少的界别", "sector with few members", few), ActField("原因", "reason", reason),
    ]
  }
}

extension ApplicationMembers {
  var fields: [ActField?] {
    [
      ActField("人数", "members", members.count), ActField("原因", "reason", reason),
      ActField("参加两个工作室的理由", "reason for two rooms", elsewhereReason),
      ActField("谁负责", "answered for by", overriddenBy),
    ]
  }
}

extension ApplicationOfficers {
  var fields: [ActField?] {
    [
      ActField("召集人", "convenors", convenors.count), ActField("产生方式", "chosen", choice),
      ActField("联络员", "liaison", liaisonName), ActField("原因", "reason", reason),
    ]
  }
}

extension ApplicationWork {
  var fields: [ActField?] {
    [
      ActField("职能", "functions", functions), ActField("安排", "plan", plan),
      ActField("场地提供", "venue by", provider),
    ]
  }
}

extension ApplicationSubmitted {
  var fields: [ActField?] {
    [
      ActField("签名", "signed by", signers.joined(separator: " ")), ActField("专委会", "committee", committee),
    ]
  }
}

extension ApplicationOpinion {
  var fields: [ActField?] {
    [
      ActField("结论", "verdict", verdict), ActField("由谁", "by", by), ActField("意见", "opinion", opinion),
      ActField("文号", "document", paper), exception.map { ActField("破例", "exception", $0) },
    ]
  }
}

extension ApplicationWithdrawn {
  var fields: [ActField?] { [ActField("原因", "reason", reason)] }
}
