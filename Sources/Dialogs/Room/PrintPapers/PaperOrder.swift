public import Regulation
public import WorkroomStore

/// A paper that is to be printed from what the ledger has of a place (打印). A dialog says what; the console does it.
public struct PaperOrder: Codable, Hashable, Sendable {
  public var paper: Paper
  /// A workroom, or the place of an application.
  public var place: WorkroomID
  /// Of form and plan: which application; nil for papers of the room.
  public var application: MatterID?
  public init(_ paper: Paper, of place: WorkroomID, application: MatterID? = nil) {
    (self.paper, self.place, self.application) = (paper, place, application)
  }
}

extension Paper {
  /// Whether it is filled from an application, and not from the room.
  public var isOfApplication: Bool {
    switch self {
    case .form, .plan: true
    case .walls, .systems: false
    }
  }
}

extension Paper: Named {
  public var name: Bilingual {
    switch self {
    case .form: Bilingual("申报表", "application form")
    case .plan: Bilingual("建设方案", "establishment plan")
    case .walls: Bilingual("墙面布置", "wall sheets")
    case .systems: Bilingual("工作制度", "working systems")
    }
  }

  public var aliases: [String] {
    switch self {
    case .form: ["表", "form"]
    case .plan: ["方案", "plan"]
    case .walls: ["墙面", "上墙", "sheets"]
    case .systems: ["制度", "systems"]
    }
  }
}
