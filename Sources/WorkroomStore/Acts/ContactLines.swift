/// How to reach people (联系方式), as a text that lies apart from the entry: `name\tcontact`, a line each.
public enum ContactLines {
  /// Those without a contact are left out.
  public static func text(_ contacts: [(name: String, contact: String)]) -> String {
    contacts.filter { !$0.contact.isEmpty }.map { "\($0.name)\t\($0.contact)" }.joined(separator: "\n")
  }

  /// By name; of a name that stands twice the last.
  public static func read(_ text: String) -> [String: String] {
    text.split(whereSeparator: \.isNewline).reduce(into: [:]) { known, line in
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      if parts.count == 2 { known[parts[0]] = parts[1] }
    }
  }
}
