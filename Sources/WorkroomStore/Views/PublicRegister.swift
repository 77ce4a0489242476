import GRDB
public import Regulation

/// Where a room was made public (公布登记), P6.1, by their days, and whether that is still what stands; nil where there is no such room.
public struct PublicRegister: DeskQuery {
  public struct Row: Hashable, Sendable {
    public let publication: RoomFacts.Publication
    /// Counted by what was published: the same content at two places is one version.
    public let version: Int
    /// Something was published in that channel later.
    public let isReplaced: Bool
    /// What has changed since; empty: it is what stands.
    public let changed: [PublicPrint.Part]

    /// It is what people find there, and no longer so.
    public var isStale: Bool { !isReplaced && !changed.isEmpty }
  }

  public let room: WorkroomID
  public let today: Day
  public init(of room: WorkroomID, on today: Day) { (self.room, self.today) = (room, today) }

  public func answer(from state: StoreState) throws -> [Row]? {
    guard let facts = try TheWorkroom(room).answer(from: state)?.facts else { return nil }
    // One that was recorded late stands where its day is.
    let made = (facts.published ?? []).enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
    guard !made.isEmpty, let page = try ThePublicPage(room, on: today, goesOut: false).answer(from: state)
    else { return [] }
    let now = page.print
    var contents: [PublicPrint?] = []
    return try made.enumerated().map { place, publication in
      let earlier = publication.content.flatMap { content in contents.firstIndex { $0 == content } }
      if earlier == nil { contents.append(publication.content) }
      let isReplaced = made[(place + 1)...].contains {
        $0.channel == publication.channel && ($0.channel != .other || $0.place == publication.place)
      }
      return Row(
        publication: publication, version: earlier.map { $0 + 1 } ?? contents.count, isReplaced: isReplaced,
        changed: isReplaced ? [] : try changed(since: publication, now, page, state))
    }
  }

  /// What was recorded later than the day it was published is not in the hash; whatever the ledger dates after that day is newer.
  private func changed(
    since publication: RoomFacts.Publication, _ now: PublicPrint, _ page: PublicPage, _ state: StoreState
  ) throws -> [PublicPrint.Part] {
    let day = publication.day
    return try PublicPrint.Part.allCases.filter { part in
      if let content = publication.content, content[part] != now[part] { return true }
      switch part {
      case .room: return false
      case .members:
        return try state.matters(SeatFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue])
          .contains { $0.facts.since > day || $0.facts.until.map { $0 >= day && $0 < today } ?? false }
      case .plan:
        return try page.plan.quarter.first > day
          || TheRota(of: room, page.plan.quarter).answer(from: state)?.facts.published.day ?? day > day
      }
    }
  }
}

/// Whether a number that somebody would make public is one by which somebody is reached privately: it stands in the contacts of
/// the room's visitors, or of those who are named in its application (P3.3a).
public struct IsPrivateNumber: DeskQuery {
  public let text: String
  public let room: WorkroomID
  public init(_ text: String, in room: WorkroomID) { (self.text, self.room) = (text, room) }

  public func answer(from state: StoreState) throws -> Bool {
    let numbers = Set(BareText.numbers(in: text).filter { $0.utf8.count >= 7 })
    guard !numbers.isEmpty else { return false }
    let kept = try String.fetchAll(
      state.db,
      sql: """
        SELECT personal.text FROM personal JOIN entries ON entries.id = personal.entry
        WHERE entries.workroom = ? AND personal.field IN ('contact', 'contacts')
        """,
      arguments: [room.rawValue])
    return kept.contains { !numbers.isDisjoint(with: BareText.numbers(in: $0)) }
  }
}
