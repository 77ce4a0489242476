import Regulation
import WorkroomStore

extension Obligations {
  static func en(_ state: Obligations, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .show: Words(try table(scene))
    }
  }

  private static func table(_ scene: Scene) throws -> String {
    let duty = try QuarterDuty.mine(scene)
    let phrases = DutyPhrases(scene)
    var rows = ["\(try scene.person()?.name ?? ""), \(duty.quarter.inWords(.en)) (\(phrases.left(duty)))"]
    if let reason = phrases.notCounted(duty) {
      rows.append("  Duty  " + reason)
    } else {
      let days =
        duty.offline.map { "\($0.inWords(scene)) in person" }
        + duty.online.map { "\($0.inWords(scene)) online" }
      rows.append(
        "  Duty  \(DutyPhrases.bar(duty.done, of: 1))  \(duty.done)/1  "
          + (duty.owed > 0 ? "\(duty.owed) still owed" : days.joined(separator: ", ")) + " (C2.3b)")
      rows.append(
        duty.owedOffline || duty.owedOnline
          ? "  In the province's reading (P3.3e): \(phrases.byChannel(duty)); still missing: \(phrases.missing(duty)). The city's reading decides, the province's reminds."
          : "  In the province's reading (P3.3e): \(phrases.byChannel(duty))\(duty.isMetInBothReadings ? ", met too" : "")."
      )
    }
    rows.append("Workroom")
    let outputs = try outputs(scene)
    rows.append(
      try isRoomCounted(scene)
        ? "  Proposal or public-opinion report  \(DutyPhrases.bar(outputs.count, of: 1))  \(outputs.count)/1  "
          + (outputs.isEmpty
            ? "1 still owed"
            : outputs.map { "\($0.facts.day.inWords(scene)) \($0.facts.drafted.kind.name.en)" }.joined(
              separator: ", "))
          + " (P3.3f)"
        : "  Proposal or public-opinion report  this quarter is not counted, \(outputs.count) submitted (P3.3f)"
    )
    return rows.joined(separator: "\n")
  }
}
