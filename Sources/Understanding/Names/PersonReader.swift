import Regulation

/// Reads who is named (读姓名): one reader for every door, so that a name is the same person at all of them.
///
/// What stands in brackets is read (召集人, 联络员) or left out (女); marks and numbers of a list go. Several on a line are
/// taken apart only where each is plausibly a name. Headings, sums, days, labels and sentences are no names.
package enum PersonReader {
  /// Everybody whom a line names, in its order; throws why there is nobody.
  package static func people(_ line: String) throws(NotNamed) -> [SaidPerson] {
    let text = NameParts.withoutNumber(line.bare)
    guard !text.isNothing else { throw NotNamed(.nothing) }
    if IdentityNumber.occurs(in: text) { throw NotNamed(.identityNumber) }
    if Phone.occurs(in: text) { throw NotNamed(.phone) }
    var (body, role) = (text, SaidPerson(""))
    if let label = NameParts.label(of: text) {
      guard let said = NameRole(label.before) else {
        // 王五：召集人
        guard let behind = NameRole(label.behind), let person = try? one(label.before) else {
          throw NotNamed(.footer)
        }
        return [behind.marked(person)]
      }
      guard !label.behind.isNothing else { throw NotNamed(.heading) }
      (body, role) = (label.behind, said.marked(SaidPerson("")))
    }
    return try split(body).map { person in
      SaidPerson(
        person.name, isConvenor: person.isConvenor || role.isConvenor,
        isLiaison: person.isLiaison || role.isLiaison)
    }
  }

  /// The one person whom a text names; throws why there is none, or several.
  package static func one(_ text: String) throws(NotNamed) -> SaidPerson {
    let people = try people(text)
    guard people.count == 1 else { throw NotNamed(.unclear) }
    return people[0]
  }

  /// Nobody is named, and why.
  package struct NotNamed: Error, Hashable {
    package let why: NoName
    package init(_ why: NoName) { self.why = why }
  }

  /// Whether a name is so much like one that it is none of somebody's other particulars: 张三, 阿不都·热西提.
  package static func isPlainly(_ name: String) -> Bool {
    name.unicodeScalars.contains(where: \.properties.isIdeographic) && Surnames.begins(name)
  }

  /// Whether a text begins with a name as colleagues say it: 小王, 老李.
  package static func isCalledByNickname(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first, first == "小" || first == "老" else { return false }
    return text.unicodeScalars.dropFirst().first.map(Surnames.isCommon) ?? false
  }

  /// Whether a text begins with somebody who does something or has something done for them: 张三昨天请假了, 小李值了几次班. Words
  /// that only look like a name (周三, 马上) are none, and behind one stands what is done, when, or 的.
  ///
  /// - Parameter text: folded.
  package static func beginsWithSomebody(_ text: Substring) -> Bool { somebody(text) != nil }

  /// The name that a text so begins with.
  package static func somebody(_ text: Substring) -> String? {
    let scalars = Array(text.unicodeScalars.prefix(12))
    guard let first = scalars.first else { return nil }
    for length in [2, 3] where scalars.count > length {
      let name = String(String.UnicodeScalarView(scalars[..<length]))
      guard isNickname(scalars) ? length == 2 : Surnames.isOfMany(first) && Surnames.begins(name),
        NameWords.whyNone(name) == nil, !Surnames.onlyLooksLikeName(name)
      else { continue }
      let rest = String(String.UnicodeScalarView(scalars[length...]))
      if behindName.contains(where: rest.hasPrefix) { return name }
    }
    return nil
  }

  /// 小 or 老 with one more character, which begins no other word.
  private static func isNickname(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[0] == "小" || scalars[0] == "老", scalars[1].properties.isIdeographic else { return false }
    return !"区组时结学朋友师人乡板百头家事路店院孩子样规是早在想要把打说".unicodeScalars.contains(scalars[1])
  }

  private static let behindName =
    [
      "签", "补", "值", "请假", "请了", "请过", "打卡", "上岗", "在岗", "下班", "上班", "到岗", "登", "录", "的", "昨天", "昨晚", "前天",
      "今天", "今早", "明天", "后天", "上午",
      "上周", "上个", "上季", "上次", "下午", "下周", "下个", "下季", "下次", "这个", "这季", "本季", "本周", "去年", "还没", "没", "忘", "已",
      "刚", "要", "想",
      "代", "还差", "还欠", "差几", "欠几", "有没", "有几", "和", "他", "她", "来不", "来值", "来补", "来签", "算", "周一", "周二", "周三",
      "周四", "周五", "星期",
    ] + (1...9).map(String.init)

  /// At the marks that part a list; 、 parts names also where the surname is a rare one.
  private static func split(_ text: String) throws(NotNamed) -> [SaidPerson] {
    let parts = NameParts.outsideBrackets(text, at: NameParts.separators)
    guard parts.count > 1 else { return try together(text) }
    let isList = NameParts.outsideBrackets(text, at: NameParts.separators.subtracting(["、"])).count == 1
    var people: [SaidPerson] = []
    for part in parts {
      if let role = NameRole(part) {
        // 王五，召集人
        guard let last = people.popLast() else { throw NotNamed(.heading) }
        people.append(role.marked(last))
      } else {
        let more = try together(part)
        guard more.allSatisfy({ Surnames.begins($0.name) || isList && NameWords.isShort($0.name) }) else {
          throw NotNamed(.unclear)
        }
        people += more
      }
    }
    guard !people.isEmpty else { throw NotNamed(.heading) }
    return people
  }

  /// What is parted by blanks or 和 at most.
  private static func together(_ text: String) throws(NotNamed) -> [SaidPerson] {
    let (bare, notes) = NameParts.withoutNotes(NameParts.withoutNumber(text.bare))
    guard !bare.isNothing else { throw NotNamed(.heading) }
    func marked(_ name: String) -> SaidPerson {
      notes.compactMap(NameRole.init(note:)).reduce(SaidPerson(name)) { $1.marked($0) }
    }
    var words = bare.unicodeScalars.split(whereSeparator: TextFolding.isSpace).map { String($0) }
    guard words.count > 1, bare.unicodeScalars.contains(where: \.properties.isIdeographic) else {
      let joined = NameParts.joined(bare)
      if joined.count > 1, joined.allSatisfy(Surnames.begins) { return joined.map { SaidPerson($0) } }
      return [marked(try plain(bare))]
    }
    // 王五 召集人, 赵六 女, 委员 张三: what they are, not who.
    var role = SaidPerson("")
    while words.count > 1, let last = words.last, let said = NameRole(last) {
      role = said.marked(role)
      words.removeLast()
    }
    if words.count > 1, let said = NameRole(words[0]), Surnames.begins(words[1]) {
      role = said.marked(role)
      words.removeFirst()
    }
    let names = NameParts.gathered(words)
    if let names, names.count > 1 {
      var people: [SaidPerson] = []
      for name in names { people.append(SaidPerson(try plain(name))) }
      return people
    }
    let whole = try plain(names?.first ?? bare)
    // A name with blanks in it is written so to fill a column up: each word a character, or a surname first.
    guard names != nil || words.allSatisfy({ $0.unicodeScalars.count == 1 }) || whole.unicodeScalars.count < 5
    else { throw NotNamed(.unclear) }
    let person = marked(whole)
    return [
      SaidPerson(
        person.name, isConvenor: person.isConvenor || role.isConvenor,
        isLiaison: person.isLiaison || role.isLiaison)
    ]
  }

  /// A name with nothing around it.
  private static func plain(_ text: String) throws(NotNamed) -> String {
    let name = PersonName.kept(text)
    if let why = NameWords.whyNone(name) { throw NotNamed(why) }
    if NameWords.isSaidToProgram(name) { throw NotNamed(.command) }
    return name
  }
}

