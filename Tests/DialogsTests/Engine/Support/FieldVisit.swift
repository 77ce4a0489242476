import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs
@testable import Understanding

/// All tests of the engine, so that they can be run by one name.
@Suite("Engine")
enum EngineTests {}

/// Where a visit may go: asked of the desk, so that a test can let a place vanish.
struct VisitPlaces: DeskQuery {
  func answer(from _: StoreState) throws -> [String] { [] }
}

/// Whether visits are closed: decides before the first question.
struct VisitsClosed: DeskQuery {
  func answer(from _: StoreState) throws -> Bool { false }
}

enum VisitKind: String, CaseIterable, Named {
  case scheduled, surprise, joint
  var name: Bilingual {
    switch self {
    case .scheduled: Bilingual("定期", "scheduled")
    case .surprise: Bilingual("临时", "surprise")
    case .joint: Bilingual("联合走访", "joint")
    }
  }
  var aliases: [String] { self == .joint ? ["联合"] : [] }
}

enum VisitPartner: String, CaseIterable, Named {
  case education, health, justice
  var name: Bilingual {
    switch self {
    case .education: Bilingual("教育局", "education")
    case .health: Bilingual("卫健局", "health")
    case .justice: Bilingual("司法局", "justice")
    }
  }
}

/// A dialog of the tests' own with every kind of step: a field visit that is written down.
enum FieldVisit: String, DialogStates {
  case begin, closed, kind, partners, open, place, note, report, day, late, thanks, confirm
  case written, turnedAway, end

  enum Slots {
    static let kind = Slot<VisitKind>("kind", "种类", "kind", as: .choice())
    static let partners = Slot<[VisitPartner]>("partners", "同行", "partners", as: .choices())
    static let open = Slot<Bool>("open", "公开", "public", as: .yesNo)
    static let place = Slot<String>(
      "place", "地点", "place",
      as: .oneOf(
        options: { try $0.facts(VisitPlaces()).map { Option(id: $0, label: $0) } },
        name: { place, _ in place }))
    static let note = Slot<String>("note", "备注", "note", as: .text(max: 200))
    static let report = Slot<String>("report", "经过", "report", as: .lines())
    static let day = Slot<Day>("day", "日期", "date", as: .pastDay())
    static let late = Slot<String>("late", "补录原因", "late reason", as: .text(max: 200))
  }

  static let matter = MatterID("visit-matter")

  static let dialog = define(
    "field-visit", version: 3, title: ("走访", "field visit"), phrases: ["走访", "登记走访", "field visit"],
    because: .p4_5b, start: .begin
  ) {
    decide(.begin).when("不办走访", .closed) { try $0.facts(VisitsClosed()) }.then(.kind)
    say(.closed).then(.end)
    ask(.kind, for: Slots.kind, because: .p3_3e)
      .when("联合", .partners) { $0[Slots.kind] == .joint }
      .then(.open)
    ask(.partners, for: Slots.partners).then(.open)
    ask(.open, for: Slots.open).then(.place)
    ask(.place, for: Slots.place).then(.note)
    ask(.note, for: Slots.note, optional: true).then(.report)
    ask(.report, for: Slots.report).then(.day)
    ask(.day, for: Slots.day)
      .when("补录", .late) { $0.isLate(Slots.day) }
      .then(.thanks)
    ask(.late, for: Slots.late, because: .p4_5b).then(.thanks)
    say(.thanks).then(.confirm)
    confirm(
      .confirm,
      showing: [
        Slots.kind, Slots.partners, Slots.open, Slots.place, Slots.note, Slots.report, Slots.day, Slots.late,
      ]
    ).then(.written)
    record(.written, needs: [Slots.kind, Slots.place, Slots.report, Slots.day]) { scene in
      let me = try scene.signedIn()
      let words = [
        try scene.shown(Slots.kind), try scene.shown(Slots.partners), try scene.shown(Slots.open),
        try scene.need(Slots.place), scene[Slots.note] ?? "", try scene.need(Slots.report),
        try scene.need(Slots.day).iso, scene[Slots.late] ?? "",
      ]
      return [
        Proposal(
          DutyStarted(person: me.person, channel: .online, purpose: words.joined(separator: "|")),
          in: me.room, on: matter, occurred: scene.now)
      ]
    }.refused(.turnedAway).then(.end)
    say(.turnedAway).then(.day)
    end(.end) { $0[Slots.open] == true ? .handsOn(to: "follow-up") : .done }
  }

