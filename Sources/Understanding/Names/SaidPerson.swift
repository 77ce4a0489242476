/// Somebody as a list names them (名单里的一位): the name, and what stands behind it in brackets of what they do here.
package struct SaidPerson: Hashable, Sendable {
  /// As it is kept, see `PersonName`.
  package var name: String
  package var isConvenor = false
  package var isLiaison = false

  package init(_ name: String, isConvenor: Bool = false, isLiaison: Bool = false) {
    (self.name, self.isConvenor, self.isLiaison) = (name, isConvenor, isLiaison)
  }

  /// How a draft keeps them: 王五（召集人）, 赵六.
  package var stored: String {
    let said = [isConvenor ? "召集人" : nil, isLiaison ? "联络员" : nil].compactMap(\.self)
    return said.isEmpty ? name : "\(name)（\(said.joined(separator: "、"))）"
  }

  /// From a draft, also of an earlier program, which kept names alone.
  package init(stored: String) {
    guard stored.hasSuffix("）"), let open = stored.lastIndex(of: "（") else {
      self.init(stored)
      return
    }
    let said = stored[open...]
    self.init(
      String(stored[..<open]), isConvenor: said.contains("召集人"), isLiaison: said.contains("联络员"))
  }
}

/// Why a text names nobody (不是姓名).
package enum NoName: Hashable, Sendable {
  case nothing
  /// A title or a column's heading: 召集人, 委员名单.
  case heading
  /// What a sheet says under its rows: 合计：12人, 填表人：委员乙, 2026年3月1日.
  case footer
  /// A number or signs.
  case figure
  case phone, identityNumber
  /// A sentence, an answer or an organisation.
  case words
  /// What is said to the program: 退出, 取消, 是. It would be heard for the person, or the person for it.
  case command
  case tooLong
  /// Several things on one line, and not all of them names.
  case unclear
}