extension PersonReader {
  /// What a column of offices says (工作室职务): convenor, liaison or neither; nil where it says something else.
  package static func offices(_ text: String) -> (isConvenor: Bool, isLiaison: Bool)? {
    var said = (isConvenor: false, isLiaison: false)
    for part in NameParts.outsideBrackets(text, at: NameParts.separators) {
      guard let role = NameRole(part) else { return nil }
      said = (said.isConvenor || role.isConvenor, said.isLiaison || role.isLiaison)
    }
    return said
  }
}

/// What somebody is said to be here (身份), as a list says it beside a name.
struct NameRole {
  var isConvenor = false
  var isLiaison = false

  /// Nil where a text says nothing of that kind, and may be a name.
  init?(_ text: String) {
    let plain = NameWords.plain(text)
    guard NameWords.roles.contains(plain) else { return nil }
    self.init(saying: plain)
  }

  /// What stands in brackets; it need say nothing.
  init?(note: String) {
    let plain = NameWords.plain(note)
    // 原召集人 was it once, 副召集人 is none.
    guard !["原", "前", "曾", "副", "拟", "former", "deputy"].contains(where: plain.hasPrefix) else { return nil }
    self.init(saying: plain)
  }

  private init(saying plain: String) {
    isConvenor = plain.contains("召集人") || plain.contains("convenor") || plain.contains("convener")
    isLiaison = plain.contains("联络员") || plain.contains("liaison")
  }

  func marked(_ person: SaidPerson) -> SaidPerson {
    SaidPerson(
      person.name, isConvenor: person.isConvenor || isConvenor, isLiaison: person.isLiaison || isLiaison)
  }
}
