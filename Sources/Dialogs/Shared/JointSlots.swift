import Conversation
import Regulation
import WorkroomStore

/// A kind of work, or that it was done together with others, which is asked after first (联合): so nobody who works
/// alone is asked a question more.
enum KindOr<Kind: Named & CaseIterable & RawRepresentable>: Named where Kind.RawValue == String {
  case alone(Kind)
  case joint

  static var allValues: [Self] { Kind.allCases.map { .alone($0) } + [.joint] }

  init?(datum: Datum) {
    if datum == .text("joint") {
      self = .joint
    } else if let kind = Kind(datum: datum) {
      self = .alone(kind)
    } else {
      return nil
    }
  }

  /// The kind it was: for what was done together, what is said afterwards.
  func kind(together: Kind?) -> Kind? {
    switch self {
    case .alone(let kind): kind
    case .joint: together
    }
  }

  var datum: Datum {
    switch self {
    case .alone(let kind): kind.datum
    case .joint: .text("joint")
    }
  }

  var name: Bilingual {
    switch self {
    case .alone(let kind): kind.name
    case .joint: Bilingual("和别的工作室、单位一起的", "one together with others")
    }
  }

  var aliases: [String] {
    switch self {
    case .alone(let kind): kind.aliases
    case .joint: ["一起的", "联合", "联合的", "合办", "合办的", "联名", "共同", "joint", "together"]
    }
  }
}

/// What is asked of work done together with others: who leads, and who they are (A10, A40).
enum JointSlots {
  static let role = Slot<JointRole>("joint-role", "谁牵头", "who leads", as: .choice())
  /// An output has authors: whoever is not named has no part in it.
  static let outputRole = Slot<JointRole>(
    "joint-role", "谁牵头", "who leads", as: .choice([.leads, .isNamed]))
  static let with = Slot<String>("joint-with", "和谁一起", "together with", as: .openText(max: 100))

  /// Whom it was done with, where it was done with somebody.
  static func joint(_ isJoint: Bool, _ scene: Scene) -> Joint? {
    guard isJoint, let role = scene[role], let with = scene[with] else { return nil }
    return Joint(role: role, with: with)
  }

  /// The question for the others: who they are, or which of them leads.
  static func askWith(_ scene: Scene) -> String {
    switch scene[role] {
    case .isNamed?, .tookPart?: scene("哪个工作室、单位牵头？", "Which workroom or body leads?")
    case .leads?, nil: scene("和哪些工作室、单位一起？", "Together with which workrooms or bodies?")
    }
  }

  static func helpWith(_ language: Language) -> String {
    language("写名称，几家用顿号隔开；只写单位，不写个人。", "Their names, parted by commas; bodies only, no persons.")
  }

  /// What comes of the part this room had in an event; nil where it counts for this room too.
  static func notCounted(_ joint: Joint?, _ scene: Scene) throws -> String? {
    switch joint?.role {
    case .leads?, nil: nil
    case .tookPart?:
      scene(
        "只是参加，没有列名主办，记着、不计（本程序的解释口径）。",
        "Took part only, not named: kept, not counted (this program's reading).")
    case .isNamed?:
      try scene.pack[.eventJoint] == .lead
        ? scene(
          "由牵头的工作室计，本室记着、不计（本程序的解释口径）。",
          "It counts for the room that leads: kept here, not counted (this program's reading).")
        : nil
    }
  }
}
