import Regulation
import WorkroomStore

/// A member visited a school: the sample act of CONTRIBUTING. All that is said of it stands here.
struct SchoolVisited: MatterAct {
  var person: PersonID
  var school: String
  var channel: Channel
  var remark: String?

  static let id = "schoolVisited"
  static let name = Bilingual("走访学校", "school visited")
  static let doing = Bilingual("登记走访学校", "record a visit to a school")
  static let fields: [Field<SchoolVisited>] = [
    .text(\.school, "学校", "school").corrected("school"),
    .choice(\.channel, "方式", "mode"),
    .text(\.remark, "意见", "remark", apart: .remark).corrected("remark"),
  ]
  static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  var whose: PersonID? { person }
  func apply(to matter: inout SchoolVisitFacts?, at mark: EntryMark) {
    matter = SchoolVisitFacts(visit: self, held: mark.occurred)
  }
}
