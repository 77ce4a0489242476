import Conversation
import Regulation
import WorkroomStore

/// What is behind one norm: the records that count, those that do not and why, the readings, what would be enough.
struct NormEvidence {
  let scene: Scene
  private var words: NormWords { NormWords(scene) }

  init(_ scene: Scene) { self.scene = scene }

  /// The finding of a norm for the person who has signed in or their room, in the period of its kind around a day.
  func finding(_ norm: Norm, around period: Period?) throws -> Finding? {
    let day = min(period?.last ?? scene.now.day, scene.now.day)
    let period = norm.period.containing(day)
    switch norm.subject {
    case .member: return try scene.duty(in: period)
    case .room: return try scene.roomFindings(in: period).first { $0.norm.id == norm.id }
    case .committee, .city: return nil
    }
  }

  func text(_ id: String, around period: Period? = nil) throws -> String {
    guard let norm = try scene.facts(ThePack()).norm(id), let finding = try finding(norm, around: period)
    else {
      return scene("这一项没有要求您和工作室的。", "That asks nothing of you or your room.")
    }
    var rows = [
      words.name(norm) + scene(" · ", ", ") + words.heading(finding.period)
    ]
    rows += finding.packs.map(reading)
    if finding.readings.count > 1 { rows.append("  " + readings(finding)) }
    if norm.subject == .member { rows += try LeaveWords(scene).mine(in: finding.period).map { "  " + $0 } }
    rows += counted(finding.status) + uncounted(finding)
    if let enough = enough(finding) { rows.append(enough) }
    return rows.joined(separator: "\n")
  }

  /// 商政协发〔2023〕17号（C2.3b）：1/1，已达到
  private func reading(_ reckoning: Reckoning) -> String {
    let missing =
      reckoning.status.isOwed && reckoning.left > 0
      ? scene("，还差\(words.missing(reckoning))", "; still asked: \(words.missing(reckoning))") : ""
    return "  \(reckoning.title(scene.language))\(words.cited([reckoning.clause]))" + scene("：", ": ")
      + "\(reckoning.done)/\(reckoning.needed)" + scene("，", ", ") + words.status(reckoning.status) + missing
  }

  /// 另外的读法（A2）：(a) 4/8 未达到；(b) 4/4 已达到……
  private func readings(_ finding: Finding) -> String {
    let letters = Array("abcdef")
    let parts = finding.readings.enumerated().map { place, reckoning in
      "(\(letters[min(place, letters.count - 1)])) \(words.shape(reckoning.shape, finding.norm)) \(reckoning.done)/\(reckoning.needed)"
    }
    return scene(
      "这句话的几种读法（\(finding.norm.reading?.ambiguity ?? "")）：\(parts.joined(separator: "；"))。",
      "The sentence can be read as (\(finding.norm.reading?.ambiguity ?? "")): \(parts.joined(separator: "; "))."
    )
  }

  private func counted(_ reckoning: Reckoning) -> [String] {
    guard !reckoning.counted.isEmpty else { return [scene("算进去的：没有。", "What counts: nothing yet.")] }
    return [scene("算进去的：", "What counts:")]
      + reckoning.counted.map { entry in
        "  " + words.evidence(entry.content, among: 2)
          + (entry.isShort ? scene("（短时，照样计入）", " (short, counts all the same)") : "")
          + (entry.content.late.map { scene("（原因：\($0)）", " (reason: \($0))") } ?? "")
      }
  }

  /// What does not count in one reading or the other, each with its reason.
  private func uncounted(_ finding: Finding) -> [String] {
    var seen: Set<String> = []
    var rows: [String] = []
    for reckoning in finding.packs {
      for entry in reckoning.uncounted where seen.insert(entry.matter).inserted {
        let elsewhere = finding.packs.contains { other in other.counted.contains { $0.matter == entry.matter }
        }
        let side = words.side(reckoning)
        let place = elsewhere ? scene("\(side)的读法：", "in \(side)'s reading: ") : ""
        rows.append(
          "  " + words.evidence(entry.content, among: 2) + scene("，", ", ") + place
            + words.reason(entry.reason))
      }
    }
    return rows.isEmpty ? [] : [scene("没有算的：", "What does not:")] + rows
  }

  /// What would be enough to meet it in every reading; nil where nothing is owed.
  private func enough(_ finding: Finding) -> String? {
    guard finding.goal.status.isOwed, finding.goal.left > 0 else { return nil }
    let missing = words.missing(finding.goal)
    let last = words.inWords(finding.period.last)
    if finding.daysLeft < 0 {
      return scene(
        "当时还差\(missing)。漏记的可以补录，要写原因（P4.5b）。",
        "Short by \(missing). What was done and not entered may be entered late, with the reason (P4.5b).")
    }
    return scene("\(last)以前再有\(missing)，就都够了。", "By \(last), \(missing) would be enough.")
  }
}

extension NormWords {
  /// A shape in few words.
  func shape(_ shape: Shape, _ norm: Norm) -> String {
    let n = norm.minimum
    return switch shape {
    case .total: say("共 \(n) 次", "\(n) in all")
    case .totalEachOnce: say("共 \(n) 次、线上线下都有", "\(n) in all, both channels")
    case .perChannel: say("线上线下各 \(n) 次", "\(n) in each channel")
    case .perKind: say("每种 \(n) 次", "\(n) of each kind")
    case .perKindBothChannels: say("每种 \(n) 次、线上线下都有", "\(n) of each kind, both channels")
    case .matrix: say("每种线上线下各 \(n) 次", "\(n) of each kind in each channel")
    }
  }
}
