import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Many opinions in a row (接待日快录): one line a matter, Enter takes what was understood, and nothing else is asked (P6.2a, P4.5b).
///
/// What is missing is completed afterwards (``CompleteOpinions``). A paper list of an earlier day is keyed in the same way, with
/// its reason once.
enum QuickOpinions: String, DialogStates {
  case day, late, source, sought, campaign, line, accept, recorded, end

  static let dialog = define(
    "quick-opinions", version: 3, title: ("接待日快录", "quick entry of opinions"),
    phrases: [
      "接待日快录", "快录", "快录意见", "快速登记", "快速登记意见", "批量登记", "批量登记意见", "连着登记意见", "连续登记意见", "一条一条登记",
      "补录纸上的意见", "录入纸上的意见", "补录纸质登记表", "录入登记表", "补录接待日", "quick entry", "quick entry of opinions",
      "quick opinions", "many opinions", "several opinions in a row", "paper list of opinions",
      "enter a paper list",
    ],
    because: .p6_2a, start: .day, offered: { try $0.may(OpinionRecorded.self) },
    saidAhead: SaidAhead(for: Slots.line, insteadOf: RecordOpinion.dialog.name) { line in
      let line = QuickLine(line)
      return line.contact != nil || line.visitor != nil && line.words.count >= shortest
    }
  ) {
    ask(.day, for: Slots.day, optional: true, because: .p4_5b)
      .when("补录", .late) { $0.isLate(Slots.day) }
      .then(.source)
    ask(.late, for: CommonSlots.late, because: .p4_5b).then(.source)
    ask(.source, for: Slots.source, because: .p3_3b).then(.sought)
    decide(.sought)
      .when("那天有专题征集", .campaign) { try !CampaignChoice.running(on: day($0), $0).isEmpty }
      .then(.line)
    ask(.campaign, for: Slots.campaign, optional: true, because: .p3_3d).then(.line)
    ask(.line, for: Slots.line, because: .p6_2a)
      .when("记完了", .end) { $0[Slots.line]?.isEnd == true }
      .then(.accept)
    ask(.accept, for: Slots.accept, because: .p6_2a)
      .when("不要这一条", .line, forgetting: [Slots.line, Slots.accept]) { $0[Slots.accept] == .drop }
      .then(.recorded)
    record(.recorded, needs: [Slots.source, Slots.line, Slots.accept]) { try entries($0) }
      .then(.line, forgetting: [Slots.line, Slots.accept])
    end(.end)
  }

  /// Characters of what a visitor says, behind their name; what is shorter may be an answer.
  private static let shortest = 4

  // MARK: What is recorded

  private static func entries(_ scene: Scene) throws -> [Proposal] {
    guard case .matter(let line)? = scene[Slots.line] else { return [] }
    let words = scene[Slots.accept] == .asOne ? [line.words] : try matters(scene)
    let first = scene.fresh("opinion")
    return try words.enumerated().flatMap { place, words in
      var part = line
      part.words = words
      return try entries(
        of: part, on: place == 0 ? first : scene.fresh("opinion-\(place + 1)"),
        partOf: place == 0 ? nil : first, scene)
    }
  }

  /// One matter of a line, with its class where that is settled.
  private static func entries(of line: QuickLine, on matter: MatterID, partOf: MatterID?, _ scene: Scene)
    throws
    -> [Proposal]
  {
    let me = try scene.signedIn()
    let kind = try classTaken(line, scene)
    var personal: [PersonalField: String] = [.words: line.words]
    personal[.visitor] = line.visitor
    // Of a petition only where it was guided to is kept, and no way to reach the visitor (P6.3a).
    if kind?.isGuided != true { personal[.contact] = line.contact }
    let late = scene.isLate(Slots.day) ? scene[CommonSlots.late] : nil
    let occurred = late == nil ? scene.now : try scene.occurred(Slots.day)
    let recorded = OpinionRecorded(
      person: me.person, source: try scene.need(Slots.source), anonymous: line.visitor == nil,
      reachable: personal[.contact] != nil, shift: late == nil ? try scene.shift()?.id : nil,
      details: OpinionDetails(
        people: line.people,
        campaign: kind?.isGuided == true
          ? nil : try CampaignChoice.id(scene[Slots.campaign], on: day(scene), scene)),
      partOf: partOf)
    return [
      Proposal(recorded, in: me.room, on: matter, occurred: occurred, late: late, personal: personal)
    ]
      + [kind].compactMap(\.self).map {
        Proposal(OpinionTriaged(kind: $0), in: me.room, on: matter, occurred: occurred, late: late)
      }
  }

