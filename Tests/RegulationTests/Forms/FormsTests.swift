import Foundation
import Regulation
import Testing

@Suite("What stands in the forms")
struct FormsTests {
  private func form(_ route: ApplicationForm.Route) -> ApplicationForm {
    ApplicationForm(
      roomName: "名", applied: Day(2026, 3, 5), type: .regional, channel: .offline,
      convenor: .init(name: "甲", contact: "", unitAndPost: "", sector: "", committee: "", expertise: ""),
      liaison: .init(name: "乙", contact: ""),
      members: [.init(name: "丙", unitAndPost: "", specialty: "", contact: "")], functionsAndPlan: "",
      applicants: ["甲"], route: route, committeeOpinion: .init(text: "同意", by: "委", day: Day(2026, 3, 6)))
  }

  @Test("They are written and read again", arguments: ApplicationForm.Route.allCases)
  func written(_ route: ApplicationForm.Route) throws {
    let form = form(route)
    let bytes = try JSONEncoder().encode(form)
    #expect(try JSONDecoder().decode(ApplicationForm.self, from: bytes) == form)
    let walls = WallSheets(roomName: "名", members: [], functions: "", year: 2026, arrangements: [])
    #expect(try JSONDecoder().decode(WallSheets.self, from: JSONEncoder().encode(walls)) == walls)
  }

  @Test("The committee's opinion is not shown on the three-step route (P5.3b)")
  func routes() {
    #expect(
      form(.reviewed).shownCommitteeOpinion?.text == "同意" && form(.unreviewed).shownCommitteeOpinion == nil)
  }

  @Test("The standard process is the four headings of chapter 6 and its words")
  func process() {
    #expect(
      WallSheets.standardProcess.map(\.title) == ["公布联系群众渠道", "收集群众意见建议", "办理群众意见建议", "反馈建议办理情况"])
    let words = WallSheets.standardProcess.map(\.text).joined()
    for clause in Clause.cited(by: "P6.2") + Clause.cited(by: "P6.4") {
      #expect(words.contains(clause.quotation))
    }
  }
}
