import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A row of the form (PA.19–PA.22) as a line: 委员甲，商州中学教师，教育，13900000000.
struct MemberLine {
  var post = ""
  var specialty = ""
  var contact = ""

  /// What the list says of them beside (召集人, 联络员).
  var person: SaidPerson

  var name: String { person.name }

  /// How the slot keeps it: the four, parted by tabs.
  var stored: String { [person.stored, post, specialty, contact].joined(separator: "\t") }

  init(name: String, post: String, specialty: String, contact: String) {
    (person, self.post, self.specialty, self.contact) = (SaidPerson(name), post, specialty, contact)
  }

  private init(_ person: SaidPerson) { self.person = person }

  init(stored: String) {
    let parts = stored.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    person = SaidPerson(stored: parts.first ?? "")
    if parts.count > 3 { (post, specialty, contact) = (parts[1], parts[2], parts[3]) }
  }

  /// The row that a line is, or the rows of several members who are named on it and nothing else is.
  static func read(_ line: String) throws(PersonReader.NotNamed) -> [MemberLine] {
    if let people = try? SaidNames.people(line), people.count > 1,
      people.allSatisfy({ PersonReader.isPlainly($0.name) })
    {
      return people.map(MemberLine.init)
    }
    let parts = line.split(omittingEmptySubsequences: false) { "，,\t;；".contains($0) }.map {
      String($0).trimmed
    }
    let named = try SaidNames.people(parts.first ?? "")
    let rest = parts.dropFirst()
    guard named.count == 1 else {
      guard rest.allSatisfy(\.isBlank) else { throw PersonReader.NotNamed(.unclear) }
      return named.map(MemberLine.init)
    }
    var row = MemberLine(named[0])
    // A telephone number is a contact wherever it stands: post and specialty are public.
    let phones = rest.filter { Phone.read($0) != nil }
    let said = rest.filter { Phone.read($0) == nil }
    if let first = said.first { row.post = first }
    if said.count > 1 { row.specialty = said[1] }
    row.contact = (said.dropFirst(2).filter { !$0.isEmpty } + phones).joined(separator: " ")
    return [row]
  }
}

/// A change of a list that is there (名单变动): somebody new, somebody's row anew, or somebody taken out.
enum MemberChange {
  case put(MemberLine)
  case remove(String)

  private static let removals = ["去掉", "删去", "删除", "remove", "-"]

  /// What a line changes; throws where it names nobody.
  static func read(_ line: String) throws(PersonReader.NotNamed) -> [MemberChange] {
    let line = line.trimmed
    for word in removals where line.lowercased().hasPrefix(word) {
      return try SaidNames.people(String(line.dropFirst(word.count))).map { .remove($0.name) }
    }
    return try MemberLine.read(line).map { .put($0) }
  }

  /// How the slot keeps it.
  var stored: String {
    switch self {
    case .put(let member): "+\t\(member.stored)"
    case .remove(let name): "-\t\(name)"
    }
  }

  /// From a draft; one of an earlier program kept the line as it was typed.
  static func stored(_ text: String) -> [MemberChange] {
    let rest = String(text.dropFirst(2))
    if text.hasPrefix("+\t") { return [.put(MemberLine(stored: rest))] }
    if text.hasPrefix("-\t") { return [.remove(rest)] }
    return (try? read(text)) ?? []
  }

  func inWords(_ scene: Scene) -> String {
    switch self {
    case .put(let member):
      [member.person.stored, member.post, member.specialty, member.contact].filter { !$0.isEmpty }
        .joined(separator: scene("，", ", "))
    case .remove(let name): scene("去掉 \(name)", "remove \(name)")
    }
  }

  /// A list with the changes in it, in their order.
  static func applied(_ changes: [String], to list: [MemberLine]) -> [MemberLine] {
    changes.flatMap(stored).reduce(into: list) { list, change in
      switch change {
      case .remove(let name): list.removeAll { PersonName.isSame($0.name, name) }
      case .put(let member):
        if let place = list.firstIndex(where: { PersonName.isSame($0.name, member.name) }) {
          list[place] = member
        } else {
          list.append(member)
        }
      }
    }
  }
}
