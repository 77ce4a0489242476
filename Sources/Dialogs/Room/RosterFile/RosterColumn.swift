import Conversation
public import Regulation
import Understanding

/// A column of a roster file (名册文件的列).
public enum RosterColumn: String, Hashable, Sendable, CaseIterable {
  /// 姓名
  case name
  /// 单位及职务
  case post
  /// 专长
  case specialty
  /// 联系方式
  case contact
  /// 界别
  case sector
  /// 级别: of which level's CPPCC somebody is a member (P4.2g)
  case level
  /// 召集人
  case convenor
  /// 联络员
  case liaison
  /// 起始日
  case since

  /// As it is titled, as the annex and the roster have it.
  public var title: Bilingual {
    switch self {
    case .name: Bilingual("姓名", "name")
    case .post: Bilingual("单位及职务", "post")
    case .specialty: Bilingual("专长", "specialty")
    case .contact: Bilingual("联系方式", "contact")
    case .sector: Bilingual("界别", "sector")
    case .level: Bilingual("级别", "level")
    case .convenor: Bilingual("召集人", "convenor")
    case .liaison: Bilingual("联络员", "liaison")
    case .since: Bilingual("起始日", "since")
    }
  }

  /// In both languages, as a template has it.
  public var heading: String { title.zh + " " + title.en }

  /// Whether a seat or an office has a place for it.
  public var isKept: Bool { RosterUse.room.keeps(self) }

  /// Whether its cells say what is public of a member (P3.3a), in words of their own.
  public var isText: Bool {
    switch self {
    case .post, .specialty, .sector: true
    case .name, .contact, .level, .convenor, .liaison, .since: false
    }
  }

  /// Other ways to title it; without blanks and signs.
  private var aliases: [String] {
    switch self {
    case .name: ["委员姓名", "名字", "委员", "member", "fullname", "membername"]
    case .post: ["单位职务", "单位和职务", "工作单位及职务", "职务", "工作单位", "单位", "position", "employerandpost", "employer"]
    case .specialty: ["特长", "专业", "专业特长", "speciality", "expertise"]
    case .contact: ["联系电话", "电话", "手机", "手机号", "手机号码", "电话号码", "phone", "mobile", "telephone", "tel"]
    case .sector: ["所属界别", "委员界别"]
    case .level: ["委员级别", "政协级别", "委员层级", "层级", "哪级政协", "cppcclevel", "memberlevel"]
    case .convenor: ["是否召集人", "convener"]
    case .liaison: ["是否联络员", "liaisonofficer"]
    case .since: ["起始日期", "驻室起始日", "驻室日期", "开始日期", "起始时间", "seatedsince", "start", "startdate", "from"]
    }
  }

  private var names: [String] { [title.zh, title.en, title.zh + title.en, title.en + title.zh] + aliases }

  /// What a title says.
  enum Heading: Hashable {
    case known(RosterColumn)
    /// What somebody is in the room (工作室职务): convenor, liaison or neither.
    case office
    /// A column of identity numbers, which are not to be kept.
    case identity
    case unknown(String, nearest: RosterColumn?)
  }

  private static let known: [String: RosterColumn] = allCases.reduce(into: [:]) { known, column in
    for name in column.names { known[name] = column }
  }

  /// The column that a text titles; nil where it titles none.
  static func titled(_ text: String) -> RosterColumn? { titled(plain: plain(text)) }

  private static func titled(plain: String) -> RosterColumn? {
    known[plain] ?? RosterTitle.allCases.first { $0.isMade(plain) }?.column
  }

  /// 参与委员 titles the names where no column is called 姓名 outright: in the annex it stands over all of them.
  static func isWeakName(_ text: String) -> Bool {
    let plain = plain(text)
    return titled(plain: plain) == .name && !["姓名", "名字", "name"].contains(where: plain.contains)
  }

