import Foundation
import Regulation
import Testing

@testable import DutyBot

@Suite("The establishment plan and the sheets for the wall on paper")
struct PaperTests {
  @Test("The plan has the five parts that P5.2 names, in its order")
  func plan() throws {
    let plan = EstablishmentPlan(
      roomName: "名一", members: [.init(name: "员姓", unitAndPost: "员职")],
      convenors: [.init(name: "召姓", unitAndPost: "召职")], liaison: .init(name: "联姓", unitAndPost: "联职"),
      functions: "能一", arrangements: "排一")
    let html = Printing().html(of: plan)
    let heads = html.matches(of: /<h2>(?:.、)(.*?)<\/h2>/).map { String($0.1) }
    #expect(heads == ["委员工作室名称", "参与委员名单", "工作室召集人和联络员", "主要职能", "工作安排"])
    #expect(Clause.p5_2.quotation.contains("（含" + heads.joined(separator: "、") + "等内容）"))
    #expect(
      HtmlText.shown(html)
        == "委员工作室建设方案一、委员工作室名称名一二、参与委员名单姓名单位及职务员姓员职三、工作室召集人和联络员姓名单位及职务召集人召姓召职联络员联姓联职四、主要职能能一五、工作安排排一"
    )
  }

  @Test("The wall has the four sheets that P4.3 names, a page each, headed by the room")
  func walls() {
    let walls = WallSheets(
      roomName: "名一",
      members: [
        .init(name: "甲姓", office: .convenor, post: "甲职", specialty: "甲长"),
        .init(name: "乙姓", post: "乙职", specialty: "乙长"),
      ], functions: "能一\n能二", year: 2026, arrangements: [.init(when: "4月", what: "读书")],
      process: [.init(title: "步一", text: "做一")])
    let html = Printing().html(of: walls)
    let heads = html.matches(of: /<h1>(.*?)<\/h1>/).map { String($0.1) }
    #expect(heads == ["工作室成员名单", "职能", "2026年度工作安排", "工作流程"])
    #expect(Clause.p4_3.quotation.contains("（含工作室成员名单、职能、年度工作安排、工作流程等内容）"))
    #expect(html.ranges(of: "<p class=\"room\">名一</p>").count == 4 && html.contains("break-before: page"))
    #expect(
      HtmlText.shown(html)
        == "名一工作室成员名单姓名职责职务专业特长甲姓召集人甲职甲长乙姓乙职乙长名一职能能一能二名一2026年度工作安排时间工作安排4月读书名一工作流程步一做一")
  }

  @Test("The rota has its shifts month by month, with hours, channel and people")
  func rota() throws {
    let (april, may) = (try #require(Day(2026, 4, 10)), try #require(Day(2026, 5, 11)))
    let sheet = RotaSheet(
      roomName: "名一", quarter: april.quarter, published: Day(2026, 3, 25),
      shifts: [
        .init(day: april, from: "09:00", to: "11:00", channel: .offline, people: ["甲姓", "乙姓"]),
        .init(day: april, from: "14:00", to: "16:00", channel: .online, people: ["丙姓"], free: 1),
        .init(day: may, from: "09:00", to: "11:00", channel: .offline, people: [], free: 2),
      ])
    let html = Printing().html(of: sheet)
    #expect(html.matches(of: /<h2>(.*?)<\/h2>/).map { String($0.1) } == ["2026年4月", "2026年5月"])
    #expect(
      HtmlText.shown(html)
        == "名一2026年第二季度委员值班表2026年4月日期时间方式值班委员4月10日（周五）09:00–11:00线下甲姓、乙姓4月10日（周五）14:00–16:00线上丙姓（还缺1人）2026年5月日期时间方式值班委员5月11日（周一）09:00–11:00线下（还缺2人）2026年3月25日公布"
    )
    #expect(
      !Printing().html(of: RotaSheet(roomName: "名", quarter: may.quarter, published: nil, shifts: []))
        .contains("公布"))
  }

  @Test("The annual summary has the room's words, the figures, a bar for each month, and to whom it went")
  func annualSummary() {
    let sheet = SummarySheet(
      roomName: "名一", year: 2026, cutoff: Day(2026, 11, 25) ?? Day(ordinal: 0), version: 2, to: "提案委员会",
      sent: Day(2026, 11, 26), number: "3号", figures: [.init(name: "值班", text: "线下 4 次")],
      months: [
        .init(month: 1, duty: 1, opinions: 2, events: 1), .init(month: 2, duty: 2, opinions: 0, events: 0),
      ],
      parts: [.init(part: .achieved, text: "修好路灯"), .init(part: .next, text: "读书")])
    let html = Printing().html(of: sheet)
    #expect(
      HtmlText.shown(html)
        == "名一2026年度工作总结截至日：2026年11月25日（第 2 版）一、主要做法和成效修好路灯二、明年打算读书附：数字值班线下 4 次附：各月记录值班意见活动和协商月份值班意见活动合计1月1212月200报送：提案委员会3号2026年11月26日"
        .packed)
    #expect(html.contains("x=\"25\" y=\"0\" width=\"50\"") && html.contains("x=\"75\" y=\"0\" width=\"25\""))
  }

  @Test("The annual plan has its items by month, with mode, what about, who and on what it rests")
  func annualPlan() {
    let sheet = PlanSheet(
      roomName: "名一", year: 2026, adopted: Day(2026, 1, 5),
      items: [
        .init(
          month: 4, kind: .microConsultation, channel: .offline, about: "路灯", owner: "甲姓",
          basis: .publicConcern),
        .init(month: 6, kind: .proposal, about: ""),
      ])
    #expect(
      HtmlText.shown(Printing().html(of: sheet))
        == "名一2026年度工作计划月份工作方式内容负责人依据4月微协商线下路灯甲姓群众关切6月提案2026年1月5日制定")
  }

  @Test("What else hangs in Shangluo's rooms are sheets of their own, where it is given")
  func fiveThings() {
    let walls = WallSheets(
      roomName: "名一", members: [.init(name: "甲姓", post: "", specialty: "")], functions: "能一", year: 2026,
      arrangements: [], mark: "界别委员工作室 · 县区政协", duties: WallSheets.standardDuties,
      systems: [.init(title: "值班制度", text: "一、到岗先签到。")])
    let html = Printing().html(of: walls)
    let heads = html.matches(of: /<h1>(.*?)<\/h1>/).map { String($0.1) }
    #expect(heads == ["名一", "工作室成员名单", "职能", "2026年度工作安排", "工作流程", "工作职责", "规章制度"])
    for clause in [Clause.p3_3e, .p4_2c, .p4_2f] { #expect(html.contains(clause.quotation)) }
    #expect(html.contains("界别委员工作室 · 县区政协") && html.contains("一、到岗先签到。"))
  }

  @Test("The record of service has its figures, and says what they are for and that nobody is ranked")
  func record() throws {
    let day = try #require(Day(2026, 3, 5))
    let sheet = RecordSheet(
      roomName: "名一", name: "甲姓", offices: "召集人", from: day, to: day,
      months: [.init(year: 2026, month: 3, online: 1, offline: 2, minutes: 95, late: 1)],
      events: [.init(day: day, kind: .reading, channel: .offline, about: "章程", role: .led)],
      opinions: [.init("咨询", 3)], satisfaction: [.init("满意", 2)],
      outputs: [.init(day: day, kind: .proposal, title: "提案一", role: .tookPart, outcome: "已立案")],
      norms: [.init(period: "2026年第一季度", norm: "委员值班", status: "已达到")])
    let shown = HtmlText.shown(Printing().html(of: sheet))
    for text in [
      "名一甲姓履职档案", "召集人", "共3次，1小时35分钟", "2026年3月211小时35分钟1", "领衔1项，参与1项", "读书交流分享线下章程领衔", "提案提案一参与已立案",
      "咨询3", "群众评价：满意2", "2026年第一季度委员值班已达到", "参考依据", "不排名次",
    ] { #expect(shown.contains(text), "\(text): \(shown)") }
    var room = sheet
    room.name = nil
    #expect(HtmlText.shown(Printing().html(of: room)).hasPrefix("名一名一履职档案"))
  }

  @Test("The six registers stand in the order of Shangluo's rooms, a section each")
  func registers() {
    let sheet = RegistersSheet(
      roomName: "名一", year: 2026, members: [], policies: [], events: [], opinions: [], reports: [],
      meetings: [], studies: [], readings: [])
    let heads = Printing().html(of: sheet).matches(of: /<h1>(.*?)<\/h1>/).map { String($0.1) }
    #expect(
      heads == ["委员档案", "政策法规资料", "履职活动", "社情民意", "会议记录", "学习培训"].map { "2026年" + $0 })
  }

  @Test("Without a process of its own the wall shows that of the opinion, in its words")
  func standardProcess() {
    let html = Printing().html(
      of: WallSheets(roomName: "名", members: [], functions: "", year: 2026, arrangements: []))
    for title in ["公布联系群众渠道", "收集群众意见建议", "办理群众意见建议", "反馈建议办理情况"] {
      #expect(html.contains("<h2>\(title)</h2>"))
    }
    for clause in [Clause.p6_1, .p6_2a, .p6_2c, .p6_3a, .p6_3d, .p6_4b] {
      #expect(html.contains(clause.quotation))
    }
  }
}
