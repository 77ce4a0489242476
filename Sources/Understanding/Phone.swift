/// A telephone number in mainland China by which somebody can be reached.
package struct Phone: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case mobile, landline
    /// 400 and 800 numbers.
    case service
  }

  /// Digits only, as dialled at home: 11 for a mobile, with the area's leading 0 for a landline.
  package var digits: String
  package var kind: Kind
  /// The number behind 转 or ext.
  package var branch: String?

  /// Reads a line that is one number, written with or without +86, spaces, hyphens or brackets.
  ///
  /// Numbers that do not exist are nil, and so are local ones without an area code and the short service numbers
  /// (110, 12345): nobody's contact. Area codes and lengths follow the numbering plan as libphonenumber 9.0 has it.
  package static func read(_ text: String) -> Phone? {
    guard var scan = Scan(text, upTo: 40) else { return nil }
    scan.trim(
      leading: ["手机号码", "手机号", "手机", "电话号码", "电话", "联系电话", "phone", "mobile", "tel", "是", ":", " "],
      trailing: [])
    var digits: [Int] = []
    var abroad = scan.take("+")
    while let next = scan.next {
      if let digit = Scan.digit(next) {
        digits.append(digit)
      } else if next != " ", next != "-", next != "(", next != ")" {
        break
      }
      scan.at += 1
    }
    var branch: String?
    if scan.take("转") || scan.take("ext.") || scan.take("ext") {
      scan.spaces()
      let start = scan.at
      guard let (_, count) = scan.digits(most: 6), count >= 1 else { return nil }
      branch = String(String.UnicodeScalarView(scan.text[start..<scan.at]))
    }
    guard scan.atEnd, digits.count <= 17 else { return nil }
    if !abroad, digits.starts(with: [0, 0]) {
      digits.removeFirst(2)
      abroad = true
    }
    if abroad || digits.count == 13 && digits.starts(with: [8, 6]) {
      guard digits.starts(with: [8, 6]) else { return nil }
      digits.removeFirst(2)
    }
    if digits.first == 0 { digits.removeFirst() }
    guard var phone = national(digits) else { return nil }
    phone.branch = branch
    return phone
  }

  /// A number without its leading 0.
  private static func national(_ digits: [Int]) -> Phone? {
    func text(_ prefix: String = "") -> String { prefix + digits.map(String.init).joined() }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    guard digits.count >= 10, digits.count <= 12, digits[0] > 0 else { return nil }
    if digits.count == 11, digits[0] == 1, digits[1] > 2 {
      return isMobile(number(0..<3), fourth: digits[3], fifth: digits[4])
        ? Phone(digits: text(), kind: .mobile) : nil
    }
    let head = number(0..<3)
    if digits.count == 10, head == 400 || head == 800 { return Phone(digits: text(), kind: .service) }
    let wide = number(0..<2)
    if digits.count == 12 {
      let tollFree = (wide == 10 || wide == 21) && number(2..<5) == 800
      return tollFree ? Phone(digits: text("0"), kind: .service) : nil
    }
    let area = wide == 10 || (20...29).contains(wide) ? 2 : 3
    guard Areas.allows(number(0..<area), local: Array(digits[area...])) else { return nil }
    return Phone(digits: text("0"), kind: .landline)
  }

  /// By the first three digits; 161 and 174 are given out only in part.
  private static func isMobile(_ head: Int, fourth: Int, fifth: Int) -> Bool {
    switch head {
    case 130...139, 180...189, 145, 147, 150...153, 155...159, 190...193, 195...199, 162, 165...167: true
    case 170...173, 175...178: true
    case 161: fourth == 0
    case 174: fourth == 0 && fifth <= 5
    default: false
    }
  }
}

/// The area codes of the mainland (without the 0) and how long the numbers behind them are.
private enum Areas {
  private static let eight: Set<Int> = [
    311, 371, 377, 379, 411, 451, 431, 432, 510, 511, 512, 513, 514, 515, 516, 517, 518, 519, 523, 527, 531,
    532, 551,
    571, 573, 574, 575, 576, 577, 578, 579, 591, 595, 731, 791, 755, 757, 760, 769, 871, 898,
  ]
  private static let either: Set<Int> = [433, 435, 754, 851]
  /// Hundreds and tens, and the last digits that are areas with seven-digit numbers.
  private static let seven: [(Int, [Int])] = [
    (31, [0, 2, 3, 4, 5, 6, 7, 8, 9]), (33, [5]), (34, [9]), (35, Array(0...9)), (37, [0, 2, 3, 4, 5, 6]),
    (39, [1, 6, 7, 8]), (41, [2, 5, 6, 7, 8, 9]), (42, [1, 7, 9]), (43, [4, 6, 7, 8, 9]), (45, Array(2...9)),
    (46, [4, 7, 8, 9]), (47, Array(0...9)), (48, [2, 3]), (53, [0, 3, 4, 5, 6, 7, 8, 9]), (54, [3, 6]),
    (55, [0, 2, 3, 4, 5, 6, 7, 8, 9]), (56, [1, 2, 3, 4, 6]), (57, [0, 2, 8]), (58, [0]),
    (59, [2, 3, 4, 6, 7, 8, 9]), (63, [1, 3, 4, 5]), (66, [0, 2, 3, 8]), (69, [1, 2]), (70, [1]),
    (71, Array(0...9)),
    (77, Array(0...9)), (72, [2, 4, 8]), (73, [0, 4, 5, 6, 7, 8, 9]), (74, [3, 4, 5, 6]),
    (75, [0, 1, 2, 3, 5, 6, 8, 9]), (76, [2, 3, 6, 8]), (79, [0, 2, 3, 4, 5, 6, 7, 8, 9]),
    (81, [2, 3, 6, 7, 8]), (82, [5, 6, 7]), (83, Array(0...9)), (85, Array(4...9)),
    (87, [0, 2, 3, 4, 5, 6, 7, 8, 9]), (88, [3, 6, 7, 8]), (89, Array(1...7)), (90, [1, 2, 3, 6, 8, 9]),
    (91, [1, 2, 3, 4, 5, 6, 7, 9]), (93, Array(0...9)), (94, [1, 3]), (95, Array(1...5)),
    (97, [0, 1, 2, 3, 4, 5, 6, 7, 9]), (99, [0, 1, 2, 3, 5, 6, 7, 8, 9]),
  ]

  static func allows(_ area: Int, local: [Int]) -> Bool {
    let head = local.prefix(3).reduce(0) { $0 * 10 + $1 }
    switch area {
    case 10: return local.count == 8 && head != 100 && head != 800
    case 21: return local.count == 8 && head != 100 && head != 800 && local[0] != 0
    case 20, 22...25, 27...29: return local.count == 8
    case 978, 994: return local.count == 7
    default: break
    }
    if either.contains(area) { return local.count == 7 || local.count == 8 }
    let isEight = eight.contains(area)
    guard isEight || seven.contains(where: { $0.0 == area / 10 && $0.1.contains(area % 10) }) else {
      return false
    }
    // 100, 123 and 95 begin service numbers.
    return local.count == (isEight ? 8 : 7) && head != 100 && head != 123 && head / 10 != 95
  }
}
