import Conversation
import Regulation
import WorkroomStore

/// What is said of a record that is one more than a year asks for in its channel (超出的次数): it is kept, and does not make up
/// for what is missing elsewhere.
struct BeyondNeed {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// Nil where what was recorded is asked for, or the norm asks for nothing by channel.
  ///
  /// - Parameters:
  ///   - clause: where the yearly number stands.
  ///   - deed: what was recorded, by its kind.
  func text(_ clause: Clause, deed: Deed?, _ channel: Channel, _ day: Day) throws -> String? {
    guard let deed,
      let finding = try scene.roomFindings(in: .year(day.year)).first(where: { finding in
        finding.norm.clauses.contains(clause.id)
      }),
      let cell = finding.goal.cells.first(where: {
        $0.cell.deeds.contains(deed) && $0.cell.channel == channel
      })
    else { return nil }
    let held = finding.goal.counted.count { $0.content.deed == deed && $0.content.channel == channel }
    guard held > cell.cell.need, finding.goal.status.isOwed || finding.goal.isMet else { return nil }
    let words = NormWords(scene)
    let cited = words.cited(finding.clauses)
    let name = channel.name(scene.language)
    let enough = scene(
      "全年\(name)只要 \(cell.cell.need) 次，这是第 \(held) 次，",
      "Of the year's \(english(cell.cell.need, "one")) \(name) this is number \(held): ")
    guard finding.goal.left > 0 else {
      return enough + scene("都够了\(cited)。", "enough\(cited).")
    }
    return enough
      + scene(
        "\(name)已经够了；还差\(words.missing(finding.goal))\(cited)。",
        "enough \(name); still asked: \(words.missing(finding.goal))\(cited).")
  }
}
