public import Regulation

/// Who wants to do something, as far as it decides whether they may (权限): what they are in the room or over it, and
/// whether the matter is theirs.
public struct Asker {
  public var isMember = false
  public var isConvenor = false
  public var isLiaison = false
  /// The matter was begun by, or is of, the person asking.
  public var isOwn = false
  /// What they act for in the CPPCC that the matter belongs to, or that is over the room.
  public var posts: Set<Post> = []
  /// The owner of the file does it, who signs in nowhere.
  public var isFileOwner = false

  // Asked of the store only by the acts that it decides on.

  /// The room has no liaison: the convenor does what would be the liaison's to do.
  var liaisonIsVacant: () throws -> Bool = { false }
  /// The room has no convenor: the committee that guides it arranges for one (P7.2a).
  var convenorIsVacant: () throws -> Bool = { false }
  /// Nobody acts for the office in charge: whoever has a post does what would be its to do.
  var officeIsVacant: () throws -> Bool = { false }
  /// They handle an application at this place, where nobody has a seat yet.
  var handlesApplication: () throws -> Bool = { false }
  /// Nobody else is convenor of the room.
  var isOnlyConvenor: () throws -> Bool = { false }
  /// The room, or the CPPCC, is being set up in this very turn.
  var isSettingUp: () throws -> Bool = { false }
  /// They may enter a further room here, or a further CPPCC, whose people then belong to it alone.
  var mayFoundRoom: () throws -> Bool = { true }
  var mayFoundCppcc: () throws -> Bool = { true }

  /// Whether they are anything in the room.
  public var belongs: Bool { isMember || isConvenor || isLiaison }
  /// P4.2c: the convenor runs the room; P4.2f: the liaison keeps its records.
  public var leads: Bool { isConvenor || isLiaison }
  /// Nobody records in another's name but those who answer for the room. N3 is asked of resident members; a liaison from
  /// outside receives visitors all the same (P4.2f).
  public var recordsOwnOrLeads: Bool { belongs && (isOwn || leads) }

  /// Whether they act for one of these bodies.
  public func acts(for bodies: Post...) -> Bool { !posts.isDisjoint(with: bodies) }
}

/// Whose an act is to do (归谁办), as somebody is told who may not do it, with the clause that says so.
public struct Responsibility: Sendable {
  public let words: Bilingual
  public let clause: Clause?

  public init(_ zh: String, _ en: String, clause: Clause? = nil) {
    (words, self.clause) = (Bilingual(zh, en), clause)
  }

  /// Whoever belongs to the room may begin it.
  static func ofTheRoom(_ doing: Bilingual) -> Responsibility {
    Responsibility(
      "\(doing.zh)由本工作室的委员、召集人或联络员来办。",
      "Only a member, a convenor or the liaison of this room may \(doing.en).")
  }

  /// Whoever began the matter goes on with it.
  static let ofTheRecorder = Responsibility(
    "这件事不是您登记的，请本人、召集人或联络员来办。", "This was recorded by somebody else: ask them, a convenor or the liaison.")

  /// What the room is, and who is in it.
  static let ofWhoLeads = Responsibility(
    "名册和工作室情况由召集人或联络员登记。", "The roster and the room's facts are kept by a convenor or the liaison.")

  /// Committees and posts of the CPPCC over the rooms.
  static let ofTheOffice = Responsibility(
    "专委会和机关任职由主管部门登记。", "Committees and posts are kept by the office in charge.")

  /// The parts of an application (P5.1).
  static let ofTheApplicant = Responsibility(
    "申报由经办人填写，线上工作室的由召集人填写。",
    "An application is filled in by whoever handles it, for a room's online part by a convenor.")

  /// The steps of an approval (P5.3a).
  static let ofTheBodies = Responsibility(
    "审批由专委会、分管副主席、主席会议的人记录，或由主管部门、经办人按文件记录。",
    "Approval is recorded by the body itself, or from paper by the office in charge or whoever handles it.")
}
