/// How many lines a person says for a task (每件事说几句), as a talk marks it: from a comment `# 任务 签到 check in ≤ 2` or
/// `# task … ≤ 2` up to `# 完` or `# done` every line of theirs is a turn, and behind ≤ stands how many there may be.
package struct TaskTurns: Sendable, Hashable {
  /// What is done, as the comment says it.
  package let task: String
  package let most: Int
  package private(set) var turns = 0

  /// The tasks of a talk's text, in their order; a comment without a number behind ≤ marks none.
  package static func tasks(of talk: String) -> [TaskTurns] {
    var (done, open): ([TaskTurns], TaskTurns?) = ([], nil)
    for row in talk.split(whereSeparator: \.isNewline) {
      if let begun = TaskTurns(row) {
        open = begun
      } else if row == "# 完" || row == "# done" {
        if let task = open { done.append(task) }
        open = nil
      } else if row.hasPrefix("我：") || row.hasPrefix("me:") {
        open?.turns += 1
      }
    }
    return done
  }

  private init?(_ row: Substring) {
    guard let lead = ["# 任务 ", "# task "].first(where: row.hasPrefix) else { return nil }
    let parts = row.dropFirst(lead.count).split(separator: "≤")
    guard parts.count == 2, let most = Int(parts[1].filter(\.isNumber)) else { return nil }
    var task = String(parts[0])
    while task.last == " " { task.removeLast() }
    (self.task, self.most) = (task, most)
  }
}
