import Conversation
import Regulation
import WorkroomStore

/// My obligations (我的义务): what the norms ask of me this quarter, and of my room this quarter and year.
enum Obligations: String, DialogStates {
  case show, end

  static let dialog = define(
    "obligations", version: 2, title: ("我的义务", "my obligations"),
    phrases: [
      "我的义务", "我还差什么", "还差几次值班", "我还差几次值班", "我还差多少", "我的任务", "obligations", "what do i owe",
      "how many shifts do i owe", "my duties",
    ],
    because: .c2_3b, start: .show, onesOwn: { _ in true }
  ) {
    say(.show, because: .c2_3b).then(.end)
    end(.end)
  }

  /// The table of the quarter and year that `period` lies in.
  static func table(_ scene: Scene) throws -> String {
    let (quarter, year) = (Period.quarter(scene.now.day.quarter), Period.year(scene.now.day.year))
    let words = NormWords(scene)
    let rows = NormRows(words)
    let duty = try scene.duty(in: quarter)
    let mine = duty.map(rows.rows) ?? []
    let soon = try scene.roomFindings(in: quarter).flatMap(rows.rows)
    let later = try scene.roomFindings(in: year).flatMap(rows.rows)
    // One table, so that what is mine and what is the room's stand under each other.
    let aligned = NormRows.aligned(mine + soon + later)
    var lines = [(try scene.person()?.name ?? "") + scene(" · ", ", ") + words.heading(quarter)]
    lines += aligned.prefix(mine.count)
    if let duty, let readings = rows.readings(duty) { lines.append("  " + readings) }
    lines += try LeaveWords(scene).mine(in: quarter).map { "  " + $0 }
    lines.append(scene("工作室本季度", "The workroom, this quarter"))
    lines += aligned.dropFirst(mine.count).prefix(soon.count)
    lines.append(scene("工作室全年 · ", "The workroom, the year: ") + words.heading(year))
    lines += aligned.suffix(later.count)
    lines.append(
      scene(
        "说“看依据 值班”可以看算进去的记录，说“工作室义务”看各委员还差什么。",
        "Say “evidence duty” for the records behind it, “room obligations” for what each member still owes."))
    return lines.joined(separator: "\n")
  }
}
