import GRDB
public import Regulation

/// The application at a place: the one that founds its room, or the last for the room's online part (P5.3d); nil where
/// there is none. The two never stand for each other.
public struct TheApplication: DeskQuery {
  public let place: WorkroomID
  public let channel: Channel
  public init(_ place: WorkroomID, _ channel: Channel = .offline) {
    (self.place, self.channel) = (place, channel)
  }
  public func answer(from state: StoreState) throws -> Matter<ApplicationFacts>? {
    try state.matters(
      ApplicationFacts.self, "workroom = ? AND state <> 'nothing'", [place.rawValue], order: "opened, number"
    ).last { $0.facts.begun.channel == channel }
  }
}

/// Applications for new rooms whose handlers may sign in: those that are open, and for some days those that were taken
/// back or refused, so that it is seen why.
public struct ApplicationsAtTheDoor: DeskQuery {
  /// How long one that has failed is shown (product default).
  public static let days = 30
  public let today: Day
  public init(on today: Day) { self.today = today }
  public func answer(from state: StoreState) throws -> [Matter<ApplicationFacts>] {
    try state.matters(
      ApplicationFacts.self, "state NOT IN ('nothing', 'fulfilled')", [], order: "opened, number"
    ).filter { application in
      guard !application.facts.isOnline else { return false }
      return application.failed.map { $0.days(to: today) <= Self.days } ?? true
    }
  }
}

/// Applications that are not at their end, the oldest first (待办的申报).
public struct OpenApplications: DeskQuery {
  public init() {}
  public func answer(from state: StoreState) throws -> [Matter<ApplicationFacts>] {
    try state.matters(
      ApplicationFacts.self,
      "state IN ('drafting', 'applied', 'committeePassed', 'instructed', 'agreed')", [],
      order: "opened, number")
  }
}

/// What waits for somebody of a CPPCC (待我办理): applications at a step of theirs, those handed in longest ago first.
public struct Worklist: DeskQuery {
  public let person: PersonID
  public init(of person: PersonID) { self.person = person }
  public func answer(from state: StoreState) throws -> [Matter<ApplicationFacts>] {
    try OpenApplications().answer(from: state).filter { application in
      guard let step = application.step else { return false }
      let posts = try PostsOver(application.workroom, of: person).answer(from: state)
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
  public func answer(from state: StoreState) throws -> Matter<ApplicationFacts>? {
    try state.matter(ApplicationFacts.self, id)
  }
}
