import Foundation
import Regulation
import Testing

@testable import DutyBot

@Suite("The examples in the description of what is printed")
struct PrintDocsTests {
  @Test(
    "They are printed, and every tag there is stands in the list",
    arguments: ["print.md", "print.zh-Hans.md"])
  func examples(_ name: String) throws {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    let text = try String(contentsOf: root.appending(path: "docs/" + name), encoding: .utf8)
    let blocks = text.matches(of: /```json\n(.*?)```/.dotMatchesNewlines()).map { Data($0.1.utf8) }
    #expect(blocks.count == 15)
    let printing = Printing()
    let form = try PaperData.decode(ApplicationForm.self, blocks[0])
    let plan = try PaperData.decode(EstablishmentPlan.self, blocks[1])
    let walls = try PaperData.decode(WallSheets.self, blocks[2])
    let systems = try PaperData.decode(WorkSystemsPaper.self, blocks[3])
    let heads = try PaperData.decode(HeadsPaper.self, blocks[4])
    let slip = try PaperData.decode(VisitorSlip.self, blocks[5])
    let rota = try PaperData.decode(RotaSheet.self, blocks[6])
    let year = try PaperData.decode(PlanSheet.self, blocks[7])
    let record = try PaperData.decode(RecordSheet.self, blocks[8])
    let opinion = try PaperData.decode(OpinionSheet.self, blocks[9])
    let activity = try PaperData.decode(ActivitySheet.self, blocks[10])
    let log = try PaperData.decode(DutyLogSheet.self, blocks[11])
    let registers = try PaperData.decode(RegistersSheet.self, blocks[12])
    let summary = try PaperData.decode(SummarySheet.self, blocks[13])
    let assessment = try PaperData.decode(AssessmentPaper.self, blocks[14])
    for html in [
      printing.html(of: assessment), printing.html(of: assessment, in: .en),
      printing.html(of: record, in: .en),
      printing.html(of: record), printing.html(of: opinion), printing.html(of: activity),
      printing.html(of: log), printing.html(of: registers),
      printing.html(of: form), printing.html(of: plan), printing.html(of: walls), printing.html(of: systems),
      printing.html(of: heads), printing.html(of: slip), printing.html(of: rota), printing.html(of: year),
      printing.html(of: summary),
    ] {
      #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("商州区城关街道委员工作室"))
    }
    let tables = text.components(separatedBy: "\n").filter { $0.hasPrefix("| `") }
    for (paper, fields) in [
      ("form", form.printed), ("plan", plan.printed), ("walls", walls.printed),
      ("systems", systems.printed), ("heads", heads.printed), ("slip", slip.printed),
      ("rota", rota.printed), ("plan-year", year.printed), ("record", record.printed(in: .zh)),
      ("opinions-form", opinion.printed), ("activity-form", activity.printed), ("duty-log", log.printed),
      ("registers", registers.printed),
      ("summary", summary.printed), ("assessment", assessment.printed(in: .zh)),
    ] {
      let row = try #require(tables.last { $0.hasPrefix("| `\(paper)` |") && $0.contains("`roomName`") })
      for (key, value) in fields {
        #expect(row.contains("`\(key)`"))
        guard case .rows(let rows) = value else { continue }
        for inner in rows.first?.keys.sorted() ?? [] { #expect(row.contains("`\(inner)`")) }
      }
    }
  }
}
