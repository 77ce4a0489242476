import Regulation
import Testing

@testable import Understanding

/// What sentences say, by what they ask for. All said on Wednesday, 15 April 2026 at 10:20.
struct SlotReaderTests {
  private static let now = Moment(Day(ordinal: 20_558), hour: 10, minute: 20)
  private static let people = [
    KnownPerson("王小明", aliases: ["Wang Xiaoming"]), KnownPerson("李芳", aliases: ["Li Fang"]),
    KnownPerson("委员甲"),
    KnownPerson("委员乙"),
  ]
  private static let reader = SlotReader(now: now, people: people, matters: ["路灯", "健身器材"])

  /// `day=2026-04-14 from=…`, in the order of the slots' names.
  private static func read(_ line: String, _ intent: String, _ question: String? = nil) -> String {
    reader.read(line, for: intent, at: question).map { slot in
      let value =
        switch slot.value {
        case .text(let text): text
        case .number(let number): String(number)
        case .several(let texts): texts.joined(separator: "+")
        }
      return "\(slot.name.rawValue)=\(value)"
    }.joined(separator: " ")
  }

  @Test func today() { #expect(Self.now.day.iso == "2026-04-15" && Self.now.day.weekday == 3) }

  static let shifts: [(String, String)] = [
    ("昨天下午三点到五点在线上值班忘了签到", "mode=online day=2026-04-14 from=2026-04-14T15:00 to=2026-04-14T17:00"),
    ("补录：4.10 9:00-11:30 线下", "mode=offline day=2026-04-10 from=2026-04-10T09:00 to=2026-04-10T11:30"),
    (
      "前天上午八点半至十一点一刻，线下接待群众，没签",
      "mode=offline day=2026-04-13 from=2026-04-13T08:30 to=2026-04-13T11:15 activity=接待群众"
    ),
    ("昨晚十一点到今天凌晨一点线上", "mode=online day=2026-04-14 from=2026-04-14T23:00 to=2026-04-15T01:00"),
    ("昨晚值到十二点，从九点半开始", "day=2026-04-14 from=2026-04-14T21:30 to=2026-04-15T00:00"),
    ("2月30日下午三点到五点线上值班忘了签到", "mode=online from=15:00 to=17:00"),
    ("上周五两点到四点半补一下", "day=2026-04-10 from=2026-04-10T14:00 to=2026-04-10T16:30"),
    ("替王小明补3月30号下午2点到3点的班", "day=2026-03-30 from=2026-03-30T14:00 to=2026-03-30T15:00 member=王小明"),
    (
      "missed yesterday's shift, online, from 2 to 4:30pm",
      "mode=online day=2026-04-14 from=2026-04-14T14:00 to=2026-04-14T16:30"
    ),
    (
      "late entry for last Friday, half past nine to eleven, in person",
      "mode=offline day=2026-04-10 from=2026-04-10T09:30 to=2026-04-10T11:00"
    ),
    ("把上周三的班补一下，从下午两点开始，到四点结束", "day=2026-04-08 from=2026-04-08T14:00 to=2026-04-08T16:00"),
    ("昨天有人提三点意见，我值班忘了签", "day=2026-04-14"),
    ("buban 4.8 9:00-11:00 xianxia", "mode=offline day=2026-04-08 from=2026-04-08T09:00 to=2026-04-08T11:00"),
    ("补4.8下午三点到四点的班", "day=2026-04-08 from=2026-04-08T15:00 to=2026-04-08T16:00"),
    ("五一前值了个班没登上，线上", "mode=online"),
  ]

  @Test(arguments: shifts)
  func lateShifts(_ line: String, _ slots: String) { #expect(Self.read(line, "late-shift") == slots) }

  static let sentences: [(String, String, String)] = [
    ("签到 线下 接待群众", "check-in", "mode=offline activity=接待群众"),
    ("签退，今天一共接待了六个人", "check-out", "count=6"),
    ("签退，来了十来位老乡", "check-out", "count=10"),
    ("昨天义诊五十来号人", "log-activity", "day=2026-04-14 count=50 kind=freeClinic"),
    ("办了场读书会，三十几位居民", "log-activity", "count=30 kind=reading"),
    ("科普，二十余户", "log-activity", "count=20 kind=popularScience"),
    ("我不是委员甲，换个人", "switch-person", ""),
    ("不是委员甲，是委员乙", "switch-person", "member=委员乙"),
    ("i'm not 委员甲", "switch-person", ""),
    ("开始值班，内容是入户走访", "check-in", "activity=入户走访"),
    ("记成投诉了其实人家是咨询", "correct-record", "class=inquiry"),
    ("sign me in, i am in the office", "check-in", "mode=offline"),
    ("签退5点半", "check-out", "to=17:30"),
    ("快十二点了，签退", "check-out", ""),
    ("来了一位老人咨询健身器材", "record-opinion", "matter=健身器材 source=reception class=inquiry"),
    (
      "走访听说的，投诉楼道堆杂物，电话138 0013 8000", "record-opinion",
      "matter=楼道堆杂物 phone=13800138000 source=researchVisit class=complaint"
    ),
    ("我走访路过，问问谁值班", "who-is-on-duty", ""),
    ("下周三谁值班", "who-is-on-duty", "day=2026-04-22"),
    ("周一谁值班", "who-is-on-duty", "day=2026-04-20"),
    ("5号那天我值了没", "late-shift", "day=2026-04-05"),
    ("和李芳换一下，我20号，她23号", "swap-shift", "day=2026-04-20+2026-04-23 member=李芳"),
    ("5月8号到20号请假", "ask-leave", "from=2026-05-08 to=2026-05-20"),
    ("下周一到周五请假", "ask-leave", "from=2026-04-20 to=2026-04-24"),
    ("下季度请假", "ask-leave", "quarter=2026-Q3"),
    ("去年四季度我值够了没", "past-obligations", "quarter=2025-Q4"),
    ("我上个月值了几次班", "shift-statistics", "month=2026-03"),
    ("路灯那件最迟月底前答复", "answer-matter", "deadline=2026-04-30 matter=路灯"),
    ("昨天的义诊来了四十二个村民，线下", "log-activity", "mode=offline day=2026-04-14 count=42 kind=freeClinic"),
    ("开了个微协商，议题是小区停车", "log-micro", "matter=小区停车 kind=microConsultation"),
    ("写一份提案，关于老旧管网改造", "log-output", "matter=老旧管网改造 kind=proposal"),
    ("我是李芳，不是王小明", "switch-person", "member=李芳"),
    ("批老王的请假", "decide-leave", "member=王小明"),
    ("what did Li Fang do last month", "shift-statistics", "month=2026-03 member=李芳"),
    (
      "the free clinic yesterday, 17 people, at the workroom", "log-activity",
      "mode=offline day=2026-04-14 count=17 kind=freeClinic"
    ),
    ("调研报告《乡村物流》写好了", "log-output", "matter=乡村物流 kind=researchReport"),
    ("民主监督：校园周边食品安全，昨天，8人参加", "log-micro", "day=2026-04-14 matter=校园周边食品安全 count=8 kind=microOversight"),
    ("有位女士打电话问低保怎么办", "record-opinion", "matter=低保 class=inquiry"),
    ("谢谢", "thanks", ""),
  ]

  @Test(arguments: sentences)
  func atTheMenu(_ line: String, _ intent: String, _ slots: String) {
    #expect(Self.read(line, intent) == slots)
  }

  static let answers: [(String, String, String, String)] = [
    ("不是线上是线下", "check-in", "confirm", "mode=offline"),
    ("写成线上了", "check-in", "confirm", "mode=offline"),
    ("线下，不是线上", "late-shift", "confirm", "mode=offline"),
    ("not online, in person", "late-shift", "confirm", "mode=offline"),
    ("改成三点", "late-shift", "to", "to=15:00"),
    ("三十五", "log-activity", "count", "count=35"),
    ("是前天，不是昨天", "late-shift", "confirm", "day=2026-04-13"),
    ("把来访改成走访", "record-opinion", "confirm", "source=researchVisit"),
    ("until the 24th", "ask-leave", "confirm", "to=2026-04-24"),
    ("人数不对，是28", "log-activity", "confirm", "count=28"),
    ("我是八点十分来的", "check-in", "confirm", "from=08:10"),
  ]

  @Test(arguments: answers)
  func inADialog(_ line: String, _ intent: String, _ question: String, _ slots: String) {
    #expect(Self.read(line, intent, question) == slots)
  }

  /// Full width, traditional and spaced out say the same.
  @Test(arguments: [
    "昨天１４：００－１５：２０線上", "昨天 14:00 — 15:20　線上", "昨天14:00~15:20，线上",
  ])
  func forms(_ line: String) {
    #expect(
      Self.read(line, "late-shift") == "mode=online day=2026-04-14 from=2026-04-14T14:00 to=2026-04-14T15:20")
  }

  /// Whatever is read stands in the line, also in its prefixes and with doubled characters.
  @Test func spansLieWithin() {
    let lines =
      Self.shifts.map(\.0) + Self.sentences.map(\.0) + Self.answers.map(\.0) + [
        "", " ", "点点点", "2026-13-45 99:99", "一一一一一点到到到",
      ]
    let intents = [
      "late-shift", "record-opinion", "swap-shift", "ask-leave", "log-activity", "shift-statistics",
    ]
    for (index, line) in lines.enumerated() {
      let scalars = Array(line.unicodeScalars)
      for end in 0...scalars.count {
        let doubled = end < scalars.count ? scalars[..<end] + [scalars[end]] + scalars[end...] : scalars[...]
        for part in [scalars[..<end], doubled] {
          let text = String(String.UnicodeScalarView(part))
          let intent = intents[(index + end) % intents.count]
          for slot in Self.reader.read(text, for: intent) {
            #expect(!slot.span.isEmpty && slot.span.upperBound <= part.count, "\(intent)")
          }
        }
      }
    }
  }

  @Test(
    "What only points at what another said is nobody's words",
    arguments: [
      ("又有一位来说同一件事", false), ("又来了一位，说的是同样的问题", false), ("李大姐说这件事", false),
      ("another visitor came about the same thing", false), ("来了个群众说路灯坏了半年没人修", true),
      ("又有一位来说同一件事，路灯晚上不亮摔过人", true),
    ])
  func pointing(_ line: String, _ hasWords: Bool) {
    let said = Self.reader.read(line, for: "record-opinion", also: [.words])
    #expect(said.contains { $0.name == .words } == hasWords)
  }
}
