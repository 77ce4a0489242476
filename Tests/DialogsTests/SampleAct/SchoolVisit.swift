import Regulation
import WorkroomStore

/// A visit to a school (走访学校): the sample matter of CONTRIBUTING, with its lifecycle.
struct SchoolVisitFacts: MatterFacts {
  static let kind = "schoolVisit"
  static let lifecycle = Lifecycle<SchoolVisitFacts>(
    "school-visit", ends: [.held], .from(.nothing, SchoolVisited.self, to: .held))

  var visit: SchoolVisited
  var held: Moment

  var person: PersonID? { visit.person }
  var day: Day { held.day }
}
