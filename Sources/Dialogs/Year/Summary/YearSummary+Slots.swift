import Conversation
import Regulation
import Understanding
import WorkroomStore

extension YearSummary {
  enum Slots {
    static let year = Slot<String>(
      "year", "年度", "year",
      as: .year([.this, .last], butNot: ["前年", "明年", "后年", "next", "before last"]))
    static let next = Slot<Next>(
      "next", "做什么", "what to do",
      as: .choice(where: { next, scene in
        switch next {
        case .send: try !(standing(scene)?.facts.isSentAsItIs ?? true)
        case .write, .show: true
        }
      }))
    static let reason = Slot<String>("reason", "更正原因", "why it is changed", as: .reason(max: 200))
    static let achieved = part("achieved", .achieved)
    static let unmet = part("unmet", .unmet)
    static let problems = part("problems", .problems)
    static let nextYear = part("next-year", .next)
    static let keepAchieved = kept("keep-achieved", .achieved)
    static let keepUnmet = kept("keep-unmet", .unmet)
    static let keepProblems = kept("keep-problems", .problems)
    static let keepNext = kept("keep-next", .next)
    static let masking = Slot<Masking>("masking", "个人信息", "personal data", as: .choice())
    static let already = Slot<Bool>("already", "已经报送", "sent already", as: .yesNo)
    static let to = Slot<String>("to", "报给", "sent to", as: .bodyName(max: 60))
    static let day = Slot<Day>(
      "day", "报送日期", "sent on",
      as: .pastDay(isOld: true).inOrder { try YearSummary.sending($1, on: $0) })
    static let way = Slot<SendingWay>("way", "报送方式", "how it was sent", as: .choice())
    static let number = Slot<String>("number", "文号", "paper number", as: .paperNumber(max: 40))

    private static func part(_ name: String, _ part: SummaryPart) -> Slot<String> {
      Slot<String>(name, part.name.zh, part.name.en, as: .lines(max: 10_000))
    }

    private static func kept(_ name: String, _ part: SummaryPart) -> Slot<Kept> {
      Slot<Kept>(name, "\(part.name.zh)怎么写", "\(part.name.en), kept or not", as: .choice())
    }
  }

  /// What is done with a summary that was written before.
  enum Next: String, Named, CaseIterable {
    case write, send, show

    var name: Bilingual {
      switch self {
      case .write: Bilingual("改写", "write it anew")
      case .send: Bilingual("登记报送", "record that it was sent")
      case .show: Bilingual("只看看", "only look at it")
      }
    }
    var aliases: [String] {
      switch self {
      case .write: ["写", "改", "更正", "接着写", "write", "correct", "change it"]
      case .send: ["报送", "报了", "已经报了", "sent", "send"]
      case .show: ["看", "看看", "look", "show"]
      }
    }
  }

  /// What is done with names of visitors and numbers in what was written.
  enum Masking: String, Named, CaseIterable {
    case mask, keep, again

    var name: Bilingual {
      switch self {
      case .mask: Bilingual("遮住，写成“某群众”", "mask them")
      case .keep: Bilingual("就这样写", "leave them")
      case .again: Bilingual("重新写", "write it again")
      }
    }
    var aliases: [String] {
      switch self {
      case .mask: ["遮住", "遮掉", "mask"]
      case .keep: ["保留", "不换", "keep"]
      case .again: ["重写", "再写", "again"]
      }
    }
  }

  /// What becomes of a part that was written before.
  enum Kept: String, Named, CaseIterable {
    case keep, rewrite, drop

    var name: Bilingual {
      switch self {
      case .keep: Bilingual("保留", "keep it")
      case .rewrite: Bilingual("重新写", "write it anew")
      case .drop: Bilingual("这部分不要", "leave it out")
      }
    }
    var aliases: [String] {
      switch self {
      case .keep: ["留着", "不改", "keep"]
      case .rewrite: ["重写", "改写", "rewrite", "anew"]
      case .drop: ["不要", "去掉", "drop", "out"]
      }
    }
  }
}

extension SendingWay: SlotValue {}
extension ExperienceAddressee: SlotValue {}
extension PublicityMedium: SlotValue {}
