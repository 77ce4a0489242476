import Foundation
import Regulation

@testable import Conversation
@testable import Dialogs
@testable import WorkroomStore

/// A conversation with the engine alone: a pure function, canned answers, no store.
struct Play {
  static let me = Scene.Me(PersonID("someone"), in: WorkroomID("room"))
  static let now = Moment(Day(ordinal: 20_543), hour: 8, minute: 55)  // 2026-03-31

  var engine = Engine(
    book: DialogBook(
      [FieldVisit.dialog, FollowUp.dialog, Errand.dialog], front: ["field-visit"], house: .dutyBot))
  var conversation = Conversation()
  var facts = Answers()
  var language = Language.zh
  var me: Scene.Me? = Play.me
  /// What the desk refuses with; nil: what is proposed stands.
  var refusal: Refusal?
  /// Everything that was proposed and stood.
  var written: [Proposal] = []
  /// Whether the conversation goes through JSON between steps, as through the store.
  var isSaved = false

  init(_ language: Language = .zh, places: [String] = ["东关", "西关", "南关小学", "南关医院"]) {
    self.language = language
    facts.know(VisitPlaces(), places)
    facts.know(VisitsClosed(), false)
    facts.know(ThePack(), NormPacks.standard)
    facts.know(TheRoster(Play.me.room), Roster(seats: [], offices: []))
    facts.know(LastWritten(in: Play.me.room), nil)
    facts.know(NameOf(Play.me.person), "委员甲")
    facts.know(LastRecords(of: Play.me.person, in: Play.me.room), [])
    for rooms in [Workrooms(), SignIn.few] { facts.know(rooms, []) }
  }

  var setting: Engine.Setting {
    Engine.Setting(now: Play.now, me: me, language: language, turn: TurnID("turn"), facts: facts)
  }

  /// `dialog.state`, or `menu`.
  var place: String { conversation.frames.last.map { "\($0.dialog).\($0.state)" } ?? "menu" }
  var frame: Conversation.Frame? { conversation.frames.last }
  /// What is in a slot of the running dialog.
  func draft(_ slot: String) -> Datum? { conversation.frames.last?.draft[slot] }

  /// One turn; gives back what is said.
  @discardableResult
  mutating func hear(_ input: Input) throws -> [String] {
    var step = try engine.step(conversation, .spoken, hearing: input, in: setting)
    var rounds = 0
    while !step.proposals.isEmpty, rounds < 8 {
      rounds += 1
      if let refusal {
        step = try engine.step(step.snapshot, .refused(refusal), hearing: input, in: setting)
      } else {
        written += step.proposals
        step = try engine.step(step.snapshot, .recorded([], givesCodes: false), hearing: input, in: setting)
      }
    }
    conversation = isSaved ? try Play.throughJSON(step.snapshot) : step.snapshot
    return conversation.said
  }

  @discardableResult
  mutating func say(_ lines: String...) throws -> String {
    var said: [String] = []
    for line in lines { said = try hear(.line(line)) }
    return said.joined(separator: "\n")
  }

  static func throughJSON(_ conversation: Conversation) throws -> Conversation {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try JSONDecoder().decode(Conversation.self, from: encoder.encode(conversation))
  }

  /// What answers each question of the visit, up to the one named.
  static let answers: [(state: String, lines: [String])] = [
    ("kind", ["联合走访"]), ("partners", ["1 3"]), ("open", ["否"]), ("place", ["东关"]), ("note", ["带了材料"]),
    ("report", ["去了三家", "。"]), ("day", ["昨天"]), ("late", ["出差"]), ("confirm", ["是"]),
  ]

  /// The visit, answered up to a question.
  static func visit(to state: String, _ language: Language = .zh) throws -> Play {
    var play = Play(language)
    try play.say("走访")
    for answer in answers {
      if answer.state == state { break }
      for line in answer.lines { try play.say(line) }
    }
    return play
  }
}
