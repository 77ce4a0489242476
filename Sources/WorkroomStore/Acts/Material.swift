public import Regulation

/// A document or a book that the room keeps (资料), P4.5b: policies and laws, or what is read together.
public struct MaterialFacts: MatterFacts {
  public static let kind = "material"
  public static let lifecycle = Lifecycle<MaterialFacts>(
    "material", ends: [.held], .from(.nothing, MaterialFiled.self, to: .held))

  public var filed: MaterialFiled
  public var at: Moment

  public var person: PersonID? { filed.person }
  public var day: Day { at.day }
  public var rests: [MatterID] { [filed.activity].compactMap(\.self) }
}

/// 资料登记 (P4.5b): its title, who issued it, its number and day, and where it is kept.
public struct MaterialFiled: MatterAct {
  public var person: PersonID
  public var kind: MaterialKind
  public var title: String
  public var issuer: String?
  public var number: String?
  /// The day it was issued.
  public var issued: Day?
  public var kept: String?
  /// The reading activity that it was read at; nil: none was named.
  public var activity: MatterID?
  public init(
    person: PersonID, kind: MaterialKind, title: String, issuer: String? = nil, number: String? = nil,
    issued: Day? = nil, kept: String? = nil, activity: MatterID? = nil
  ) {
    (self.person, self.kind, self.title) = (person, kind, title)
    (self.issuer, self.number, self.issued) = (issuer, number, issued)
    (self.kept, self.activity) = (kept, activity)
  }

  public static let id = "materialFiled"
  public static let name = Bilingual("资料登记", "material filed")
  public static let doing = Bilingual("登记资料", "file material")
  public static let fields: [Field<MaterialFiled>] = [
    .choice(\.kind, "类别", "kind").corrected("kind"),
    .text(\.title, "标题", "title", apart: .title).corrected("title"),
    .text(\.issuer, "发文单位或作者", "issued by").corrected("issuer"),
    .text(\.number, "文号", "number").withNumbers().corrected("number"),
    .text("日期", "issued on") { $0.issued?.iso },
    .text(\.kept, "存放处", "kept at").corrected("kept"),
    .flag("读书交流分享", "reading session") { $0.activity == nil ? nil : true },
  ]
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public var whose: PersonID? { person }
  public func apply(to matter: inout MaterialFacts?, at mark: EntryMark) {
    matter = MaterialFacts(filed: self, at: mark.occurred)
  }
}
