import Conversation
import Foundation
import Regulation
import Testing

@testable import DutyBot
@testable import Workbench
@testable import WorkroomStore

/// `dutybot record` and the papers for an office's file, as processes on the demo's year.
@Suite("Looking back from the command line")
struct RecordCommandTests {
  @Test("Text, JSON and CSV of a member and of the room", arguments: ["zh", "en"])
  func record(_ language: String) throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let text = try bot.run(["record", "--member", "委员丙", "--year", "2025", "--lang", language])
    #expect(text.code == 0 && text.error.isEmpty, "\(text.error)")
    #expect(text.out.contains("委员丙") && text.out.contains(language == "zh" ? "领衔" : "led"), "\(text.out)")
    #expect(text.out.contains("C4.4b"))
    let json = try bot.run(["record", "--json", "--lang", language]).out
    let whole = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(
      Set(whole.keys) == [
        "room", "member", "offices", "from", "to", "shifts", "events", "opinions", "outputs", "norms",
        "pack", "version", "basis",
      ])
    #expect(whole["member"] as? String == "" && whole["from"] as? String == "2026-01-01")
    #expect(whole["basis"] as? String == "reference" && whole["pack"] as? String == "shangluo-2023-17")
    let events = try #require(whole["events"] as? [[String: Any]])
    #expect(!events.isEmpty)
    #expect(
      events.allSatisfy { Set($0.keys) == ["id", "day", "kind", "channel", "about", "role", "state"] })
    let csv = try bot.run(["record", "--csv"]).out
    #expect(csv.hasPrefix("\u{FEFF}part,day,kind,channel,role,state,about,count,minutes\r\n"))
    #expect(try bot.run(["record", "--json", "--csv"]).code == 64)
    #expect(try bot.run(["record", "--member", "无此人"]).code == 64)
  }

  @Test("Record and registers hold no visitor's name, number or words of a year of records")
  func privacy() throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let store = try Store.open(at: bot.store, machine: "rota")
    var text = ""
    for year in ["2025", "2026"] {
      for arguments in [
        ["print", "record"], ["print", "registers"], ["record", "--json"], ["record", "--csv"],
      ] {
        let run = try bot.run(arguments + ["--year", year])
        #expect(run.code == 0, "\(arguments): \(run.error)")
        text += run.out
      }
    }
    let bare = BareText.of(text)
    var count = 0
    // What is the room's own stands there: topics, titles, resolutions.
    let own: Set<PersonalField> = [.topic, .title, .resolution, .functions, .system, .plan]
    for entry in try store.allEntries() {
      for (field, words) in entry.texts where !own.contains(field) {
        let isWho = field == .visitor || field == .contact
        guard words.count >= (isWho ? 3 : 8) else { continue }
        count += 1
        #expect(!bare.contains(BareText.of(words)), "\(field) of \(entry.actName)")
      }
    }
    #expect(count > 200)
    #expect(!text.contains("1390000") && text.contains("委员甲"))
    // Nothing was taken out: nothing is noted.
    #expect(try store.ask(ExportsOf(DemoRoom.id)).isEmpty)
  }

  @Test("The registers have the six, with meetings and material")
  func registers() throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let paper = try bot.run(["print", "registers", "--year", "2026"])
    #expect(paper.code == 0, "\(paper.error)")
    for words in ["委员档案", "政策法规资料", "履职活动", "社情民意", "会议记录", "学习培训", "研究全年履职安排", "学前教育法", "〔2023〕17号"] {
      #expect(paper.out.contains(words), "\(words)")
    }
    #expect(!paper.out.contains("通报去年履职情况"))
  }

  @Test("The form of an opinion has what was said, and is noted with that opinion")
  func opinionForm() throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let id = "demo-opinion-5"
    let paper = try bot.run(["print", "opinions-form", "--opinion", id, "--given-to", "区政协办公室"])
    #expect(paper.code == 0, "\(paper.error)")
    for words in ["小区旁的小公园没有路灯", "来访人丁", "13900000013", "已转城管部门", "路灯已装"] {
      #expect(paper.out.contains(words), "\(words)")
    }
    let store = try Store.open(at: bot.store, machine: "rota")
    let noted = try store.ask(ExportsOf(DemoRoom.id))
    #expect(noted.map(\.facts.what) == [.opinionForm])
    #expect(noted.first?.facts.covers?.matters == [MatterID(id)] && noted.first?.facts.to == "区政协办公室")
    #expect(try store.ask(ExportsHolding([MatterID(id)], and: [], in: DemoRoom.id)).count == 1)
    #expect(try bot.run(["print", "opinions-form", "--opinion", "demo-opinion-none"]).code == 1)
  }

  @Test("The form of an activity and the duty log; what was done is noted with its shifts")
  func others() throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let activity = try bot.run(["print", "activity-form"])
    #expect(activity.code == 0 && activity.out.contains("与家长代表座谈"), "\(activity.error)")
    let log = try bot.run(["print", "duty-log", "--month", "2026-02"])
    #expect(log.code == 0 && log.out.contains("值班日志") && log.out.contains("委员癸"), "\(log.error)")
    #expect(log.out.contains("整理群众意见"))
    let store = try Store.open(at: bot.store, machine: "rota")
    #expect(try store.ask(ExportsOf(DemoRoom.id)).map(\.facts.what) == [.dutyLog])
    #expect(try bot.run(["print", "duty-log", "--quarter", "2030Q1"]).code == 1)
    #expect(try bot.run(["print", "duty-log", "--quarter", "2026Q1", "--month", "2026-02"]).code == 64)
  }

  @Test("On a ledger with PINs a member's duty log tells what they did, and nobody else's")
  func seen() throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let store = try Store.open(at: bot.store, machine: "rota")
    let me = DemoRoom.person("委员甲")
    let papers = LedgerPapers(store: store, today: DemoNow.standard.day)
    let days = try #require(Day(2025, 3, 1))...DemoNow.standard.day
    let own = try #require(
      try papers.html(
        PaperOrder(.dutyLog, of: DemoRoom.id, days: days, texts: .own(me))))
    #expect(own.contains("接待来访群众") && !own.contains("解答政策咨询"))
    let none = try #require(try papers.html(PaperOrder(.dutyLog, of: DemoRoom.id, days: days)))
    #expect(!none.contains("接待来访群众") && none.contains("委员甲"))
  }
}
