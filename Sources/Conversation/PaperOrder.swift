package import Regulation
package import WorkroomStore

/// A paper that is to be printed from what the ledger has of a place (打印). A dialog says what; the console does it.
package struct PaperOrder: Codable, Hashable, Sendable {
  package var paper: Paper
  /// A workroom, or the place of an application.
  package var place: WorkroomID
  /// Of form and plan: which application; nil for papers of the room.
  package var application: MatterID?
  /// Of the slip: for the visitor of which opinion.
  package var opinion: MatterID?
  /// Of the rota: of which quarter; nil: of the one that runs, else of the next.
  package var quarter: Quarter?
  /// Of the annual plan or summary: of which year; nil: of the one that runs, else of a plan of the next, of a summary of the
  /// last. Of record and registers: nil: this one.
  package var year: Int?
  /// Of the record of service: whose; nil: the room's.
  package var member: PersonID?
  /// Of the form of an activity: which.
  package var activity: MatterID?
  /// Of the duty log: of which days, both inclusive; nil: of the quarter that runs.
  package var days: ClosedRange<Day>?
  /// Of the duty log: whose texts are seen by whoever prints.
  package var texts: TextsShown?

  /// Not one paper but all of a room that has ended, with its records: the archive package (归档包), P7.4.
  package private(set) var isArchive: Bool?

  /// Which of the texts that lie apart stand on a paper; nil: none.
  package enum TextsShown: Codable, Hashable, Sendable {
    case all
    /// Only those of somebody's own records.
    case own(PersonID)
  }

  package init(
    _ paper: Paper, of place: WorkroomID, application: MatterID? = nil, opinion: MatterID? = nil,
    quarter: Quarter? = nil, year: Int? = nil, member: PersonID? = nil, activity: MatterID? = nil,
    days: ClosedRange<Day>? = nil, texts: TextsShown? = nil
  ) {
    (self.paper, self.place) = (paper, place)
    (self.application, self.opinion) = (application, opinion)
    (self.quarter, self.year, self.member) = (quarter, year, member)
    (self.activity, self.days, self.texts) = (activity, days, texts)
  }

  /// The archive package of a room, without what is personal.
  package init(archiveOf room: WorkroomID) {
    self.init(.heads, of: room)
    isArchive = true
  }
}
