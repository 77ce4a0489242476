import Conversation
import Dialogs
import Regulation
import Understanding
import WorkroomStore

/// What may be said at a place of a walk (可说的话): the choices, the example, and what people type beside them.
struct WalkAnswers {
  private let engine: Engine
  private let language: Language
  private let dialog: Dialog
  private let place: WalkPlace
  /// How often a dialog is begun in one walk.
  private static let rounds = 2

  init(_ engine: Engine, _ language: Language, _ dialog: Dialog, _ place: WalkPlace) {
    (self.engine, self.language, self.dialog, self.place) = (engine, language, dialog, place)
  }

  /// Each of them a line, or a text of several.
  var all: [[String]] {
    let conversation = place.stand.conversation
    if conversation.aside != nil { return [["1"], ["2"], [language("是", "yes")], [language("否", "no")]] }
    guard let frame = conversation.frames.last, let standing = engine.book[frame.dialog],
      let step = standing.step(frame.state)
    else {
      guard place.rounds < Self.rounds, !dialog.isForGuests else { return [] }
      return [[dialog.title(language)]]
    }
    // Another dialog than the one looked at is left as soon as it stands in the way.
    if frame.dialog != dialog.name {
      let isBelow = conversation.frames.contains { $0.dialog == dialog.name }
      return [[isBelow ? language("/取消", "/cancel") : "/" + dialog.title(language)]]
    }
    switch step.kind {
    case .confirm: return [[language("是", "yes")]]
    case .ask(let slot, let isOptional):
      return answers(to: slot, frame) + (isOptional ? [[language("跳过", "skip")]] : [])
    case .decide, .say, .record, .end: return []
    }
  }

  private func answers(to slot: AnySlot, _ frame: Conversation.Frame) -> [[String]] {
    let example =
      place.stand.looking(engine, language, at: frame) { try dialog.words(frame.state, $0).example } ?? ""
    guard slot.manner != .lines else { return texts(example).map { $0 + ["。"] } }
    let chosen = frame.offered.prefix(9).enumerated().map { number, option -> [String] in
      if case .one(number) = Choices.read(option.label, among: frame.offered), option.label.count <= 16 {
        return [option.label]
      }
      return ["\(number + 1)"]
    }
    // What would not be understood leads nowhere: it is not worth a try.
    let understood = ([example] + typed(slot.manner)).filter { line in
      guard !chosen.contains([line]), Int(line) == nil || slot.manner != .closed else { return false }
      return place.stand.looking(engine, language, at: frame) { scene in
        switch try slot.read(line, scene, frame.offered) {
        case .value, .doubt, .several: true
        case .partial, .problem, .miss: false
        }
      } ?? false
    }
    return chosen + understood.map { [$0] }
  }

  /// Days, times, numbers, names, what a visitor said next, and that it is none.
  private func typed(_ manner: Manner) -> [String] {
    switch manner {
    case .open:
      language == .zh
        ? ["今天8:00", "今天8:30", "今天", "昨天", "昨天下午三点", "上个月1日", "3", "35", "2024-03-01"]
        : [
          "today 8:00", "today 8:30", "today", "yesterday", "yesterday 3pm", "2026-02-01", "3", "35",
          "2024-03-01",
        ]
    // Of several sectors a room is asked more than of one.
    case .free: ["委员甲", "委员壬", "委员庚"] + (dialog.name == "apply-name" ? ["教育、科技"] : [])
    // None of a list, or less of it, where that is an answer.
    case .closed:
      [
        language("他还说楼下路灯坏了", "he also wants to know about the lamp downstairs"), language("跳过", "skip"),
        language("不看了", "enough"), language("只看没办完的", "only unfinished"),
      ]
    case .lines: []
    }
  }

  /// Texts of several lines: an example, a few people, and one of them who sits in another room.
  private func texts(_ example: String) -> [[String]] {
    let few = [
      [example], ["委员壬", "委员癸", "委员子", "委员丑", "委员寅"], ["委员甲", "委员癸", "委员子", "委员丑", "委员寅"],
    ]
    guard dialog.name == "apply-members" else { return few }
    // Fewer than five, and more than twenty, with somebody who sits in another room.
    let many = (1...20).map { "委员\($0)" }
    return [few[2], many + ["委员甲"], many + ["委员壬"], ["委员甲", "委员癸"], few[1], [example]]
  }
}
