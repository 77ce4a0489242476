import Conversation
import Regulation
import WorkroomStore

extension ApplicationWords {
  /// What of the annex's form is still empty (PA.1 to PA.23): a hint before it is handed in, no hindrance, since the form
  /// may be completed by hand; nil where nothing is.
  func blanks(_ facts: ApplicationFacts) -> String? {
    let blanks = facts.form.blanks
    guard !blanks.isEmpty else { return nil }
    let names = say(
      FormBlock.allCases.compactMap { $0.text(of: blanks) }.joined(separator: "；"),
      blanks.map(\.english).joined(separator: "; "))
    let ids = blanks.map(\.id).joined(separator: say("、", ", "))
    return say(
      "申报表上还空着：\(names)（\(ids)）。可以先补上，也可以打印后手写。",
      "Still empty on the form: \(names) (\(ids)). Fill them in first, or by hand on the print.")
  }
}

/// The blocks of the form whose labels repeat (申报表的各栏).
private enum FormBlock: CaseIterable {
  case room, convenor, secondConvenor, liaison, members, work

  private var title: String? {
    switch self {
    case .room, .work: nil
    case .convenor: "召集人"
    case .secondConvenor: "第二位召集人"
    case .liaison: "联络员"
    case .members: "参与委员"
    }
  }

  private var fields: [Clause] {
    switch self {
    case .room: [.pa_1, .pa_2, .pa_3, .pa_4]
    case .convenor: [.pa_5, .pa_6, .pa_7, .pa_8, .pa_9, .pa_10]
    case .secondConvenor: [.pa_11, .pa_12, .pa_13, .pa_14, .pa_15, .pa_16]
    case .liaison: [.pa_17, .pa_18]
    case .members: [.pa_19, .pa_20, .pa_21, .pa_22]
    case .work: [.pa_23]
    }
  }

  /// 召集人的联系方式、专长领域; nil where nothing of it is among them.
  func text(of blanks: [Clause]) -> String? {
    let names = fields.filter(blanks.contains).map(\.quotation)
    guard !names.isEmpty else { return nil }
    return (title.map { $0 + "的" } ?? "") + names.joined(separator: "、")
  }
}
