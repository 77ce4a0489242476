/// A clause of the regulation (条款): what a demand, a warning or a refusal rests on.
///
/// The clauses stand in the files beside this one, a file a chapter, with the words of the documents exactly. They
/// are cited by name (`.p3_3e`), so that a clause that does not exist does not compile.
public struct Clause: Hashable, Sendable {
  /// Document (P province, PA its annexed form, C city), chapter, item, letter: `P3.3e`.
  public let id: String
  /// How binding it is.
  public let force: Force
  /// The modal words that decide the force, as in the document: 至少, 原则上; empty where there are none.
  public let modal: String
  /// The words of the clause, exactly (原文). `……`: words left out; ` / `: a further quotation from the same item.
  public let quotation: String
  /// An English rendering; the Chinese words are what binds.
  public let english: String

  /// How binding a clause is (效力).
  public enum Force: String, Sendable, CaseIterable {
    /// 刚性: a duty or a closed rule (须, 应, 要, 至少, 均需).
    case hard
    /// 柔性: 原则上 stops until a reason is given; 一般, 鼓励, 可, 逐步 only hint.
    case soft
    /// 叙述: nothing that can be checked.
    case narrative
  }

  init(_ id: String, _ force: Force, _ modal: String = "", zh: String, en: String) {
    (self.id, self.force, self.modal) = (id, force, modal)
    (quotation, english) = (zh, en)
  }

  /// The clause of that id; nil where there is none. Upper and lower case are the same.
  public init?(id: String) {
    guard let clause = Clause.byId[id.lowercased()] else { return nil }
    self = clause
  }

  /// The clause of that id, or all letters of that item: P6.3 means P6.3a to P6.3f. Empty where there is none.
  public static func cited(by id: String) -> [Clause] {
    if let clause = Clause(id: id) { return [clause] }
    return allCases.filter { $0.whole.lowercased() == id.lowercased() }
  }

  /// The clauses that a text cites by their ids, each once, in the order they stand in it.
  public static func cited(in text: String) -> [Clause] {
    var found: [Clause] = []
    for word in text.split(whereSeparator: { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == ".") }) {
      guard let clause = Clause(id: String(word)), !found.contains(clause) else { continue }
      found.append(clause)
    }
    return found
  }

  /// Whether a text that cites `id` cites a clause, or an item whose letters are clauses (P6.3).
  public static func isCited(_ id: String) -> Bool { !cited(by: id).isEmpty }

  /// The nearest id to one that is none; nil where none is near.
  public static func nearest(to id: String) -> String? { Nearest.word(to: id, among: allCases.map(\.id)) }

  private static let byId = Dictionary(allCases.map { ($0.id.lowercased(), $0) }) { first, _ in first }

  /// The id without its letter: `P3.3` of `P3.3e`.
  private var whole: Substring { id.last?.isLetter == true ? id.dropLast() : id[...] }
}

extension Clause: CaseIterable {
  /// Every clause, in the order of the documents: the province's opinion, its form, the city's notice.
  public static let allCases: [Clause] =
    aims + tasks + standards + application + form + running + assessment + support + city
}

extension Clause {
  /// Which document it stands in (文件).
  public enum Document: String, Sendable, CaseIterable {
    case provinceNotice, provinceOpinion, provinceForm, cityNotice

    public var zh: String {
      switch self {
      case .provinceNotice: "陕政协发〔2023〕21号印发通知"
      case .provinceOpinion: "陕政协发〔2023〕21号"
      case .provinceForm: "陕政协发〔2023〕21号附件申报表"
      case .cityNotice: "商政协发〔2023〕17号"
      }
    }

    public var en: String {
      switch self {
      case .provinceNotice: "Notice issuing the Shaanxi guiding opinion No. 21 of 2023"
      case .provinceOpinion: "Shaanxi guiding opinion No. 21 of 2023"
      case .provinceForm: "Shaanxi guiding opinion No. 21 of 2023, annexed form"
      case .cityNotice: "Shangluo notice No. 17 of 2023"
      }
    }
  }

  public var document: Document {
    if id == "PN" { return .provinceNotice }
    if id.hasPrefix("PA") { return .provinceForm }
    return id.hasPrefix("P") ? .provinceOpinion : .cityNotice
  }

  /// The chapter of the document it stands in, from 1; nil for a preamble and the form.
  public var chapter: Int? {
    let first = numbers.first.flatMap { Int($0.prefix { $0.isNumber }) }
    return document == .provinceForm || first == 0 ? nil : first
  }

  /// The item of the chapter, from 1; nil where the chapter is one text.
  public var item: Int? {
    document == .provinceForm ? nil : numbers.dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) }
  }

  private var numbers: [Substring] { id.drop { $0.isLetter }.split(separator: ".") }
}
