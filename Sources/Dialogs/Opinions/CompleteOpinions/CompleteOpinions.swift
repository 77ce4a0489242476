import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Completing what is missing of opinions (补全意见): the class, who it was, how to reach them, whose opinion it is. A message that holds
/// several matters is offered to be split first (A23): the first keeps the record, the others get their own. Everything may be passed over; what is added is a correction of the record, so that both versions stay (P4.5b).
enum CompleteOpinions: String, DialogStates {
  case begin, none, pick, show, several, split
  case classed, kind, named, visitor, reached, contact, grouped, group, sought, campaign
  case done, rest, another, end

  enum Slots {
    static let opinion = Slot<MatterID>(
      "opinion", "哪一条", "which",
      as: .oneOf(pages: pages, name: { id, scene in try scene.facts(TheOpinion(id))?.line(scene) ?? "" }))
    static let parts: Slot<OpinionParts> = Slot(
      "parts", "怎么分", "how it is split",
      as: .parts(
        of: { try CompleteOpinions.words($0) ?? "" }, cut: { parts },
        first: { $0[opinion] ?? $0.fresh("opinion") }))
    static let kind = RecordOpinion.Slots.kind
    static let visitor = RecordOpinion.Slots.visitor
    static let contact = RecordOpinion.Slots.contact
    static let group = RecordOpinion.Slots.group
    static let campaign = CampaignChoice.slot { try CompleteOpinions.opinion($0)?.facts.day }
    static let another = Slot<Bool>("another", "接着补", "another", as: .yesNo)
    static let ofOne: [any SlotName] = [
      opinion, parts, kind, visitor, contact, group, campaign, another,
    ]
  }

  static let dialog = define(
    "complete-opinions", version: 3, title: ("补全意见", "complete opinions"),
    phrases: [
      "补全意见", "补全", "补充意见", "补意见", "补全快录", "待补全", "哪些意见没归类", "没归类的意见", "没有归类的意见", "未归类的意见",
      "complete opinions",
      "fill in opinions", "opinions not classed", "what is missing of opinions", "class imported opinions",
    ],
    because: .p4_5b, start: .begin, offered: { try isAny($0) }
  ) {
    decide(.begin).when("没有缺的", .none) { try !isAny($0) }.then(.pick)
    say(.none).then(.end)
    ask(.pick, for: Slots.opinion, because: .p4_5b).then(.show)
    say(.show).then(.several)
    decide(.several).when("几件事", .split) { try isSeveral($0) }.then(.classed)
    ask(.split, for: Slots.parts, because: .p6_2a)
      .when("重新分过", .split) { $0[Slots.parts]?.isSettled == false }
      .then(.classed)
    decide(.classed).when("还没归类", .kind) { try lacks(.class, $0) }.then(.named)
    ask(.kind, for: Slots.kind, optional: true, because: .p6_3a).then(.named)
    decide(.named).when("没有称呼", .visitor) { try lacks(.visitor, $0) }.then(.reached)
    ask(.visitor, for: Slots.visitor, optional: true, because: .p6_4a).then(.reached)
    decide(.reached).when("没有联系方式", .contact) { try lacks(.contact, $0) }.then(.grouped)
    ask(.contact, for: Slots.contact, optional: true, because: .p6_4a).then(.grouped)
    decide(.grouped).when("不知是哪类群众", .group) { try lacks(.group, $0) }.then(.sought)
    ask(.group, for: Slots.group, optional: true, because: .p3_3g).then(.sought)
    decide(.sought).when("那天有专题征集", .campaign) { try lacks(.campaign, $0) }.then(.done)
    ask(.campaign, for: Slots.campaign, optional: true, because: .p3_3d).then(.done)
    record(.done, needs: [Slots.opinion]) { try proposals($0) + others($0) }
      .then(.rest)
    decide(.rest).when("没有了", .end) { try !isAny($0) }.then(.another)
    ask(.another, for: Slots.another)
      .when("接着补", .pick, forgetting: Slots.ofOne) { $0[Slots.another] == true }
      .then(.end)
    end(.end)
  }

  // MARK: What is missing

  enum Part { case `class`, visitor, contact, group, campaign }