  static func zh(_ state: FieldVisit, _ scene: Scene) throws -> Words {
    switch state {
    case .begin: Words("")
    case .closed: Words("走访暂停。")
    case .kind: Words("哪种走访？", help: "定期是计划里的。", example: "1")
    case .partners: Words("和谁一起？", help: "可以说几个。", example: "1 3")
    case .open: Words("公开吗？", help: "公开的要接着写后续。", example: "否")
    case .place: Words("去哪里？", help: "选一个地点。", example: "1")
    case .note: Words("有什么备注？", help: "一句话。", example: "带了材料")
    case .report: Words("请写经过。", help: "几行都行。", example: "去了三家")
    case .day: Words("哪一天？", help: "今天或者以前。", example: "今天")
    case .late: Words("为什么补录？", help: "一句话。", example: "出差")
    case .thanks: Words("记得很清楚。")
    case .confirm: Words("")
    case .written: Words("走访已记下。")
    case .turnedAway: Words("日期要再说一次。")
    case .end: Words("")
    }
  }

  static func en(_ state: FieldVisit, _ scene: Scene) throws -> Words {
    switch state {
    case .begin: Words("")
    case .closed: Words("Visits are closed.")
    case .kind: Words("What kind of visit?", help: "Scheduled ones are in the plan.", example: "1")
    case .partners: Words("Together with whom?", help: "Name several.", example: "1 3")
    case .open: Words("Is it public?", help: "Public ones are followed up.", example: "no")
    case .place: Words("Where to?", help: "Choose a place.", example: "1")
    case .note: Words("Any note?", help: "One sentence.", example: "brought papers")
    case .report: Words("Please write what happened.", help: "Several lines.", example: "Three homes")
    case .day: Words("On which day?", help: "Today or before.", example: "today")
    case .late: Words("Why is it entered late?", help: "One sentence.", example: "away")
    case .thanks: Words("Clearly put.")
    case .confirm: Words("")
    case .written: Words("The visit is written down.")
    case .turnedAway: Words("The day again, please.")
    case .end: Words("")
    }
  }
}

/// What a public visit hands on to, and what may be said in the middle of another dialog.
enum FollowUp: String, DialogStates {
  case what, end
  static let kind = Slot<VisitKind>("what", "后续", "follow-up", as: .choice())
  static let dialog = define(
    "follow-up", version: 1, title: ("后续", "follow-up"), phrases: ["登记后续", "start follow-up"], start: .what
  ) {
    ask(.what, for: kind).then(.end)
    end(.end)
  }
  static func zh(_ state: FollowUp, _ scene: Scene) throws -> Words {
    switch state {
    case .what: Words("后续是什么？", help: "三种之一。", example: "2")
    case .end: Words("后续记下了。")
    }
  }
  static func en(_ state: FollowUp, _ scene: Scene) throws -> Words {
    switch state {
    case .what: Words("What follows?", help: "One of three.", example: "2")
    case .end: Words("The follow-up is noted.")
    }
  }
}

/// Another dialog to come in between.
enum Errand: String, DialogStates {
  case day, end
  static let date = Slot<Day>("errand-day", "办事日期", "errand date", as: .pastDay())
  static let dialog = define(
    "errand", version: 1, title: ("跑腿", "errand"), phrases: ["跑个腿", "run an errand"], start: .day
  ) {
    ask(.day, for: date).then(.end)
    end(.end)
  }
  static func zh(_ state: Errand, _ scene: Scene) throws -> Words {
    switch state {
    case .day: Words("哪天跑的腿？", help: "说日期。", example: "昨天")
    case .end: Words("跑腿办完了。")
    }
  }
  static func en(_ state: Errand, _ scene: Scene) throws -> Words {
    switch state {
    case .day: Words("Which day was the errand?", help: "Say a date.", example: "yesterday")
    case .end: Words("Errand done.")
    }
  }
}
