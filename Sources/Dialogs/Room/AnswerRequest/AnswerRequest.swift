import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The answer to what a room asked of those over it (反映问题的答复), C4.2c: given by the CPPCC, or written down in the room.
enum AnswerRequest: String, DialogStates {
  case begin, none, pick, byWhom, by, text, day, confirm, recorded, end

  enum Slots {
    static let pick = Slot<MatterID>(
      "pick", "哪一件", "which one",
      as: .oneOf(
        listed: true,
        options: { scene in
          try open(scene).map { Option(id: $0.id.rawValue, label: try line($0, scene)) }
        },
        name: { id, scene in try open(scene).first { $0.id == id }.map { try line($0, scene) } ?? "" }))
    static let by = Slot<String>("by", "谁答复的", "answered by", as: .bodyName(max: 60))
    static let text = Slot<String>("text", "答复", "answer", as: .lines())
    static let day = Slot<Day>("day", "答复日期", "answered on", as: .pastDay(isOld: true))
  }

  static let dialog = define(
    "answer-request", version: 1, title: ("反映问题的答复", "answer to a request"),
    phrases: [
      "反映问题的答复", "登记反映问题的答复", "答复工作室的问题", "工作室反映的问题", "上级答复了", "answer to a request", "requests of rooms",
      "the cppcc answered",
    ],
    because: .c4_2c, for: [.room, .cppcc], start: .begin, offered: { try !open($0).isEmpty }
  ) {
    decide(.begin).when("没有待答复的", .none) { try open($0).isEmpty }.then(.pick)
    say(.none, because: .c4_2c).then(.end)
    ask(.pick, for: Slots.pick, because: .c4_2c).then(.byWhom)
    decide(.byWhom).when("记在工作室", .by) { $0.audience == .room }.then(.text)
    ask(.by, for: Slots.by, optional: true, because: .c4_2c).then(.text)
    ask(.text, for: Slots.text, because: .c4_2c).then(.day)
    ask(.day, for: Slots.day, because: .c4_2c).then(.confirm)
    confirm(.confirm, showing: [Slots.pick, Slots.by, Slots.text, Slots.day]).then(.recorded)
    record(.recorded, needs: [Slots.pick, Slots.text, Slots.day]) { scene in
      guard let request = try open(scene).first(where: { $0.id == scene[Slots.pick] }) else { return [] }
      let answered = RequestAnswered(by: try answerer(scene, of: request), text: try scene.need(Slots.text))
      return [
        Proposal(
          answered, in: request.workroom, on: request.id, occurred: try scene.occurred(Slots.day))
      ]
    }.then(.end)
    end(.end)
  }

  /// Who was said; of the CPPCC the body that whoever speaks acts for, in the room the one that was asked.
  private static func answerer(_ scene: Scene, of request: Matter<RequestFacts>) throws -> String {
    if let by = scene[Slots.by] { return by }
    guard scene.audience == .cppcc else { return request.facts.raised.to }
    return try RoomsGuided.body(scene, of: request.workroom)
  }

  static func asked(_ scene: Scene) throws -> String {
    try open(scene).first { $0.id == scene[Slots.pick] }?.facts.raised.to ?? ""
  }

  /// Those that whoever speaks may answer: of the CPPCC those of its rooms, in a room its own.
  static func open(_ scene: Scene) throws -> [Matter<RequestFacts>] {
    switch scene.audience {
    case .guests, .applicants: return []
    case .room:
      guard try scene.may(RequestAnswered.self, isOwn: false) else { return [] }
      return try scene.facts(OpenRequests(of: [scene.signedIn().room]))
    case .cppcc: return try scene.facts(OpenRequests(of: RoomsGuided.rooms(scene).map(\.workroom)))
    }
  }

  /// 3月5日 商州区教育界别委员工作室，部门沟通：请城管局派人参加
  static func line(_ request: Matter<RequestFacts>, _ scene: Scene) throws -> String {
    let facts = request.facts
    let who =
      scene.audience == .cppcc
      ? try scene.facts(TheWorkroom(request.workroom))?.facts.name ?? ""
      : scene("向\(facts.raised.to)", "of \(facts.raised.to)")
    let what = facts.raised.text.orErased(scene.language).excerpt(24)
    return scene(
      "\(facts.on.inWords(scene)) \(who)，\(facts.raised.need.name(.zh))：\(what)",
      "\(facts.on.inWords(scene)), \(who), \(facts.raised.need.name(.en)): \(what)")
  }

  /// That requests wait for an answer; nil where none does.
  static func atSignIn(_ scene: Scene) throws -> String? {
    let open = try open(scene)
    guard !open.isEmpty else { return nil }
    let count = open.count
    return scene.audience == .cppcc
      ? scene(
        "工作室反映的问题有 \(count) 件待答复，请说“反映问题的答复”（C4.2c）。",
        "\(english(count, "request")) of rooms \(count == 1 ? "waits" : "wait") for an answer: say “answer to a request” (C4.2c)."
      )
      : scene(
        "向上反映的问题有 \(count) 件还没有答复（C4.2c）。",
        "\(english(count, "request")) to the CPPCC \(count == 1 ? "has" : "have") no answer yet (C4.2c).")
  }
}