  static func heading(_ text: String) -> Heading {
    let plain = plain(text)
    if RosterTitle.isOffice(plain) { return .office }
    if let column = titled(plain: plain) { return .known(column) }
    if ["身份证", "idcard", "idnumber", "identity"].contains(where: plain.contains) { return .identity }
    return .unknown(text.trimmed, nearest: nearest(plain))
  }

  /// Titles that are near another one and mean what they say.
  private static let others: Set<String> = ["性别", "序号", "民族", "备注", "年龄", "编号", "no", "note", "sex"]

  private static func nearest(_ plain: String) -> RosterColumn? {
    guard plain.count > 1, !others.contains(plain) else { return nil }
    let near = allCases.flatMap { column in column.names.map { (column, $0) } }.filter { _, name in
      // 委员甲 is no slip of 委员: of short words only those of one length are near.
      (plain.count > 3 || plain.count == name.count)
        && EditDistance.between(plain, name, atMost: max(1, plain.count / 3)) != nil
    }
    return near.first?.0
  }

  /// Lower case, half width, letters only; what stands in brackets (必填) is no part of it.
  private static func plain(_ text: String) -> String {
    var depth = 0
    var plain = ""
    for scalar in TextFolding.folded(text).unicodeScalars {
      switch scalar {
      case "(", "[", "【", "〔": depth += 1
      case ")", "]", "】", "〕": depth = max(0, depth - 1)
      case _ where depth == 0 && (scalar.properties.isAlphabetic || Scan.digit(scalar) != nil):
        plain.unicodeScalars.append(scalar)
      case _: continue
      }
    }
    return plain
  }
}

/// Titles as they are put together (工作单位和职务, 移动电话, 参与委员): nobody can list them all.
private enum RosterTitle: CaseIterable {
  case name, post, contact

  var column: RosterColumn {
    switch self {
    case .name: .name
    case .post: .post
    case .contact: .contact
    }
  }

  /// What such a title is made of, longest first.
  private var words: [String] {
    switch self {
    case .name: ["驻室", "参与", "政协", "委员", "成员", "人员", "姓名", "名字", "名称"]
    case .post: ["工作", "所在", "现任", "任职", "担任", "单位", "职务", "名称", "岗位", "职位", "及其", "及", "和", "与", "现"]
    case .contact:
      ["联系", "联络", "移动", "手机", "办公", "固定", "座机", "电话", "号码", "方式", "本人", "委员", "微信", "及", "和", "号"]
    }
  }

  /// One of these it has to hold.
  private var heads: [String] {
    switch self {
    case .name: ["姓名", "委员", "成员"]
    case .post: ["单位", "职务", "职位", "岗位"]
    case .contact: ["电话", "手机", "联系方式", "联络方式", "座机", "号码"]
    }
  }

  func isMade(_ title: String) -> Bool {
    guard heads.contains(where: title.contains) else { return false }
    var rest = title[...]
    while !rest.isEmpty {
      guard let word = words.first(where: rest.hasPrefix) else { return false }
      rest = rest.dropFirst(word.count)
    }
    return true
  }

  static func isOffice(_ title: String) -> Bool {
    [
      "工作室职务", "工作室内职务", "在工作室职务", "在工作室任职", "工作室任职", "工作室身份", "工作室角色", "工作室分工", "室内职务", "角色", "身份",
      "职责", "分工", "role", "workroomrole", "office",
    ].contains(title)
  }
}

/// How many letters one word is away from another.
enum EditDistance {
  /// Levenshtein's distance; nil where it is more than `most`.
  static func between(_ a: String, _ b: String, atMost most: Int) -> Int? {
    let (a, b) = (Array(a), Array(b))
    guard abs(a.count - b.count) <= most else { return nil }
    var row = Array(0...b.count)
    for i in a.indices {
      var next = [i + 1]
      for j in b.indices {
        next.append(min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1)))
      }
      row = next
    }
    return row[b.count] <= most ? row[b.count] : nil
  }
}
