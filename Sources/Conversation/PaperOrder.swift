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
  /// Of the annual plan or summary: of which year; nil: of the one that runs, else of a plan of the next, of a summary of the last.
  package var year: Int?
  package init(
    _ paper: Paper, of place: WorkroomID, application: MatterID? = nil, opinion: MatterID? = nil,
    quarter: Quarter? = nil, year: Int? = nil
  ) {
    (self.paper, self.place) = (paper, place)
    (self.application, self.opinion) = (application, opinion)
    (self.quarter, self.year) = (quarter, year)
  }
}
