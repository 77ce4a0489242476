import Regulation

@testable import Conversation
@testable import Dialogs
@testable import DutyBot
@testable import Understanding
@testable import Workbench

/// Makes up what happens next, from a seed and from where the walk stands.
struct WalkLines {
  private var numbers: SplitMix64

  init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

  private static let phrases = DialogBook.dutyBot.dialogs.flatMap(\.phrases)
  private static let words = EngineWord.allCases.flatMap(\.spellings)
  private static let hostile = HostileString.all.map(\.text) + Naughty.rows.map(\.text)
  private static let answers = [
    "是", "否", "yes", "no", "1", "2", "3", "4", "5", "6", "1 2", "全部", "今天", "昨天", "前天", "昨天下午三点",
    "2026-03-20",
    "2025-11-01", "去年5月1日", "上个月3号", "刚才", "半小时前", "10:30", "yesterday 3pm", "12", "0", "两小时", "委员甲", "委员己",
    "群众乙",
    "13800138000", "不留", "跳过", "", "路灯坏了半年", "出差", "还说楼下停水", "他还说楼下停水", "线上", "线下", "。", ".", "答复", "破例",
    "同名", "满意",
    "法院判错了，我要上访", "请问医保在哪里办", "投诉窗口态度差", "110101199003074578", "洛南县科技界别委员工作室", "5", "7", "8", "9",
  ]
  /// Whole sentences: requests with what they say beside, corrections, denials, questions.
  private static let sentences = [
    "昨天下午三点到五点在线上值班忘了签到", "签到，线下接待群众", "不是线上是线下", "不对，是前天", "改成两点半", "刚才选错了，应该是线上", "日期错了，是上周四",
    "电话最后一位是6", "人数改成三十五", "不用签到了", "别登了，先存着", "先签退，再看看我还差几次", "今天谁值班", "为什么要记这个", "这个什么意思", "把时间改成九点到十一点",
    "有个老人来问医保的事，电话13800138000", "对着呢，就这么记", "帮委员乙补录昨天的班", "in person, not online",
    "sorry, I started at half past one",
    "don't check me in", "put it aside for later", "change it to three",
    "check in online and then show what I owe", "no, it was the day before yesterday",
  ]

  mutating func start() -> (HostileRoom.Start, Language) {
    (one(of: HostileRoom.Start.allCases), one(of: Language.allCases))
  }

  mutating func next(_ walk: Walk) throws -> WalkStep {
    switch Int.random(in: 0..<100, using: &numbers) {
    case 0..<42: return .line(try answer(walk))
    case 42..<56: return .line(one(of: WalkLines.answers))
    case 56..<62: return .line(one(of: WalkLines.phrases))
    case 62..<66: return .line(one(of: WalkLines.sentences))
    case 66..<70: return .line((Bool.random(using: &numbers) ? "/" : "") + one(of: WalkLines.words))
    case 70..<74: return .line(try change(walk))
    case 74..<82: return .line(one(of: WalkLines.hostile))
    case 82..<92: return .line(mutated(try answer(walk)))
    case 92..<94: return .edited(mutated(one(of: WalkLines.hostile)))
    case 94..<95: return .interrupted
    case 95..<97: return .restarted
    case 97..<99: return .waited(minutes: one(of: [1, 30, 120, 1440, 1440 * 100]))
    default: return .line(String(repeating: one(of: WalkLines.hostile), count: 100))
    }
  }

  /// What would be taken: the example, a number that is shown, a name of a choice.
  private mutating func answer(_ walk: Walk) throws -> String {
    let conversation = walk.conversation
    guard let frame = conversation.frames.last else {
      return Bool.random(using: &numbers)
        ? String(Int.random(in: 1...12, using: &numbers)) : one(of: WalkLines.phrases)
    }
    if conversation.aside == nil, let option = frame.offered.randomElement(using: &numbers),
      Int.random(in: 0..<3, using: &numbers) > 0
    {
      let place = frame.offered.firstIndex(of: option) ?? 0
      return Bool.random(using: &numbers) ? option.label : String(place + 1)
    }
    return try walk.room.answer(conversation, walk.me) ?? "1"
  }

  /// 改 with something that may be changed.
  private mutating func change(_ walk: Walk) throws -> String {
    guard let frame = walk.conversation.frames.last, let dialog = DialogBook.dutyBot[frame.dialog] else {
      return one(of: ["改", "撤销", "更多"])
    }
    let labels = dialog.steps.compactMap(\.slot).map { $0.label(walk.room.language) }
    return one(of: ["改 ", "/改 ", "/改", "改"]) + (labels.randomElement(using: &numbers) ?? "")
  }

  private mutating func mutated(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...3, using: &numbers) {
      let place = Int.random(in: 0...scalars.count, using: &numbers)
      switch Int.random(in: 0..<7, using: &numbers) {
      case 0: scalars.insert(contentsOf: one(of: WalkLines.hostile).unicodeScalars, at: place)
      case 1: if place < scalars.count { scalars.remove(at: place) }
      case 2: scalars += scalars
      case 3: scalars.removeLast(scalars.count - place)
      case 4: if place < scalars.count { scalars[place] = anyScalar() }
      case 5: scalars.insert(anyScalar(), at: place)
      default: scalars = Array(one(of: WalkLines.answers).unicodeScalars) + scalars
      }
    }
    return String(String.UnicodeScalarView(scalars.prefix(20_000)))
  }

  private mutating func anyScalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0x80...0x2FF, 0x300...0x36F, 0x2000...0x206F, 0x3000...0x303F,
      0x4E00...0x9FFF, 0xFF00...0xFFFF, 0x1F300...0x1FAFF, 0xE0000...0xE01EF,
    ]
    return Unicode.Scalar(UInt32.random(in: one(of: ranges), using: &numbers)) ?? "x"
  }

  private mutating func one<Item>(of items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &numbers)]
  }
}
