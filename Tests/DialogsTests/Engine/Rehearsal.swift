import Regulation
import Synchronization
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs

/// A room in memory with a day's work in it, and every question of every dialog put before a person.
struct Rehearsal: Sendable {
  let desk: Desk
  let engine = Engine(book: .dutyBot)
  let me: Scene.Me

  /// Nothing is written on it, so that one serves all.
  static let shared = Result { try Rehearsal() }

  private static let members = ["委员甲", "委员乙", "委员丙", "委员丁", "委员戊"]

  /// A room that was set up by conversation; with a shift running, an opinion open, an output begun and leave asked for.
  init() throws {
    let day = try #require(Day(2026, 3, 31))
    let hour = Mutex(9)
    desk = Desk(
      store: try Store.inMemory(), clock: { Moment(day, hour: hour.withLock { $0 }) }, ids: Counting())
    let session = Session(desk: desk, engine: engine, language: .zh)
    _ = try session.open()
    let lines =
      ["已经授牌", "洛南县教育界别委员工作室", "界别", "县区", "商州区"] + Rehearsal.members
      + ["。", "委员甲", "委员甲", "还没有授牌", "2024-03-01", "没有", "否", "是", "委员甲"]
      + ["签到", "线下", "跳过", "是"]
      + ["登记意见", "1", "王女士", "13900000000", "路灯坏了", "。", "4", "否"]
      + ["登记成果", "提案", "路灯", "政府", "跳过", "是"]
      + ["请假", "委员乙", "本季度", "生病", "跳过", "是"]
    for line in lines { _ = try session.hear(.line(line)) }
    hour.withLock { $0 = 14 }
    try SampleApplications.setUpCppcc(desk)
    try SampleApplications.apply(desk)
    let place = try #require(desk.ask(Namesakes("委员甲")).first)
    me = Scene.Me(place.person, in: place.room)
  }

  /// One step on a conversation that is not saved: pure, with the store's answers.
  func hear(_ line: String, _ conversation: Conversation, _ language: Language) throws -> Conversation {
    try desk.consider { facts, now in
      try engine.step(
        conversation, .spoken, hearing: .line(line), in: setting(facts, now, language, conversation)
      )
      .snapshot
    }
  }

  private func setting(
    _ facts: Answers, _ now: Moment, _ language: Language, _ conversation: Conversation
  ) -> Engine.Setting {
    let dialog = conversation.frames.first.flatMap { engine.book[$0.dialog] }
    let whoever = dialog.map { $0.isForRooms ? me : SampleApplications.whoever($0) } ?? me
    return Engine.Setting(
      now: now, me: dialog?.isForGuests == true ? nil : whoever, language: language, turn: TurnID("t"),
      facts: facts)
  }

  /// A conversation that stands at a question, everything before it answered by the questions' own examples.
  func standing(at state: String, of dialog: Dialog, _ language: Language) throws -> Conversation {
    var frame = Conversation.Frame(dialog)
    for step in dialog.steps {
      if step.state == state { break }
      guard let slot = step.slot, frame.draft[slot.name] == nil,
        let datum = try answer(to: step, slot, frame, dialog, language)
      else { continue }
      frame.draft[slot.name] = datum
      frame.trail.append(step.state)
    }
    frame.state = state
    var conversation = Conversation()
    conversation.frames = [frame]
    // Asks the question, so that the choices are those shown: a line that is no answer.
    return try desk.consider { facts, now in
      var run = Run(
        book: engine.book, setting: setting(facts, now, language, conversation), conversation: conversation)
      try run.ask()
      return run.conversation
    }
  }

  /// What a question says where the conversation stands.
  func words(
    _ step: DialogStep, _ dialog: Dialog, _ conversation: Conversation, _ language: Language
  ) throws -> Words {
    try desk.consider { facts, now in
      let run = Run(
        book: engine.book, setting: setting(facts, now, language, conversation), conversation: conversation)
      return try dialog.words(step.state, run.scene(conversation.frames.last))
    }
  }

  private func answer(
    to step: DialogStep, _ slot: AnySlot, _ frame: Conversation.Frame, _ dialog: Dialog, _ language: Language
  ) throws -> Datum? {
    try desk.consider { facts, now in
      var conversation = Conversation()
      conversation.frames = [frame]
      let run = Run(
        book: engine.book, setting: setting(facts, now, language, conversation), conversation: conversation)
      let scene = run.scene(frame)
      let example = try dialog.words(step.state, scene).example
      switch try slot.read(example, scene, try slot.options(scene)) {
      case .value(let datum), .doubt(let datum, _): return datum
      case .several, .partial, .problem, .miss: return nil
      }
    }
  }

  /// 1, 2, 3 …
  private final class Counting: IDSource {
    private let count = Mutex(0)
    func next(at _: Moment) -> String {
      count.withLock { count in
        count += 1
        return "id-" + String(1_000_000 + count)
      }
    }
  }
}