  /// The class it is recorded with: the one that was said, else the one that was shown. What would be guided on is not classed by
  /// Enter alone (P6.2c).
  private static func classTaken(_ line: QuickLine, _ scene: Scene) throws -> OpinionClass? {
    switch scene[Slots.accept] {
    case .asClass(let kind)?: kind
    case .take?, .asOne?, .drop?, nil:
      try RecordOpinion.suggested(scene, line.words).first.flatMap { $0.kind.isGuided ? nil : $0.kind }
    }
  }

  // MARK: What the words need

  /// What the line holds: several matters each by itself, where the rule set has them so (A23).
  static func matters(_ scene: Scene) throws -> [String] {
    guard case .matter(let line)? = scene[Slots.line] else { return [] }
    return try scene.pack[.opinionSplit] ? SeveralMatters(line.words).parts : [line.words]
  }

  /// Into how many matters the line at hand was parted; nil where it stayed one.
  static func parted(_ scene: Scene) -> Int? {
    let count = scene.recorded.count { $0.act?.is(OpinionRecorded.self) == true }
    return count > 1 ? count : nil
  }

  /// The day that is keyed.
  static func day(_ scene: Scene) -> Day { scene[Slots.day] ?? scene.now.day }

  static func tally(_ scene: Scene) throws -> OpinionTally.Answer {
    let me = try scene.signedIn()
    return try scene.facts(OpinionTally(of: me.person, in: me.room, on: day(scene)))
  }

  /// What somebody said before that is like it, told and not asked about.
  static func alike(_ line: QuickLine, _ scene: Scene) throws -> OpinionsAlike.Found? {
    let me = try scene.signedIn()
    let seesAll = try scene.facts(SightOf(me.person)).seesAllWords(in: me.room)
    return try scene.facts(
      OpinionsAlike(to: line.words, in: me.room, recordedBy: seesAll ? nil : me.person)
    ).found.first
  }

  /// What was understood of the line, in both languages.
  static func understood(_ scene: Scene) throws -> String {
    guard case .matter(let line)? = scene[Slots.line] else { return "" }
    let who = line.visitor ?? scene("未留名", "no name given")
    let company = line.people.map { scene("等 \($0) 人", " with \($0 - 1) more") } ?? ""
    let reach = line.contact.map { scene("，", ", ") + $0 } ?? scene("，没有留联系方式", ", no way to reply")
    var rows = [
      scene(
        "\(who)\(company)\(reach)：“\(line.words.excerpt(80))”",
        "\(who)\(company)\(reach): “\(line.words.excerpt(80))”")
    ]
    if let figures = line.doubtful {
      rows.append(
        scene(
          "“\(figures)”不像电话号码，留在原话里。",
          "“\(figures)” does not look like a phone number and stays among the words."))
    }
    let matters = try matters(scene)
    if matters.count > 1 {
      rows.append(scene("听起来是 \(matters.count) 件事：", "It sounds like \(matters.count) matters:"))
    }
    for (place, words) in matters.enumerated() {
      var part = line
      part.words = words
      let number =
        matters.count > 1
        ? scene("  \(place + 1) “\(words.excerpt(40))”，", "  \(place + 1) “\(words.excerpt(50))”: ") : ""
      rows.append(number + (try classShown(words, scene)))
      if let same = try alike(part, scene) {
        rows.append(
          (matters.count > 1 ? "    " : "")
            + scene("像是有人说过：\(same.line(scene))。", "Somebody seems to have said it: \(same.line(scene))."))
      }
    }
    return rows.joined(separator: "\n")
  }

  /// The class that Enter takes, with the words behind it.
  private static func classShown(_ words: String, _ scene: Scene) throws -> String {
    guard let first = try RecordOpinion.suggested(scene, words).first else {
      return scene("看不出类别，回头再归。", "Nothing tells the class; to be classed afterwards.")
    }
    let (name, because) = (first.kind.name(scene.language), first.because(scene.language))
    return first.kind.isGuided
      ? scene(
        "像是\(name)（\(because)），先不归类，回头再定（P6.2c）。",
        "It reads like: \(name) (\(because)); not classed yet, to be settled afterwards (P6.2c).")
      : scene("归为\(name)（\(because)）。", "Classed as \(name) (\(because)).")
  }

  /// What is missing of the day's opinions, in both languages; empty where nothing is.
  static func missing(_ scene: Scene) throws -> String {
    let tally = try tally(scene)
    let parts = [
      tally.unclassed > 0 ? scene("\(tally.unclassed) 条还没归类", "\(tally.unclassed) not classed") : nil,
      tally.unreachable > 0
        ? scene("\(tally.unreachable) 条没有联系方式", "\(tally.unreachable) without a way to reply") : nil,
    ].compactMap(\.self)
    guard !parts.isEmpty else { return "" }
    return scene(
      "其中 \(parts.joined(separator: "，"))，说“补全意见”来补。",
      " Of these \(parts.joined(separator: ", ")): say “complete opinions”.")
  }
}