  static func lacks(_ part: Part, _ scene: Scene) throws -> Bool {
    guard let facts = try opinion(scene)?.facts else { return false }
    return switch part {
    case .class: facts.kind == nil
    case .visitor: facts.anonymous
    // Of a petition only where it was guided to is kept (P6.3a).
    case .contact: !facts.reachable && scene[Slots.kind]?.isGuided != true
    case .group: facts.details?.group == nil
    // A petition is no opinion on the topic.
    case .campaign:
      try facts.details?.campaign == nil && (scene[Slots.kind] ?? facts.kind)?.isGuided != true
        && !CampaignChoice.running(on: facts.day, scene).isEmpty
    }
  }

  /// How long a name or a contact is asked for after, in days (product default).
  private static let daysBack = 31

  /// Mine; for liaison and convenor the room's.
  private static func wanted(_ scene: Scene) throws -> Incomplete {
    let me = try scene.signedIn()
    let seesAll = try scene.facts(SightOf(me.person)).seesAllWords(in: me.room)
    return Incomplete(
      of: me.room, recordedBy: seesAll ? nil : me.person, since: scene.now.day.adding(-daysBack))
  }

  private static func isAny(_ scene: Scene) throws -> Bool { try scene.facts(AnyIncomplete(wanted(scene))) }

  private static func opinions(_ scene: Scene, at places: Range<Int>) throws -> [Opinion] {
    try scene.facts(TheOpinions(scene.facts(IncompleteOpinions(wanted(scene), at: places))))
  }

  static func count(_ scene: Scene) throws -> Int { try scene.facts(IncompleteCount(wanted(scene))) }

  static let pages = Pages(
    count: count,
    options: { scene, places in
      try opinions(scene, at: places).map { Option(id: $0.id.rawValue, label: try line($0, scene)) }
    },
    named: { text, scene in
      let wanted = TextFolding.folded(text)
      // Only so many are read as a person would look through.
      return try opinions(scene, at: 0..<200).filter {
        [$0.said.visitor, $0.said.words].compactMap(\.self).contains {
          TextFolding.folded($0).contains(wanted)
        }
      }.prefix(Pages.size + 1).map { Option(id: $0.id.rawValue, label: try line($0, scene)) }
    },
    holds: { id, scene in try scene.facts(AnyIncomplete(wanted(scene), id: MatterID(id))) })

  /// 3月31日 王大爷：“路灯坏了半年”，缺类别、联系方式
  private static func line(_ opinion: Opinion, _ scene: Scene) throws -> String {
    let facts = opinion.facts
    let lacking = [
      facts.kind == nil ? scene("类别", "class") : nil, facts.anonymous ? scene("称呼", "name") : nil,
      facts.reachable ? nil : scene("联系方式", "contact"),
    ].compactMap(\.self).joined(separator: scene("、", ", "))
    let who = opinion.said.visitor.map { $0.excerpt(12) + scene("：", ": ") } ?? ""
    let said = opinion.said.words.map { "“\($0.excerpt(20))”" } ?? scene("（原话已删除）", "(words erased)")
    return "\(facts.day.inWords(scene)) \(who)\(said)" + scene("，缺\(lacking)", ", lacks \(lacking)")
  }

  static func opinion(_ scene: Scene) throws -> Opinion? {
    try scene[Slots.opinion].flatMap { try scene.facts(TheOpinion($0)) }
  }

  // MARK: Several matters in one message

  /// What was said; nil where it was erased or may not be shown.
  fileprivate static func words(_ scene: Scene) throws -> String? { try opinion(scene)?.said.words }

  /// Whether it is not classed yet and holds several matters: what was classed was looked at and kept as one.
  private static func isSeveral(_ scene: Scene) throws -> Bool {
    guard try lacks(.class, scene), let words = try words(scene) else { return false }
    return try OpinionParts.suggested(in: words, scene).count > 1
  }

  static func cut(_ scene: Scene) throws -> [String] {
    try OpinionParts.cut(Slots.parts, of: words(scene) ?? "", scene)
  }

  /// As it was split; nil where it stays one.
  private static func split(_ scene: Scene) -> [String]? {
    scene[Slots.parts].flatMap { $0.isSettled && $0.texts.count > 1 ? $0.texts : nil }
  }

