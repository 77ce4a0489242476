import Conversation
import Regulation
import Understanding
import WorkroomStore

/// What those over the room looked at, said and asked (专委会的检查和提醒), P7.1b, P7.1c, P6.3f, C4.2c; whoever answers for the room says
/// what was mended, and answers a reminder.
enum FromCommittee: String, DialogStates {
  case show, open, pick, kind, mended, answer, day, confirm, recorded, end

  enum Slots {
    static let pick = Slot<MatterID>(
      "pick", "哪一件", "which one",
      as: .oneOf(
        listed: true,
        options: { scene in
          try open(scene).map { Option(id: $0.id.rawValue, label: line($0, scene)) }
        },
        name: { id, scene in try open(scene).first { $0.id == id }.map { line($0, scene) } ?? "" }))
    static let mended = Slot<String>("mended", "整改情况", "what was mended", as: .text(max: 1000))
    static let answer = Slot<String>("answer", "回复", "answer", as: .text(max: 1000))
    static let day = Slot<Day>("day", "日期", "day", as: .pastDay(isOld: true))
  }

  static let dialog = define(
    "from-committee", version: 1, title: ("专委会的检查和提醒", "from the committee"),
    phrases: [
      "专委会的检查和提醒", "专委会的检查", "整改", "登记整改", "整改好了", "整改情况", "回复提醒", "专委会有什么要求", "指导意见",
      "from the committee", "what did the committee say", "record what was mended", "answer the reminder",
    ],
    because: .p7_1b, start: .show, offered: { try !open($0).isEmpty }
  ) {
    say(.show, because: .p7_1b).then(.open)
    decide(.open).when("有要整改、要回复的", .pick) { try mayAnswer($0) && !open($0).isEmpty }.then(.end)
    ask(.pick, for: Slots.pick, optional: true, because: .p7_1b)
      .when("以后再说", .end) { $0[Slots.pick] == nil }
      .then(.kind)
    decide(.kind).when("是提醒", .answer) { try isReminder($0) }.then(.mended)
    ask(.mended, for: Slots.mended, because: .p7_1b).then(.day)
    ask(.day, for: Slots.day, because: .p7_1b).then(.confirm)
    ask(.answer, for: Slots.answer, because: .p7_1c).then(.confirm)
    confirm(.confirm, showing: [Slots.pick, Slots.mended, Slots.answer, Slots.day]).then(.recorded)
    record(.recorded, needs: []) { scene in
      guard let matter = scene[Slots.pick] else { return [] }
      let room = try scene.signedIn().room
      if let answer = scene[Slots.answer] {
        return [Proposal(ReminderAnswered(text: answer), in: room, on: matter, occurred: scene.now)]
      }
      return [
        Proposal(
          InspectionMended(how: try scene.need(Slots.mended)), in: room, on: matter,
          occurred: try scene.occurred(Slots.day))
      ]
    }.then(.end)
    end(.end)
  }

  /// What is still to be mended or answered.
  static func open(_ scene: Scene) throws -> [OpenSupervision.Item] {
    guard scene.audience == .room else { return [] }
    return try scene.facts(OpenSupervision(in: scene.signedIn().room))
  }

  static func mayAnswer(_ scene: Scene) throws -> Bool { try scene.may(ReminderAnswered.self, isOwn: false) }

  private static func isReminder(_ scene: Scene) throws -> Bool {
    try open(scene).contains { item in
      switch item {
      case .answer(let reminder): reminder.id == scene[Slots.pick]
      case .mend: false
      }
    }
  }

  static func line(_ item: OpenSupervision.Item, _ scene: Scene) -> String {
    switch item {
    case .mend(let inspection):
      let facts = inspection.facts
      let what = (facts.inspected.toMend ?? "").orErased(scene.language).excerpt(24)
      let due = facts.inspected.due.map {
        scene("，\($0.inWords(scene))以前", ", by \($0.inWords(scene))")
      }
      return scene(
        "整改：\(what)（\(facts.on.inWords(scene))检查\(due ?? "")）",
        "to mend: \(what) (inspected on \(facts.on.inWords(scene))\(due ?? ""))")
    case .answer(let reminder):
      let what = reminder.facts.reminded.text.orErased(scene.language).excerpt(24)
      return scene(
        "提醒：\(what)（\(reminder.facts.on.inWords(scene))）",
        "reminder: \(what) (\(reminder.facts.on.inWords(scene)))")
    }
  }

  /// All that was said in this year and the last, in rows.
  static func rows(_ scene: Scene) throws -> [String] {
    let (room, today) = (try scene.signedIn().room, scene.now.day)
    let days = Period.year(today.year - 1).first...today
    let found = try scene.facts(SupervisionOf(room, in: days))
    let language = scene.language
    let inspections = found.inspections.map { inspection -> String in
      let facts = inspection.facts
      let mend = facts.inspected.toMend.map { what in
        scene("要整改：\(what.orErased(.zh))。", " To be mended: \(what.orErased(.en)).")
      }
      let mended = facts.mended.map { mended in
        scene("已整改：\(mended.how.orErased(.zh))。", " Mended: \(mended.how.orErased(.en)).")
      }
      return scene(
        "\(facts.on.inWords(scene)) \(facts.inspected.by)检查：\(facts.inspected.found.orErased(.zh))。",
        "\(facts.on.inWords(scene)), inspected by \(facts.inspected.by): \(facts.inspected.found.orErased(.en))."
      )
        + (mend ?? "") + (mended ?? "")
    }
    let reminders = found.reminders.map { reminder -> String in
      let facts = reminder.facts
      let grounds = facts.reminded.grounds.map { $0.name(language) }.joined(separator: scene("、", ", "))
      let answer = facts.answer.map {
        scene("回复：\($0.text.orErased(.zh))。", " Answer: \($0.text.orErased(.en)).")
      }
      return scene(
        "\(facts.on.inWords(scene)) \(facts.reminded.by)提醒（\(grounds)）：\(facts.reminded.text.orErased(.zh))。",
        "\(facts.on.inWords(scene)), reminded by \(facts.reminded.by) (\(grounds)): \(facts.reminded.text.orErased(.en))."
      ) + (answer ?? "")
    }
    let guidance = found.guidance.map { guidance -> String in
      let facts = guidance.facts
      return scene(
        "\(facts.on.inWords(scene)) \(facts.given.by)指导（\(facts.given.about.name(.zh))）：\(facts.given.text.orErased(.zh))",
        "\(facts.on.inWords(scene)), guidance of \(facts.given.by) (\(facts.given.about.name(.en))): \(facts.given.text.orErased(.en))"
      )
    }
    return inspections + reminders + guidance
  }

  /// That something waits, for whoever answers for the room; nil where nothing does.
  static func atSignIn(_ scene: Scene) throws -> String? {
    guard try mayAnswer(scene) else { return nil }
    let open = try open(scene)
    guard !open.isEmpty else { return nil }
    let late = open.filter { $0.due.map { $0 < scene.now.day } ?? false }.count
    let lateWords = late == 0 ? "" : scene("，其中 \(late) 件过期", ", \(late) of them late")
    return scene(
      "专委会有 \(open.count) 件要整改、要回复的\(lateWords)，请说“专委会的检查和提醒”（P7.1）。",
      "\(english(open.count, "thing")) of the committee's to be mended or answered\(lateWords): say “from the committee” (P7.1)."
    )
  }
}
