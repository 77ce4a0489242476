import GRDB
public import Regulation

/// The application at a place: of a room that is to be, or the last for its online part; nil where there is none.
public struct TheApplication: DeskQuery {
  public let place: WorkroomID
  public init(_ place: WorkroomID) { self.place = place }
  public func answer(from views: Views) throws -> Matter<ApplicationFacts>? {
    try views.matters(
      ApplicationFacts.self, "workroom = ? AND state <> 'nothing'", [place.rawValue], order: "opened, number"
    ).last
  }
}

/// Applications that are not at their end, the oldest first (待办的申报).
public struct OpenApplications: DeskQuery {
  public init() {}
  public func answer(from views: Views) throws -> [Matter<ApplicationFacts>] {
    try views.matters(
      ApplicationFacts.self,
      "state IN ('drafting', 'applied', 'committeePassed', 'instructed', 'agreed')", [],
      order: "opened, number")
  }
}

/// What waits for somebody of a CPPCC (待我办理): applications at a step of theirs, those handed in longest ago first.
public struct Worklist: DeskQuery {
  public let person: PersonID
  public init(of person: PersonID) { self.person = person }
  public func answer(from views: Views) throws -> [Matter<ApplicationFacts>] {
    try OpenApplications().answer(from: views).filter { application in
      guard let step = application.step else { return false }
      let posts = try PostsOver(application.workroom, of: person).answer(from: views)
      return posts.contains(step.post) || posts.contains(.officeInCharge)
    }.sorted { ($0.facts.submitted ?? $0.facts.started) < ($1.facts.submitted ?? $1.facts.started) }
  }
}

extension ApprovalStep {
  /// Whose step it is.
  public var post: Post {
    switch self {
    case .review: .committee
    case .viceChair: .viceChair
    case .council: .council
    }
  }
}

/// One application.
public struct TheApplicationCalled: DeskQuery {
  public let id: MatterID
  public init(_ id: MatterID) { self.id = id }
  public func answer(from views: Views) throws -> Matter<ApplicationFacts>? {
    try views.matter(ApplicationFacts.self, id)
  }
}
