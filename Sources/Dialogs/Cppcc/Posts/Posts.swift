import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Who acts for what in the CPPCC over the rooms (机关任职): committees, Vice-Chairpersons, the council, the office.
enum Posts: String, DialogStates {
  case show, mayChange, action
  case post, committees, name, confirmTaken, taken
  case leaver, confirmLeft, left
  case newCommittees, formed
  case oldCommittee, confirmDissolved, dissolved
  case whose, sectors, confirmSectors, inTouch
  case end

  /// What may be changed.
  enum Action: String, Named, CaseIterable {
    case take, leave, form, dissolve, sectors, nothing

    var name: Bilingual {
      switch self {
      case .take: Bilingual("有人任职", "somebody takes a post")
      case .leave: Bilingual("有人卸任", "somebody leaves a post")
      case .form: Bilingual("增加专委会", "a new committee")
      case .dissolve: Bilingual("撤销专委会", "a committee is no more")
      case .sectors: Bilingual("专委会联系哪些界别、行业", "what a committee is in touch with")
      case .nothing: Bilingual("不改", "no change")
      }
    }
  }

  enum Slots {
    static let action = Slot<Action>("action", "要改什么", "action", as: .choice())
    static let post = Slot<Post>("post", "职务", "post", as: .choice())
    static let committees = Slot<[MatterID]>(
      "committees", "专委会", "committees", as: .severalOf { try options($0) })
    static let name = Slot<String>("name", "姓名", "name", as: .personName())
    static let leaver = Slot<MatterID>(
      "leaver", "谁卸任", "who leaves",
      as: .oneOf(
        options: { scene in
          try roster(scene).posts.map { post in
            Option(
              id: post.id.rawValue,
              label: post.facts.name + scene("（", " (") + post.facts.post.name(scene.language)
                + scene("）", ")"),
              aliases: [post.facts.name])
          }
        },
        name: { post, scene in try roster(scene).posts.first { $0.id == post }?.facts.name ?? "" }))
    static let newCommittees = Slot<[String]>(
      "new-committees", "新的专委会", "new committees", as: .committeeNames)
    static let whose = Slot<MatterID>(
      "whose", "哪个专委会", "which committee", as: .committee { try options($0) })
    static let sectors = Slot<String>("sectors", "联系的界别、行业", "in touch with", as: .text(max: 200))
    static let oldCommittee = Slot<MatterID>(
      "old-committee", "撤销的专委会", "committee that ends", as: .committee { try options($0) })
  }

