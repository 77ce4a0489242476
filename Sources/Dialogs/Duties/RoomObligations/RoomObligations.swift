import Conversation
import Regulation
import WorkroomStore

/// The room's obligations (工作室义务): its norms, which members still owe duty, what is short of time.
enum RoomObligations: String, DialogStates {
  case show, end

  static let dialog = define(
    "room-obligations", version: 1, title: ("工作室义务", "room obligations"),
    phrases: [
      "工作室义务", "工作室指标", "谁还差值班", "谁还差线上值班", "谁还差线下值班", "谁没有值班", "哪些委员还差值班", "哪些委员还差线上值班", "room obligations",
      "who owes duty", "who still owes duty", "who still owes online duty", "who still owes duty in person",
    ],
    because: .c0, start: .show
  ) {
    say(.show, because: .c0).then(.end)
    end(.end)
  }

  /// - Parameters:
  ///   - room: another room than the one where they have signed in, for whoever looks after it.
  ///   - periods: the quarter and the year of today, or others.
  static func table(_ scene: Scene, of room: WorkroomID? = nil, in periods: [Period]? = nil) throws -> String
  {
    let room = try room ?? scene.signedIn().room
    let words = NormWords(scene)
    let rows = NormRows(words)
    let periods = periods ?? [.quarter(scene.now.day.quarter), .year(scene.now.day.year)]
    let findings = try periods.map { try scene.roomFindings(in: $0, of: room) }
    let counts = findings.map { $0.flatMap(rows.rows).count }
    var aligned = NormRows.aligned(findings.flatMap { $0.flatMap(rows.rows) })[...]
    var lines = [try scene.facts(TheWorkroom(room))?.facts.name ?? ""]
    for (period, count) in zip(periods, counts) {
      lines += [words.heading(period)] + aligned.prefix(count)
      aligned = aligned.dropFirst(count)
    }
    let all = findings.flatMap(\.self)
    lines += all.compactMap(rows.readings).map { "  " + $0 }
    // The members' duty is a quarter's.
    for period in periods.filter({ $0.kind == .quarter }) {
      lines += try members(of: room, in: period, scene, words)
    }
    let urgent = all.filter { $0.goal.status == .atRisk }.map { words.name($0.norm) }
    if !urgent.isEmpty {
      lines.append(
        scene(
          "时间紧的：\(urgent.joined(separator: "、"))。", "Little time left: \(urgent.joined(separator: ", "))."))
    }
    return lines.joined(separator: "\n")
  }

  /// How the members stand with their duty, and who still owes what.
  private static func members(
    of room: WorkroomID, in quarter: Period, _ scene: Scene, _ words: NormWords
  ) throws -> [String] {
    let seats = try scene.facts(SeatsIn(room)).filter {
      $0.facts.since <= quarter.last && ($0.facts.until ?? quarter.last) >= quarter.first
    }
    var met = 0
    var (excused, uncounted): ([String], [String]) = ([], [])
    var owing: [String] = []
    var seen: Set<PersonID> = []
    for seat in seats where seen.insert(seat.facts.member).inserted {
      guard let duty = try scene.duty(of: seat.facts.member, in: quarter, at: room) else { continue }
      switch duty.goal.status {
      case .met, .pending: met += 1
      case .onTrack, .atRisk, .missed:
        owing.append(
          scene(
            "\(seat.facts.name)（\(words.missing(duty.goal))）",
            "\(seat.facts.name) (\(words.missing(duty.goal)))"))
      // A14: whoever has met it in the reading that decides is not counted apart.
      case .excused where duty.status.isMet: met += 1
      case .excused(let isLate):
        excused.append(seat.facts.name + (isLate ? scene("（补录）", " (late entry)") : ""))
      case .notCounted, .notApplicable: uncounted.append(seat.facts.name)
      }
    }
    let count = met + owing.count
    guard count + excused.count + uncounted.count > 0 else { return [] }
    let comma = scene("、", ", ")
    var lines = [
      scene("值班：\(count) 名委员，够了的 \(met) 名。", "Duty: \(met) of \(english(count, "member")) done.")
    ]
    if !owing.isEmpty { lines.append(scene("  还差：", "  still owing: ") + owing.joined(separator: comma)) }
    if !excused.isEmpty {
      lines.append(
        scene("  请假 \(excused.count) 人：", "  excused (\(excused.count)): ") + excused.joined(separator: comma)
      )
    }
    if !uncounted.isEmpty {
      lines.append(scene("  这个季度不计：", "  not counted in this quarter: ") + uncounted.joined(separator: comma))
    }
    return lines
  }
}
