package import Conversation
import Dialogs
package import Regulation
import Synchronization
import WorkroomStore

/// The ledgers that walks begin on: those a talk file can name, so that every walk can be written as one.
package struct WalkGround: Sendable {
  let fixture: Talk.Fixture
  /// Who is signed in; nil: nobody yet.
  let identity: String?
  var before: [WalkStart.Move] = []
  var note = ""
  /// Whether everybody signs in with a PIN there.
  var asksForPins = false
  /// What the liaison, or whoever else it is, does in the middle of it; nothing where it is empty.
  var meanwhile: [String] = []
  var other = SampleRoom.liaison

  /// A walk's start from here. Each walk has the ledger to itself: a copy of one that is made once in a run, when it
  /// is first begun on, for all dialogs.
  package func start(_ language: Language) -> WalkStart {
    let key = "\(language) \(name)"
    if let known = Self.starts.withLock({ $0[key] }) { return known }
    var talk = Talk(source: TalkText(""), file: "")
    (talk.data, talk.identity, talk.language) = (fixture, identity, language == .zh ? .zh : .en)
    talk.asksForPins = asksForPins
    let start = WalkStart(name, before: before, meanwhile: interlude) { [talk] in
      try ScriptStage(for: talk).ground()
    }
    return Self.starts.withLock { starts in
      if let known = starts[key] { return known }
      starts[key] = start
      return start
    }
  }

  private static let starts = Mutex<[String: WalkStart]>([:])

  private var interlude: [WalkStart.Move]? {
    guard !meanwhile.isEmpty, !signingIn.isEmpty else { return nil }
    return Self.says(["/换人", other] + meanwhile + ["换人"] + signingIn)
  }

  /// What whoever speaks when the walk begins says to come back; empty: nobody has signed in.
  var signingIn: [String] {
    if let identity { return [identity] }
    let said = before.suffix(2).compactMap { if case .say(let line) = $0 { line } else { nil } }
    // Where there is a CPPCC or an application beside a room, it is named first.
    if let place = said.first, place.hasPrefix("政协") || place == "申报中" { return said }
    return said.last.map { $0.hasPrefix("委员") ? [$0] : [] } ?? []
  }

  /// Tells the starts of one program apart.
  package var name: String { "\(fixture) \(identity ?? "") \(note)" }

  /// In the order they are tried: the plainest first.
  package static func all(_ dialog: Dialog) -> [WalkGround] {
    if dialog.isForGuests { return guests }
    if !dialog.audiences.contains(.room) || dialog.isOfApplications {
      return (dialog.audiences.contains(.applicants) ? applicants : [])
        + (dialog.audiences.contains(.cppcc) ? officials : [])
        + (dialog.audiences.contains(.room) ? onlineParts : []) + grounds(of: dialog)
    }
    let others = dialog.audiences.contains(.cppcc) ? officials : []
    let roles = [SampleRoom.members[0], SampleRoom.convenor, SampleRoom.liaison]
    return roles.map { WalkGround(fixture: .sample, identity: $0) }
      + prologues.flatMap { note, moves in
        roles.map { WalkGround(fixture: .sample, identity: $0, before: moves, note: note) }
      }
      + roles.map { WalkGround(fixture: .demo, identity: $0) }
      + grounds(of: dialog)
      + interludes.map { note, before, meanwhile in
        WalkGround(
          fixture: .sample, identity: SampleRoom.members[0], before: says(before), note: note,
          meanwhile: meanwhile)
      }
      + [
        WalkGround(
          fixture: .sample, identity: SampleRoom.liaison,
          before: says(petition) + [.wait(600_000), .wait(600_000), .restart], note: "years later"),
        WalkGround(
          fixture: .empty, identity: nil, before: says(["已经授牌"] + room + ["委员癸"]), note: "no plaque"),
        WalkGround(
          fixture: .sample, identity: nil, before: says(["登记工作室"] + room + ["商州区教育界别委员工作室", "委员丙"]),
          note: "two rooms"),
        WalkGround(fixture: .empty, identity: nil, before: says(entered + ["委员癸"]), note: "not online"),
        WalkGround(
          fixture: .empty, identity: nil,
          before: says(entered.map { $0 == "区域" ? "行业" : $0 } + ["委员癸"]), note: "an industry room"),
        WalkGround(
          fixture: .empty, identity: nil,
          before: says(entered.flatMap { $0 == "委员寅" ? many : [$0] } + ["委员癸"]),
          note: "a full room"),
      ] + others
  }

  /// Ledgers that only these dialogs have something to do with.
  private static func grounds(of dialog: Dialog) -> [WalkGround] {
    switch dialog.name {
    case "machines":
      let office = cppcc + ["政协商州区委员会", "干部甲"]
      let letIn = ["登记电脑", "1", "是"]
      return [SampleRoom.members[0], SampleRoom.convenor].map { WalkGround(fixture: .waiting, identity: $0) }
        + [
          WalkGround(
            fixture: .waiting, identity: SampleRoom.convenor, before: says(letIn + letIn), note: "both let in"
          ),
          WalkGround(fixture: .joining, identity: SampleRoom.convenor, note: "one waits at the hub"),
          WalkGround(
            fixture: .waiting, identity: nil, before: says(office), note: "the office, a machine waits"),
        ]
    case "recovery-paper":
      return [WalkGround(fixture: .joining, identity: SampleRoom.convenor, note: "a paper")]
    case "put-out-machine":
      return [
        WalkGround(
          fixture: .waiting, identity: SampleRoom.convenor, before: says(["登记电脑", "1", "是"]), note: "let in"),
        WalkGround(
          fixture: .joining, identity: SampleRoom.convenor, before: says(["登记电脑", "跳过", "1", "是"]),
          note: "let in at the hub"),
      ]
    case "settle-conflict":
      return [SampleRoom.members[0], SampleRoom.liaison].map { WalkGround(fixture: .conflict, identity: $0) }
    case "arrange-convenor": return [official("no convenor", before: convenorGone)]
    case "decide-ending":
      let posts = ["机关任职", "有人任职", "主席会议", "干部丙", "是"]
      return ["3", "8"].flatMap { ground in
        [
          official("to end by ground \(ground)", proposed(ground)),
          official("the council, ground \(ground)", posts + proposed(ground), by: "干部丙"),
        ]
      }
    case "take-back-ending":
      let council = ["机关任职", "有人任职", "主席会议", "干部丙", "是"]
      return [
        official("a room that ended", proposed("3") + decided),
        official("the council, a room that ended", council + proposed("3") + decided, by: "干部丙"),
      ]
    case "recover-plaque", "archive-room": return [official("a room that ended", proposed("3") + decided)]
    case "correct-record": return [WalkGround(fixture: .wrongClock, identity: SampleRoom.members[0])]
    case _: return []
    }
  }

  /// Whoever acts for the CPPCC over the sample's room, after something was done there.
  private static func official(
    _ note: String, before room: [String] = [], _ lines: [String] = [], by person: String = "干部甲"
  ) -> WalkGround {
    WalkGround(
      fixture: .sample, identity: nil,
      before: says(
        cppcc + room + ["政协商州区委员会", "干部甲"] + lines + ["换人", "政协商州区委员会", person]), note: note)
  }

  private static let convenorGone = [
    "商州区教育界别委员工作室", "委员丙", "名册", "2", "委员丙", "3", "", "是", "换人",
  ]
  /// A proposal that the room end, and the decision that it does, in words that are understood in both languages.
  private static func proposed(_ ground: String) -> [String] { ["提请终止或摘牌", "1", ground, "难以正常运行", "是"] }
  private static let decided = ["决定终止或摘牌", "1", "1", "商政协发〔2026〕8号", "没有整改", "今天", "是"]

  /// Whoever handles an application: begun, with its list, all filled in, handed in, agreed to by the council.
  private static var applicants: [WalkGround] {
    let stages: [(note: String, lines: [String])] = [
      ("begun", []), ("listed", list), ("filled in", named + list + officers + work),
      ("handed in", named + list + officers + work + handedIn),
      ("agreed", named + list + officers + work + handedIn + agreed),
    ]
    return stages.map { note, lines in
      WalkGround(
        fixture: .empty, identity: nil, before: says(["申请新建"] + begun + lines + ["换人", "委员丙"]), note: note)
    } + [
      WalkGround(
        fixture: .sample, identity: nil,
        before: says(
          ["申请新建工作室"] + begun.dropLast() + ["申报中", "委员丙"] + regional + list + officers + work + handedIn
            + Array(agreed.dropLast(8)) + ["换人", "申报中", "委员丙"]),
        note: "a name like somebody's"),
      WalkGround(
        fixture: .sample, identity: nil,
        before: says(
          ["申请新建工作室", "界别", "教育界", "省", "商洛市", "委员丙", "是", "申报中", "委员丙"] + regional + list
            + ["换人", "申报中", "委员丙"]),
        note: "the province's"),
    ] + besideRegional
  }

  /// Applications beside a regional room: of the same county, and of one that the table of areas does not have.
  private static var besideRegional: [WalkGround] {
    ["丹凤县", "某某区"].map { area in
      let room = room.map { $0 == "丹凤县" ? area : $0 }
      let begun = ["界别", "教育界", "县区", area, "干部甲", "是"]
      return WalkGround(
        fixture: .empty, identity: nil,
        before: says(["已经授牌"] + room + ["申请新建工作室"] + begun + ["申报中", "干部甲", "换人", "申报中", "干部甲"]),
        note: "beside a regional room of \(area)")
    }
  }

  static let begun = ["界别", "教育界", "县区", "商州区", "委员丙", "是", "委员丙"]
  static let named = ["填工作室名称", "界别", "教育", "跳过", "是"]
  private static let regional = ["填工作室名称", "区域", "跳过", "行政区划", "商州区张老师委员工作室", "沿用", "是"]
  static let list = [
    "填参与委员名单", "委员子，教师，教育，13900000001", "委员丑", "委员寅", "委员卯", "委员辰", "。", "是",
  ]
  static let officers = ["填召集人和联络员", "委员子", "跳过", "1", "委员丑", "跳过", "是"]
  static let work = ["填职能和工作安排", "联系群众", "。", "每季度值班", "。", "跳过"]
  static let handedIn = ["提交申报", "教科卫体和文化文史委员会", "委员子", "是"]
  static let agreed = ["教科卫体和文化文史委员会", "副主席甲", "主席会议"].flatMap {
    ["审批申报", "1", "同意", "同意", $0, "会议纪要", "今天", "是"]
  }

  /// A room with its plaque that is not on 秦商量.
  static var entered: [String] {
    ["登记工作室"] + room.dropLast(5) + ["已授牌", "2024年3月1日", "2024年3月1日", "跳过", "否", "是"]
  }

  /// As many members as a room may have, with the four others.
  private static let many = (1...16).map { "委员第\($0)" }

  /// Whoever acts for the CPPCC over the sample's room: the office in charge, and a committee's.
  private static var officials: [WalkGround] {
    let office = ["政协商州区委员会", "干部甲"]
    let committee = ["机关任职", "有人任职", "专委会", "1", "干部乙", "是", "换人", "政协商州区委员会", "干部乙"]
    return [
      WalkGround(fixture: .sample, identity: nil, before: says(cppcc + office), note: "office"),
      WalkGround(
        fixture: .sample, identity: nil, before: says(cppcc + office + committee), note: "committee"),
      WalkGround(
        fixture: .sample, identity: nil,
        before: says(
          cppcc + ["申请新建工作室"] + begun.dropLast() + ["申报中", "委员丙"] + named + list + officers + work + handedIn
            + ["换人"] + office + committee),
        note: "an application"),
    ]
  }

  private static var guests: [WalkGround] {
    [
      WalkGround(fixture: .empty, identity: nil), WalkGround(fixture: .sample, identity: nil),
      WalkGround(fixture: .sample, identity: nil, before: says(["登记工作室"] + room), note: "a choice of rooms"),
      WalkGround(fixture: .sample, identity: nil, note: "PINs", asksForPins: true),
    ]
  }

  /// What is done before, in words that are understood in both languages.
  private static let prologues: [(note: String, moves: [WalkStart.Move])] = [
    ("on duty", says(checkIn)),
    ("forgotten", says(checkIn) + [.wait(26 * 60), .restart]),
    ("a visitor", says(opinion)),
    ("work done", says(activity + consultation + checkIn)),
    ("a visitor and work", says(opinion + activity)),
    ("leave asked for", says(leave)), ("a venue", says(venue)),
    // Whoever is looked for, and the example of a topic.
    ("an activity about somebody", says(activity.map { $0 == topic ? "委员甲" : $0 })),
    ("the same activity", says(activity.map { $0 == topic ? "学习政协章程" : $0 })),
  ]

  /// What was done before, and what the liaison does in the middle.
  private static let interludes: [(note: String, before: [String], meanwhile: [String])] = [
    ("a shift taken back", checkIn, ["更正", "今天", "1", "撤回", "记错了", "是"]),
    ("an output submitted", draft, ["登记成果", "2", "审核", "通过", "跳过", "登记成果", "2", "提交", "今天", "是"]),
  ]

  private static let checkIn = ["签到", "线下", "跳过", "是"]
  private static let opinion = [
    "登记意见", "跳过", "来访接待", "王女士", "13900000000", "小区门口的路灯坏了", "。", "微需求、微建议", "否",
  ]
  private static let petition = [
    "登记意见", "跳过", "来访接待", "王女士", "13900000000", "征地的事上访三次了", "。", "信访", "1", "否",
  ]
  private static let topic = "和王女士一起读书"
  private static let activity = ["登记活动", "读书", topic, "线下", "2", "今天", "25", "是"]
  /// A convenor or the liaison is asked for whom; whoever asks for themselves is not, and the name is not understood.
  private static let leave = ["请假", "委员甲", "本季度", "生病", "跳过", "是"]
  private static let venue = ["筹建清单", "活动场地", "文卫路 8 号", "每周三上午", "跳过", "1", "是", "否"]
  private static let draft = ["登记成果", "提案", "关于小区路灯的提案", "县政协", "是"]
  private static let consultation = ["微协商", "1", "路灯维修", "线下", "今天", "1 3", "否", "四月底前修好", "是"]
  static let cppcc = [
    "登记政协机关", "县区", "商州区", "跳过", "教科卫体和文化文史委员会、农业和农村委员会", "。", "干部甲", "是",
  ]
  /// A room without a plaque, by somebody who has just come.
  static let room = [
    "丹凤县医院委员工作室", "区域", "县区", "丹凤县", "委员壬", "委员癸", "委员子", "委员丑", "委员寅", "。", "委员癸", "委员子",
    "还没有授牌", "2026年1月5日", "跳过", "否", "是",
  ]

  static func says(_ lines: [String]) -> [WalkStart.Move] { lines.map { .say($0) } }
}

extension ScriptStage {
  /// Whoever the talk names. Throws ``UnknownIdentity``.
  func me() throws -> Scene.Me? {
    try identity.map { name in
      guard let place = try desk.ask(Namesakes(name)).first else { throw UnknownIdentity(name: name) }
      return Scene.Me(place.person, in: place.room)
    }
  }
}

extension Dialog {
  /// Whether it is for applications, in rooms as well: those for a room's online part.
  fileprivate var isOfApplications: Bool { audiences.contains(.applicants) || because == .p5_3d }
}