  static let dialog = define(
    "posts", version: 2, title: ("机关任职", "posts"),
    phrases: [
      "机关任职", "谁负责什么", "登记分管副主席", "登记主席会议秘书", "专委会联系哪些界别", "posts", "who acts for what", "登记谁负责什么", "谁是分管副主席",
      "登记秘书", "record who acts for what", "who is in charge",
    ],
    because: .p4_4, for: [.cppcc], start: .show
  ) {
    say(.show).then(.mayChange)
    decide(.mayChange).when("主管部门", .action) { try mayChange($0) }.then(.end)
    ask(.action, for: Slots.action, because: .p4_4)
      .when("有人任职", .post) { $0[Slots.action] == .take }
      .when("有人卸任", .leaver) { $0[Slots.action] == .leave }
      .when("增加专委会", .newCommittees) { $0[Slots.action] == .form }
      .when("撤销专委会", .oldCommittee) { $0[Slots.action] == .dissolve }
      .when("联系的界别", .whose) { $0[Slots.action] == .sectors }
      .then(.end)

    ask(.post, for: Slots.post, because: .p4_4)
      .when("管专委会的", .committees) { try $0[Slots.post]?.isOverCommittees == true && !options($0).isEmpty }
      .then(.name)
    ask(.committees, for: Slots.committees, because: .p8_1d).then(.name)
    ask(.name, for: Slots.name).then(.confirmTaken)
    confirm(.confirmTaken, showing: [Slots.post, Slots.committees, Slots.name]).then(.taken)
    record(.taken, needs: [Slots.post, Slots.name]) { try [taking($0)] }.then(.end)

    ask(.leaver, for: Slots.leaver).then(.confirmLeft)
    confirm(.confirmLeft, showing: [Slots.leaver]).then(.left)
    record(.left, needs: [Slots.leaver]) { scene in
      [
        Proposal(
          PostLeft(), in: try scene.signedIn().room, on: try scene.need(Slots.leaver),
          occurred: scene.now)
      ]
    }.then(.end)

    ask(.newCommittees, for: Slots.newCommittees, because: .p4_4).then(.formed)
    record(.formed, needs: [Slots.newCommittees]) { scene in
      try scene.need(Slots.newCommittees).enumerated().map { number, name in
        Proposal(
          CommitteeFormed(name: name), in: try scene.signedIn().room,
          on: scene.fresh("committee-\(number)"), occurred: scene.now)
      }
    }.then(.end)

    ask(.oldCommittee, for: Slots.oldCommittee, because: .p4_4).then(.confirmDissolved)
    confirm(.confirmDissolved, showing: [Slots.oldCommittee]).then(.dissolved)
    record(.dissolved, needs: [Slots.oldCommittee]) { scene in
      [
        Proposal(
          CommitteeDissolved(), in: try scene.signedIn().room,
          on: try scene.need(Slots.oldCommittee), occurred: scene.now)
      ]
    }.then(.end)

    ask(.whose, for: Slots.whose, because: .p1d).then(.sectors)
    ask(.sectors, for: Slots.sectors, because: .p1d).then(.confirmSectors)
    confirm(.confirmSectors, showing: [Slots.whose, Slots.sectors]).then(.inTouch)
    record(.inTouch, needs: [Slots.whose, Slots.sectors]) { scene in
      let committee = try scene.need(Slots.whose)
      guard let facts = try roster(scene).committee(committee)?.facts else { return [] }
      let formed = CommitteeFormed(name: facts.name, sectors: NameLines.names(try scene.need(Slots.sectors)))
      return [
        Proposal(
          formed, in: try scene.signedIn().room, on: committee, occurred: scene.now)
      ]
    }.then(.end)
    end(.end)
  }

  /// Each post with the names of the committees it is over.
  static func postings(_ scene: Scene) throws -> [(post: PostFacts, committees: [String])] {
    let roster = try roster(scene)
    return roster.posts.map { post in
      (post.facts, roster.committees.filter { post.facts.committees.contains($0.id) }.map(\.facts.name))
    }
  }

  static func roster(_ scene: Scene) throws -> CppccRoster {
    try scene.facts(TheCppccRoster(scene.signedIn().room))
  }

  /// Committees to choose from.
  static func options(_ scene: Scene) throws -> [Option] {
    try roster(scene).committees.map { Option(id: $0.id.rawValue, label: $0.facts.name, aliases: []) }
  }

  /// 教科卫体和文化文史委员会（教育、科技）
  static func called(_ committee: CommitteeFacts, _ scene: Scene) -> String {
    guard let sectors = committee.sectors, !sectors.isEmpty else { return committee.name }
    return committee.name
      + scene("（\(sectors.joined(separator: "、"))）", " (\(sectors.joined(separator: ", ")))")
  }

  /// The office in charge, or where nobody keeps it whoever has a post.
  private static func mayChange(_ scene: Scene) throws -> Bool {
    try scene.may(PostTaken.self)
  }

  /// Somebody who has a post here already is the same person, whatever else they take on.
  private static func taking(_ scene: Scene) throws -> Proposal {
    let name = try scene.need(Slots.name)
    let known = try roster(scene).people.first { PersonName.isSame($0.name, name) }?.id
    return Proposal(
      PostTaken(
        post: try scene.need(Slots.post), person: known ?? PersonID(scene.fresh("person").rawValue),
        name: name, committees: scene[Slots.committees] ?? []),
      in: try scene.signedIn().room, on: scene.fresh("post"), occurred: scene.now)
  }
}

extension AnswerReader where Value == MatterID {
  /// One of the committees.
  fileprivate static func committee(_ options: @escaping @Sendable (Scene) throws -> [Option]) -> AnswerReader
  {
    .oneOf(
      options: options,
      name: { committee, scene in try Posts.roster(scene).committee(committee)?.facts.name ?? "" })
  }
}
