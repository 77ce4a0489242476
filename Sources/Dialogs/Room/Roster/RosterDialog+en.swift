import Conversation
import Regulation
import WorkroomStore

extension RosterDialog {
  static func en(_ state: RosterDialog, _ scene: Scene) throws -> Words {
    switch state {
    case .mayChange, .mayBeMany, .end: Words("")
    case .show: Words(try list(scene))
    case .action:
      Words(
        "What is to change?",
        help:
          "Convenors and the liaison keep the roster; for a new term of the whole room say “record a change of term”. Otherwise choose: no change.",
        example: "1")
    case .name:
      Words(
        "What is the new member's name?",
        help: "\(try RoomNumbers(scene).normally) resident members (P4.2a). The name only.",
        example: "委员庚")
    case .elsewhere:
      Words(
        "\(scene[Slots.name] ?? "") sits in \(try elsewhere(scene).first?.roomName ?? ""). In principle a member belongs to one workroom only (P4.2b). Give the reason to go on, or type “namesake” for somebody else of the same name.",
        help: "The reason is kept in the ledger; otherwise /cancel.",
        example: "agreed by the Chairperson's Council")
    case .level:
      Words(
        "A member of the CPPCC at which level? Enter for \(try ownCppcc(scene).en).",
        help:
          "Rooms of the province may take in members of cities and counties; of others the regulation says nothing (P4.2g).",
        example: "city")
    case .levelReason, .describedLevelReason:
      Words(
        "The regulation lets rooms of the province take in members of cities and counties; this room is of \(try ownCppcc(scene).en) (P4.2g). Give the reason to go on.",
        help: "It is kept in the ledger; otherwise /cancel.",
        example: "works here, and the city's CPPCC agreed")
    case .large:
      Words(
        "There are to be no more than \(try RoomNumbers(scene).most) members (P4.2a); this would make \(try scene.roster().seats.count + 1). Who answers for more?",
        help: "Whoever agreed to more; or “/cancel”.", example: "the Chairperson's Council")
    case .largeReason:
      Words("For which reason?", help: "It is kept (P4.2a).", example: "a joint room of several sectors")
    case .since:
      Words("Since which day? Enter for today.", help: "Day, month and year.", example: "1 March 2026")
    case .confirmJoin:
      Words("\(scene[Slots.name] ?? ""), seated since \(since(scene).inFull(.en))." + (try levelSaid(scene)))
    case .joined:
      Words(
        "Done: \(scene[Slots.name] ?? "") has a seat. The room has \(english(try scene.roster().seats.count, "member")) now."
          + (try sizeGap(scene)))
    case .leaver: Words("Which member leaves?", help: "A number or a name.", example: "2")
    case .reason:
      Words(
        "For what reason?",
        help: "The first five end the membership itself (P7.2a); for a move to another room choose other.",
        example: "3")
    case .otherWhy:
      Words(
        "Which reason is it?", help: "Moved to another room, or died, say (P7.2a).",
        example: "moved to the city's room")
    case .lastDay:
      Words("Which is the last day? Enter for today.", help: "That day still counts.", example: "yesterday")
    case .confirmLeave:
      Words(
        "\(try scene.shown(Slots.leaver)) leaves, \(try why(scene)), last day \((scene[Slots.lastDay] ?? scene.now.day).inFull(.en)). "
      )
    case .left:
      Words(
        "Done; the shifts to come are free, and they sign in here no more. \(try onOthers(scene))The room has \(english(try scene.roster().seats.count, "member")) now. "
          + (try replacing(scene)) + (try gaps(scene)))
    case .oldConvenor:
      Words(
        "Which convenor steps down? Enter for none.", help: "\(try RoomNumbers(scene).convenorsAre) (P4.2c).",
        example: "1")
    case .newConvenor:
      Words(
        "Which member becomes convenor? Enter for none.", help: "Chosen by the resident members (P4.2c).",
        example: "1")
    case .noChange: Words("Nothing was changed.")
    case .convenorDay, .liaisonDay:
      Words("From which day? Enter for today.", help: "Day, month and year.", example: "today")
    case .confirmConvenor:
      Words(
        [
          scene[Slots.oldConvenor] == nil ? nil : "\(try scene.shown(Slots.oldConvenor)) steps down",
          scene[Slots.newConvenor] == nil ? nil : "\(try scene.shown(Slots.newConvenor)) becomes convenor",
        ].compactMap(\.self).joined(separator: ", ") + ", from \(since(scene).inFull(.en)) on.")
    case .convenorSet: Words("Done. " + (try holders(scene)) + (try gaps(scene)))
    case .liaison:
      Words(
        "Who is the new liaison? A member, or write somebody from a member's employer.",
        help: "One liaison is named (P4.2e).", example: "2")
    case .confirmLiaison:
      Words("\(try scene.need(Slots.liaison)) becomes liaison, from \(since(scene).inFull(.en)) on.")
    case .liaisonSet: Words("Done. " + (try holders(scene)))
    case .described:
      Words(
        "Of which member?",
        help: "Employer and post, specialty and sector are public (P3.3a); contacts do not belong here.",
        example: "1")
    case .post:
      Words(
        "Employer and post? Now: \(try known(\.post, scene)). Enter keeps it, “remove” takes it out.",
        help: "It is public (P3.3a).", example: "a teacher")
    case .specialty:
      Words(
        "Specialty? Now: \(try known(\.specialty, scene)). Enter keeps it, “remove” takes it out.",
        help: "It is public (P3.3a).", example: "education")
    case .sector:
      Words(
        "Sector? Now: \(try known(\.sector, scene)). Enter keeps it, “remove” takes it out.",
        help: "It is public (P3.3a).", example: "education")
    case .describedLevel:
      Words(
        "A member of the CPPCC at which level? It is \(try knownLevel(scene).en) now. Enter leaves it.",
        help:
          "Rooms of the province may take in members of cities and counties; of others the regulation says nothing (P4.2g).",
        example: "city")
    case .changed: Words("")
    case .asItWas: Words("Nothing was changed.")
    case .confirmDescribed: Words("")
    case .describedSet: Words("Done.")
    }
  }

