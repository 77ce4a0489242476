import Dialogs
import Foundation
import Regulation
import Testing

@testable import Conversation
@testable import DutyBot
@testable import Workbench
@testable import WorkroomStore

/// `dutybot assessment` and the printed sheet, as processes: what the assessment stored, whatever is switched since.
@Suite("The assessment of a year from the command line")
struct AssessmentCommandTests {
  private static let committee = "教科卫体和文化文史委员会"

  /// The demo's year with its year 2025 assessed otherwise than the figures propose, and sent.
  private func bot(reason: String = "一次读书会因为防汛没有办成") throws -> (Dutybot, AssessmentSheet) {
    let bot = try Dutybot()
    let store = try RotaWork.store(until: DemoNow.standard.adding(minutes: -30), at: bot.store)
    let now = DemoNow.standard.adding(minutes: -10)
    let found = try #require(try store.ask(SheetOf(of: DemoRoom.id, 2025, on: now.day)))
    let cppcc = WorkroomID("cppcc")
    let desk = Desk(store: store, clock: { now })
    func commit(_ acts: [(Act, MatterID)], in place: WorkroomID, by person: PersonID?) throws {
      let owner = person.map { Owner.person($0, place) } ?? .guest
      let turn = Turn(id: desk.turnID(), owner: owner, generation: 0)
      _ = try desk.commit(turn, continuing: String.self) { _, event, _, _ in
        switch event {
        case .spoken:
          Step(
            snapshot: "", proposals: acts.map { Proposal($0.0, in: place, on: $0.1, occurred: now) })
        case .recorded: Step(snapshot: "")
        case .refused(let refusal): throw refusal
        }
      }
      try desk.forgetConversation(of: owner)
    }
    let office = PersonID("office")
    let result: AssessmentResult = found.proposed == .met ? .notMet : .met
    let consequence = store.pack.consequence(of: result, in: 2025, after: found.earlier)
    try commit(
      [
        (Act(CppccSetUp(name: "政协商州区委员会", level: .county, area: "商州区")), cppcc.matter),
        (Act(PostTaken(post: .officeInCharge, person: office, name: "干部甲")), MatterID("post")),
      ], in: cppcc, by: nil)
    let matter = DemoRoom.id.assessment(of: 2025)
    let assessed = RoomAssessed(
      year: 2025, by: Self.committee, sheet: found.sheet, proposed: found.proposed, result: result,
      consequence: consequence, reason: reason)
    try commit([(Act(assessed), matter)], in: DemoRoom.id, by: office)
    try commit([(Act(AssessmentSent(to: "主管部门", number: "1号")), matter)], in: DemoRoom.id, by: office)
    return (bot, found.sheet)
  }

  private func object(_ text: some StringProtocol) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(
    "Text, JSON and CSV of a sheet, with rule set, version and figures as it was stored",
    arguments: ["zh", "en"])
  func shown(_ language: String) throws {
    let (bot, sheet) = try bot()
    defer { bot.remove() }
    let text = try bot.run(["assessment", "--lang", language])
    #expect(text.code == 0 && text.error.isEmpty, "\(text.error)")
    for words in [Self.committee, "2023-12-29", "P7.1d", "C4.4b", "防汛"] {
      #expect(text.out.contains(words), "\(words) in \(text.out)")
    }
    let whole = try object(bot.run(["assessment", "--json", "--lang", language]).out)
    #expect(
      Set(whole.keys) == [
        "room", "year", "by", "assessed", "pack", "version", "asOf", "rated", "satisfied", "norms", "duty",
        "plan", "summary", "inspections", "unmended", "reminders", "proposed", "result", "consequence",
        "reason", "sent", "to", "number", "basis",
      ])
    #expect(whole["pack"] as? String == sheet.pack && whole["version"] as? String == sheet.version)
    #expect(whole["year"] as? Int == 2025 && whole["basis"] as? String == "reference")
    #expect(whole["rated"] as? Int == sheet.rated && whole["number"] as? String == "1号")
    let norms = try #require(whole["norms"] as? [[String: Any]])
    #expect(norms.count == sheet.norms.count)
    let readings = try #require(norms.first?["readings"] as? [[String: Any]])
    #expect(readings.compactMap { $0["done"] as? Int } == sheet.norms.first?.readings.map(\.done))
    let csv = try bot.run(["assessment", "--csv"]).out
    #expect(csv.hasPrefix("\u{FEFF}room,year,norm,period,pack,done,needed,status\r\n"))
    let rows = try bot.run(["assessment", "list", "--json", "--lang", language]).out
    #expect(
      Set(try object(rows).keys) == [
        "room", "year", "proposed", "result", "consequence", "assessed", "sent",
      ])
    let list = try bot.run(["assessment", "list", "--lang", language]).out
    #expect(list.contains("2025") && list.contains(language == "zh" ? "按数据" : "by figures"), "\(list)")
    #expect(try bot.run(["assessment", "--year", "2024"]).code == 1)
    #expect(try bot.run(["assessment", "--json", "--csv"]).code == 64)
  }

  @Test("A later switch of the rule set rewrites nothing of it")
  func stays() throws {
    let (bot, _) = try bot()
    defer { bot.remove() }
    let before = try bot.run(["assessment", "--json"]).out
    #expect(try bot.run(["norms", "use", "shaanxi-2023-21"]).code == 0)
    let after = try bot.run(["assessment", "--json"]).out
    // Norms are called as the rule set of now calls them; all else is as it was stored.
    func figures(_ text: String) throws -> [String: Any] {
      var whole = try object(text)
      whole["norms"] = (whole["norms"] as? [[String: Any]])?.map { $0.filter { $0.key != "title" } }
      return whole
    }
    #expect(try NSDictionary(dictionary: figures(before)) == NSDictionary(dictionary: figures(after)))
  }

  @Test("It is printed in Chinese and in English, each with its figures, and with the heads of the ledger")
  func printed() throws {
    let (bot, sheet) = try bot()
    defer { bot.remove() }
    for (language, words) in [
      ("zh", ["2025年度考核表", "群众满意度", "参考依据", "不排名次"]),
      ("en", ["Assessment of 2025", "Satisfaction of visitors", "nobody is ranked", "sent"]),
    ] {
      let paper = try bot.run(["print", "assessment", "--lang", language])
      #expect(paper.code == 0, "\(paper.error)")
      for text in words + [Self.committee, sheet.version, "防汛", "1号"] {
        #expect(paper.out.contains(text), "\(text) in \(language)")
      }
    }
    #expect(try bot.run(["print", "assessment", "--year", "2024"]).code == 1)
    let record = try bot.run(["print", "record", "--year", "2025", "--lang", "en"])
    #expect(record.code == 0 && record.out.contains("record of service</h1>"), "\(record.error)")
    #expect(record.out.contains("March 2025") && !record.out.contains("年3月"))
  }

  @Test("A reason that speaks of somebody is left out of what goes out")
  func speaksOfSomebody() throws {
    let (bot, _) = try bot(reason: "走访王小花家时讲过")
    defer { bot.remove() }
    for arguments in [["assessment"], ["assessment", "--json"], ["print", "assessment"]] {
      let run = try bot.run(arguments)
      #expect(run.code == 0 && !run.out.contains("王小花"), "\(arguments)")
    }
  }
}
