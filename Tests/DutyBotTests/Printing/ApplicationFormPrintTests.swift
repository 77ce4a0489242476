import Foundation
import Regulation
import Testing

@testable import Conversation
@testable import DutyBot

@Suite("The form of application on paper")
struct ApplicationFormPrintTests {
  /// The labels that head several fields and are none themselves.
  private static let groups: Set = ["工作室召集人", "工作室联络员", "参与委员"]
  private static let fields = Clause.allCases.filter { $0.document == .provinceForm }.map(\.quotation)

  @Test("The labels are PA.1 to PA.27, each once, in the order of the annex", arguments: [1, 5, 20])
  func labels(_ members: Int) {
    let labels = HtmlText.labels(Printing().html(of: FormSample.form(members: members)))
    #expect(labels.filter { !Self.groups.contains($0) } == Self.fields)
    #expect(Self.fields.count == 27)
    #expect(labels.filter(Self.groups.contains) == ["工作室召集人", "工作室召集人", "工作室联络员", "参与委员"])
  }

  @Test(
    "Title and labels are those of the document, one after the other",
    .enabled(if: Annex.text != nil, "the document lies beside the project"))
  func document() throws {
    let annex = try #require(Annex.text)
    let html = Printing().html(
      of: ApplicationForm(
        roomName: "", applied: nil, type: nil, channel: nil, convenor: FormSample.convenor(""),
        liaison: .init(name: "", contact: ""), members: [], functionsAndPlan: "", applicants: [],
        route: .reviewed))
    let cells = annex.split { $0 == "\t" || $0.isNewline }.map { String($0).packed }.filter { !$0.isEmpty }
    #expect(HtmlText.labels(html) == cells.dropFirst().filter { $0 != "年月日" })
    #expect(HtmlText.shown(html).hasPrefix("创建线上或线下政协委员工作室申报表"))
    #expect(annex.packed.hasPrefix("创建线上或线下政协委员工作室申报表"))
    // Four boxes end in a day to be written in.
    #expect(annex.packed.ranges(of: "年月日").count == 4 && HtmlText.shown(html).ranges(of: "年月日").count == 4)
  }

  @Test(
    "It says what was filled in and the words of the annex, and nothing else",
    arguments: [1, 5, 20], [true, false])
  func nothingElse(_ members: Int, _ second: Bool) {
    for route in ApplicationForm.Route.allCases {
      for opinions in [true, false] {
        let form = FormSample.form(members: members, second: second, route: route, opinions: opinions)
        #expect(HtmlText.shown(Printing().html(of: form)) == FormSample.read(form).joined())
      }
    }
  }

  @Test("On the three-step route the committee's box is empty, whatever was written down (P5.3b)")
  func threeSteps() throws {
    let html = Printing().html(of: FormSample.form(route: .unreviewed))
    #expect(!html.contains("委见") && !html.contains("委人") && !html.contains("2026年3月10日"))
    #expect(HtmlText.shown(html).contains("所属专委会意见年月日分管副主席意见副见"))
    #expect(Printing().html(of: FormSample.form(route: .reviewed)).contains("委见"))
  }

  @Test("Every box has a blank line to sign on, and every applicant one")
  func signatures() {
    let html = Printing().html(of: FormSample.form())
    #expect(html.ranges(of: "<span class=\"line\"></span>").count == 2 + 3)
  }

  @Test("A second convenor's block is there and empty where there is one convenor")
  func oneConvenor() {
    let labels = HtmlText.labels(Printing().html(of: FormSample.form(second: false)))
    #expect(labels.count { $0 == "工作室召集人" } == 2)
  }

  @Test(
    "The head of the members' rows is one that a printer repeats; the paper is A4; nothing is fetched or run")
  func paper() {
    let html = Printing().html(of: FormSample.form(members: 20))
    #expect(html.contains(/<thead>\s*<tr><th class="group">参与委员/))
    #expect(html.contains("size: A4") && html.contains("table-header-group"))
    for word in ["<script", "<link", "<img", "src=", "href=", "url(", "@import", "http:", "https:"] {
      #expect(!html.contains(word), "\(word)")
    }
  }
}

/// The annex, where the documents lie beside the checkout.
enum Annex {
  /// From its title to the end of its last box, in plain text: cells apart by tabs or lines.
  static let text: String? = {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    let file = root.appending(path: "../shared/spec/regulation-source.txt").standardized
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    guard let title = text.ranges(of: "\n创建线上或线下政协委员工作室申报表").last else { return nil }
    let rest = text[title.lowerBound...].dropFirst()
    let end = rest.firstRange(of: "抄送")?.lowerBound ?? rest.endIndex
    return String(rest[..<end]).replacing("<p>", with: "").replacing("</p>", with: "")
  }()
}
