import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A row of the form (PA.19–PA.22) as a line: 委员甲，商州中学教师，教育，13900000000.
struct MemberLine {
  var name: String
  var post = ""
  var specialty = ""
  var contact = ""

  /// How the slot keeps it: the four, parted by tabs.
  var stored: String { [name, post, specialty, contact].joined(separator: "\t") }

  init(name: String, post: String, specialty: String, contact: String) {
    (self.name, self.post, self.specialty, self.contact) = (name, post, specialty, contact)
  }

  init(stored: String) {
    let parts = stored.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    name = parts.first ?? ""
    if parts.count > 3 { (post, specialty, contact) = (parts[1], parts[2], parts[3]) }
  }

  /// Nil where there is no name.
  init?(line: String) {
    let parts = line.split(omittingEmptySubsequences: false) { "，,\t;；".contains($0) }.map {
      String($0).trimmed
    }
    guard let name = parts.first, !name.isBlank else { return nil }
    self.name = name
    // A telephone number is a contact wherever it stands: post and specialty are public.
    let phones = parts.dropFirst().filter { Phone.read($0) != nil }
    let said = parts.dropFirst().filter { Phone.read($0) == nil }
    if let first = said.first { post = first }
    if said.count > 1 { specialty = said[1] }
    contact = (said.dropFirst(2).filter { !$0.isEmpty } + phones).joined(separator: " ")
  }
}

/// A change of a list that is there (名单变动): somebody new, somebody's row anew, or somebody taken out.
enum MemberChange {
  case put(MemberLine)
  case remove(String)

  private static let removals = ["去掉", "删去", "删除", "remove", "-"]

  /// Nil where there is no name.
  init?(line: String) {
    let line = line.trimmed
    for word in MemberChange.removals where line.lowercased().hasPrefix(word) {
      let name = String(line.dropFirst(word.count)).trimmed
      guard !name.isBlank else { return nil }
      self = .remove(name)
      return
    }
    guard let member = MemberLine(line: line) else { return nil }
    self = .put(member)
  }

  /// A list with the changes in it, in their order.
  static func applied(_ changes: [String], to list: [MemberLine]) -> [MemberLine] {
    changes.compactMap { MemberChange(line: $0) }.reduce(into: list) { list, change in
      switch change {
      case .remove(let name): list.removeAll { $0.name == name }
      case .put(let member):
        if let place = list.firstIndex(where: { $0.name == member.name }) {
          list[place] = member
        } else {
          list.append(member)
        }
      }
    }
  }
}
