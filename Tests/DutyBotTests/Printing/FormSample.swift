import Foundation
import Regulation

@testable import DutyBot

/// Forms with a different text in every field, so that each can be told from the others.
enum FormSample {
  static func form(
    members: Int = 5, second: Bool = true, route: ApplicationForm.Route = .reviewed, opinions: Bool = true
  ) -> ApplicationForm {
    ApplicationForm(
      roomName: "名一", applied: Day(2026, 3, 5), type: .industry, channel: .online, convenor: convenor("甲"),
      secondConvenor: second ? convenor("乙") : nil, liaison: .init(name: "丙姓", contact: "丙联"),
      members: (0..<members).map {
        .init(name: "员\($0)姓", unitAndPost: "员\($0)职", specialty: "员\($0)长", contact: "员\($0)联")
      },
      functionsAndPlan: "能一\n能二", applicants: ["申一", "申二"], route: route,
      committeeOpinion: opinions ? .init(text: "委见", by: "委人", day: Day(2026, 3, 10)) : nil,
      viceChairpersonOpinion: opinions ? .init(text: "副见", by: "副人", day: Day(2026, 3, 12)) : nil,
      councilOpinion: opinions ? .init(text: "会见", by: nil, day: nil) : nil)
  }

  static func convenor(_ mark: String) -> ApplicationForm.Convenor {
    .init(
      name: mark + "姓", contact: mark + "联", unitAndPost: mark + "职", sector: mark + "界",
      committee: mark + "委",
      expertise: mark + "长")
  }

  /// All that is to be read on the paper of such a form, in order, without white space.
  static func read(_ form: ApplicationForm) -> [String] {
    func block(_ one: ApplicationForm.Convenor?) -> [String] {
      [
        "工作室召集人", "姓名", one?.name ?? "", "联系方式", one?.contact ?? "", "单位及职务", one?.unitAndPost ?? "", "界别",
        one?.sector ?? "", "所属专委会", one?.committee ?? "", "专长领域", one?.expertise ?? "",
      ]
    }
    func box(_ label: String, _ opinion: ApplicationForm.Opinion?) -> [String] {
      let day = opinion?.day.map { "\($0.year)年\($0.month)月\($0.day)日" } ?? "年月日"
      return [label, opinion?.text ?? "", opinion?.by ?? "", day]
    }
    let head = [
      "创建线上或线下政协委员工作室申报表", "工作室名称", form.roomName, "申请时间", "2026年3月5日", "类型", "行业", "线上或线下", "线上",
    ]
    let people =
      block(form.convenor) + block(form.secondConvenor)
      + [
        "工作室联络员", "姓名", form.liaison.name, "联系方式", form.liaison.contact, "参与委员", "姓名", "单位及职务", "专长", "联系方式",
      ]
      + form.members.flatMap { [$0.name, $0.unitAndPost, $0.specialty, $0.contact] }
    let boxes =
      ["工作室主要职能和主要工作计划", form.functionsAndPlan, "申请人(可联名)签名"] + form.applicants + ["年月日"]
      + box("所属专委会意见", form.route == .reviewed ? form.committeeOpinion : nil)
      + box("分管副主席意见", form.viceChairpersonOpinion) + box("主席会议意见", form.councilOpinion)
    return (head + people + boxes).map(\.packed).filter { !$0.isEmpty }
  }
}

/// What a browser would show of HTML.
enum HtmlText {
  /// The texts between the tags of the body, entities read, white space removed.
  static func shown(_ html: String) -> String { texts(body(html)).joined().packed }

  /// The labels: what stands in header cells.
  static func labels(_ html: String) -> [String] {
    html.matches(of: /<th[^>]*>(.*?)<\/th>/.dotMatchesNewlines()).map { texts(String($0.1)).joined().packed }
      .filter { !$0.isEmpty }
  }

  static func body(_ html: String) -> String {
    guard let start = html.firstRange(of: "<body>"), let end = html.firstRange(of: "</body>") else {
      return ""
    }
    return String(html[start.upperBound..<end.lowerBound])
  }

  private static func texts(_ html: String) -> [String] {
    // Literally: a mark may combine with the end of a tag or of an entity.
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return html.replacing(/<[^>]*>/.matchingSemantics(.unicodeScalar), with: "\u{0}").split(
      separator: "\u{0}"
    ).map {
      entities.reduce(String($0)) { text, entity in
        text.replacingOccurrences(of: entity.0, with: entity.1, options: .literal)
      }
    }
  }
}

extension String {
  /// Without white space.
  var packed: String { filter { !$0.isWhitespace } }
}