  /// The matters after the first: of the same visitor, day and way, recorded for whoever took it down.
  private static func others(_ scene: Scene) throws -> [Proposal] {
    guard let parts = split(scene), let opinion = try opinion(scene),
      let record = try scene.facts(TheRecord(opinion.facts.entry)),
      var act = try corrected(record, scene)?.act.as(Corrected.self)?.act.as(OpinionRecorded.self)
        ?? record.act.as(OpinionRecorded.self)
    else { return [] }
    act.partOf = act.partOf ?? opinion.id
    act.reference = nil
    // Of a petition only where it was guided to is kept, and that is not settled for these (P6.3a).
    var personal: [PersonalField: String] = [:]
    personal[.visitor] = scene[Slots.visitor] ?? opinion.said.visitor
    personal[.contact] = scene[Slots.contact] ?? opinion.said.contact
    (act.anonymous, act.reachable) = (personal[.visitor] == nil, personal[.contact] != nil)
    return parts.dropFirst().enumerated().map { place, words in
      personal[.words] = words
      return Proposal(
        act, in: record.entry.workroom, on: scene.fresh("opinion-\(place + 2)"), occurred: record.occurred,
        late: record.occurred.day < scene.now.day
          ? scene("从同一条里分出来", "split from what was said with it") : nil, personal: personal)
    }
  }

  // MARK: What is added

  private static func proposals(_ scene: Scene) throws -> [Proposal] {
    let me = try scene.signedIn()
    guard let opinion = try opinion(scene), let record = try scene.facts(TheRecord(opinion.facts.entry))
    else {
      return []
    }
    var proposals: [Proposal] = []
    if let corrected = try corrected(record, scene) { proposals.append(corrected) }
    if let kind = scene[Slots.kind] {
      proposals.append(
        Proposal(OpinionTriaged(kind: kind), in: me.room, on: opinion.id, occurred: scene.now))
    }
    return proposals
  }

  /// The record with what was added; nil where nothing of it was.
  private static func corrected(_ record: Record, _ scene: Scene) throws -> Proposal? {
    guard var act = record.act.as(OpinionRecorded.self) else { return nil }
    let before = act
    var personal: [PersonalField: String] = [:]
    if let visitor = scene[Slots.visitor] { (personal[.visitor], act.anonymous) = (visitor, false) }
    if let contact = scene[Slots.contact] { (personal[.contact], act.reachable) = (contact, true) }
    if let parts = split(scene) { personal[.words] = parts[0] }
    if let group = scene[Slots.group] { act.group = group }
    if let campaign = CampaignChoice.id(scene[Slots.campaign]) { act.campaign = campaign }
    // What came from a platform belongs to the online shift that works on it (P6.2a, A52).
    if act.shift == nil, act.reference != nil, let shift = try scene.shift(), shift.facts.channel == .online {
      act.shift = shift.id
    }
    guard act != before || !personal.isEmpty else { return nil }
    let corrected = Corrected(
      target: record.entry.id, act: Act(act), occurred: record.occurred,
      reason: scene("补全当时没有记的", "what was not recorded then"))
    return Proposal(
      corrected, in: record.entry.workroom, on: record.entry.matter, occurred: scene.now, personal: personal)
  }

  static func done(_ scene: Scene) throws -> String {
    guard !scene.recorded.isEmpty else { return scene("什么也没有补。", "Nothing was added.") }
    let split =
      split(scene).map {
        scene(
          "分成 \($0.count) 件，另外的还没归类，也在要补的里面。",
          "Split into \($0.count); the others wait to be classed, among those to be completed. ")
      } ?? ""
    return try split + classed(scene)
  }

  private static func classed(_ scene: Scene) throws -> String {
    guard let kind = scene[Slots.kind] else { return scene("补好了。", "Added.") }
    return kind.isGuided
      ? scene(
        "补好了，归为\(kind.name.zh)：要引导到专门渠道，请在“待办”里办（P6.3a）。",
        "Added; classed as \(kind.name.en), to be guided on in “open matters” (P6.3a).")
      : scene("补好了，归为\(kind.name.zh)。", "Added; classed as \(kind.name.en).")
  }

  static func hint(_ scene: Scene) throws -> String {
    guard let words = try split(scene)?.first ?? words(scene),
      let first = try RecordOpinion.suggested(scene, words).first
    else { return "" }
    return scene(
      "像是\(first.kind.name.zh)（\(first.because(.zh))），建议 \(first.kind.number)。",
      "It reads like: \(first.kind.name.en) (\(first.because(.en))), suggested \(first.kind.number). ")
  }
}
