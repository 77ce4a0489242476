import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Whoever is asked for a swap agrees to it or not (答复换班), P3.3e: nobody agrees for another.
enum AnswerSwap: String, DialogStates {
  case begin, none, pick, answer, answered, end

  enum Slots {
    static let swap = Slot<EntryID>(
      "swap", "哪一个", "which",
      as: .oneOf(
        listed: true,
        options: { scene in
          try waiting(scene).map { Option(id: $0.entry.rawValue, label: try line($0, scene), aliases: []) }
        },
        name: { id, scene in try waiting(scene).first { $0.entry == id }.map { try line($0, scene) } ?? "" }))
    static let agreed = Slot<Bool>("agreed", "同意吗", "agreed", as: .yesNo)
  }

  static let dialog = define(
    "answer-swap", version: 1, title: ("答复换班", "answer a swap"),
    phrases: [
      "答复换班", "同意换班", "不同意换班", "谁要和我换班", "有人要换班吗", "answer a swap", "agree to a swap", "who wants to swap",
    ],
    because: .p3_3e, start: .begin, offered: { try !waiting($0).isEmpty }, onesOwn: { _ in true }
  ) {
    decide(.begin).when("没有人要换", .none) { try waiting($0).isEmpty }.then(.pick)
    say(.none, because: .p3_3e).then(.end)
    ask(.pick, for: Slots.swap, because: .p3_3e).then(.answer)
    ask(.answer, for: Slots.agreed, because: .p3_3e).then(.answered)
    record(.answered, needs: [Slots.swap, Slots.agreed]) { scene in
      let me = try scene.signedIn()
      guard let swap = try swap(scene) else { return [] }
      let quarter = Quarter(containing: swap.asked.gives.day)
      let answer = SwapAnswered(
        person: me.person, swap: swap.entry, quarter: quarter, agreed: try scene.need(Slots.agreed))
      return [Proposal(answer, in: me.room, on: me.room.rota(of: quarter), occurred: scene.now)]
    }.then(.end)
    end(.end)
  }

  static func waiting(_ scene: Scene) throws -> [RotaFacts.Swap] {
    let me = try scene.signedIn()
    return try scene.facts(SwapsWaiting(for: me.person, in: me.room, after: scene.now))
  }

  static func swap(_ scene: Scene) throws -> RotaFacts.Swap? {
    let me = try scene.signedIn()
    guard let id = scene[Slots.swap] else { return nil }
    let quarter = scene.now.day.quarter
    return try [quarter, quarter.next].compactMap { try scene.facts(TheRota(of: me.room, $0)) }
      .flatMap(\.facts.swaps).first { $0.entry == id }
  }

  /// 委员乙：4月10日 09:00–11:00 线下值班，换您的4月20日 09:00–11:00 线下值班
  static func line(_ swap: RotaFacts.Swap, _ scene: Scene) throws -> String {
    let words = RotaWords(scene)
    let (asker, gives) = (try words.name(swap.asked.person), words.line(swap.asked.gives))
    guard let takes = swap.asked.takes.map(words.line) else {
      return scene("\(asker)请您顶：\(gives)", "\(asker) asks you to take: \(gives)")
    }
    return scene("\(asker)的\(gives)，换您的\(takes)", "\(asker)'s (\(gives)) for yours (\(takes))")
  }
}