  /// What of their leaving is not at once everywhere, and what cannot be taken back.
  private static func onOthers(_ scene: Scene) throws -> String {
    guard try RoomMachines.all(scene).contains(where: { !$0.isThis }) else { return "" }
    return
      "Nor on the other machines once each has synchronised; what is on a computer of their own cannot be taken back: say “put a machine out”. "
  }

  /// What is to follow, with its day.
  private static func replacing(_ scene: Scene) throws -> String {
    let due = try replacement(scene)
    let mark = due.isProductDefault ? "; the term is this program's" : ""
    let convenor =
      try lacksConvenor(scene) ? "The committee that guides the room arranges for a convenor (P7.2a). " : ""
    return "Somebody is to take the seat by \(due.day.inFull(.en)) (P7.2a\(mark)). " + convenor
  }

  /// What is to be confirmed of a member of another level.
  private static func levelSaid(_ scene: Scene) throws -> String {
    guard let level = scene[Slots.level], let home = try scene.room()?.facts.level,
      let mark = level.mark(in: home)
    else { return "" }
    return " " + mark.en.capitalisedFirst + (levelReason(scene).map { ", reason: \($0)" } ?? "") + "."
  }

  private static func row(_ seat: SeatFacts, _ scene: Scene) throws -> String {
    let renewed = seat.renewed?.last.map { "renewed in \(String($0.adding(1).year))" }
    let said = [renewed, try level(seat, scene)?.en].compactMap(\.self) + particulars(seat)
    return "\(seat.name), since \(seat.since.inFull(.en))"
      + (said.isEmpty ? "" : "; " + said.joined(separator: ", "))
  }

  private static func list(_ scene: Scene) throws -> String {
    if let (seat, offices) = try named(scene) {
      return ([try row(seat, scene)] + offices.map(\.name.en)).joined(separator: "; ")
    }
    let seats = try scene.roster().seats.map { "  " + (try row($0.facts, scene)) }
    return ([english(seats.count, "resident member") + ":"] + seats).joined(separator: "\n") + "\n"
      + (try holders(scene)) + (try gaps(scene)) + (try helpers(scene))
  }

  /// Who helps and is no member; nothing where nobody does.
  private static func helpers(_ scene: Scene) throws -> String {
    let rows = Helpers.rows(try Helpers.helpers(scene), .en)
    guard !rows.isEmpty else { return "" }
    return (["", "Helpers (\(rows.count)), no resident members:"] + rows).joined(
      separator: "\n")
  }

  private static func holders(_ scene: Scene) throws -> String {
    try held(scene).map { office, names in
      "\(office == .convenor ? "Convenor" : "liaison"): \(names.isEmpty ? "(none)" : names.joined(separator: ", "))"
    }.joined(separator: "; ") + ". "
  }

  /// One member more than there normally are.
  private static func sizeGap(_ scene: Scene) throws -> String {
    let count = try scene.roster().seats.count
    guard RoomSize(count, by: try scene.pack).isLarge else { return "" }
    return try RoomNumbers(scene).gap(count).map { " Please note: \($0)." } ?? ""
  }

  /// What the room lacks now, with its clause.
  private static func gaps(_ scene: Scene) throws -> String {
    let numbers = try RoomNumbers(scene)
    let gaps = try lacking(scene).map { gap in
      switch gap {
      case .members(let words): words
      case .convenor: numbers.convenorsNeeded + " (P4.2c)"
      case .liaison: "a liaison is needed (P4.2e)"
      }
    }
    return gaps.isEmpty ? "" : "Please note: " + gaps.joined(separator: "; ") + "."
  }
}
