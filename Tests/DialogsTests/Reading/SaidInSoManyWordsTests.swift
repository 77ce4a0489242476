import Conversation
import Regulation
import Testing
import Understanding
import WorkroomStore

@testable import Conversation
@testable import Dialogs

/// Beginnings along the chain from an opinion to its answer, said in so many words.
@Suite("Said in so many words")
struct SaidInSoManyWordsTests {
  private static let now = Moment(Day(2026, 3, 31) ?? Day(ordinal: 0), hour: 14)

  private static func read(_ line: String) -> (dialog: String, slots: [SaidSlot.Name: String])? {
    let hearing = MenuReader.Hearing(line: line, now: now, people: ["委员甲"], audience: .room)
    guard case .dialog(let name, let said)? = SaidInSoManyWords.read(hearing) else { return nil }
    var slots: [SaidSlot.Name: String] = [:]
    for slot in said.slots { if case .text(let text) = slot.value { slots[slot.name] = text } }
    return (name, slots)
  }

  @Test(
    "What a department says is its reply",
    arguments: [
      ("城管局回复了", "城管局"), ("城管局来信说下周修", "城管局"), ("收到住建局的回复", "住建局"), ("供电所给我们答复了", "供电所"),
      ("商州区城市管理局已经书面回复了", "商州区城市管理局"), ("收到街道办的来函", "街道办"), ("回复了", "部门"), ("他们回复了", "部门"),
      ("the urban management bureau replied", "urban management bureau"),
      ("The housing office has replied: next week", "housing office"),
      ("a letter came from the water company", "water company"), ("they replied", "部门"),
    ])
  func departments(_ line: String, _ name: String) throws {
    let found = try #require(Self.read(line))
    #expect(found.dialog == "open-matters")
    #expect(found.slots == [.matter: name, .deed: "reply"])
  }

  @Test(
    "A computer that is gone is put out, for the reason that was said; a new one is let in",
    arguments: [
      ("电脑丢了", "put-out-machine", "lost"), ("笔记本被偷了", "put-out-machine", "lost"),
      ("我们的笔记本电脑不见了", "put-out-machine", "lost"), ("电脑丢了怎么办？", "put-out-machine", "lost"),
      ("丢了一台笔记本", "put-out-machine", "lost"), ("旧电脑不用了", "put-out-machine", "handedOn"),
      ("值班室的旧电脑坏了", "put-out-machine", "handedOn"), ("卖了一台旧电脑", "put-out-machine", "handedOn"),
      ("恢复纸丢了", "recovery-paper", "gone"), ("恢复纸被人看了", "recovery-paper", "gone"),
      ("恢复纸用过了", "recovery-paper", "used"), ("we lost the recovery paper", "recovery-paper", "gone"),
      ("登记错了电脑", "put-out-machine", "mistaken"), ("换电脑", "put-out-machine", nil),
      ("我要停用旧电脑", "put-out-machine", nil), ("the laptop was stolen", "put-out-machine", "lost"),
      ("We lost our laptop", "put-out-machine", "lost"),
      ("the old computer is sold", "put-out-machine", "handedOn"),
      ("i want to replace the old computer", "put-out-machine", nil), ("新电脑", "machines", nil),
      ("来了一台新电脑", "machines", nil), ("加一台电脑", "machines", nil), ("让新电脑进来", "machines", nil),
      ("换了新电脑", "machines", nil), ("怎么加一台电脑", "machines", nil), ("we have a new computer", "machines", nil),
      ("how do i add a computer", "machines", nil),
    ] as [(String, String, String?)])
  func machines(_ line: String, _ dialog: String, _ why: String?) throws {
    let found = try #require(Self.read(line))
    #expect(found.dialog == dialog)
    #expect(found.slots == (why.map { [.deed: $0] } ?? [:]))
  }

  @Test(
    "What denies or asks it, and what a visitor lost, is none of it",
    arguments: ["电脑没丢", "电脑丢了吗", "王大爷的电脑丢了，想请派出所查", "学校要换一批新电脑", "社区电脑室坏了", "the school needs new computers"])
  func noMachines(_ line: String) { #expect(Self.read(line) == nil) }

  @Test(
    "What came back, what is decided, what is one",
    arguments: [
      ("批下来了", "seek-approval", "approved"), ("报的批了", "seek-approval", "approved"),
      ("没批", "seek-approval", "denied"),
      ("政协不同意", "seek-approval", "denied"), ("采纳了", "record-decision", "adopted"),
      ("信息被采用了", "record-decision", "adopted"), ("提案立案了", "record-decision", "caseFiled"),
      ("退回来了", "record-decision", "returned"), ("it was approved", "seek-approval", "approved"),
      ("the report was adopted", "record-decision", "adopted"),
      ("the proposal was filed", "record-decision", "caseFiled"),
    ])
  func decisions(_ line: String, _ dialog: String, _ deed: String) throws {
    let found = try #require(Self.read(line))
    #expect(found.dialog == dialog)
    #expect(found.slots == [.deed: deed])
  }

  @Test(
    "How the year's plan goes, and that several are to be entered quickly",
    arguments: [
      ("看看计划完成得怎么样", "show-plan"), ("年度计划执行得怎么样了", "show-plan"), ("我们今年的计划做到哪里了", "show-plan"),
      ("how is our plan going", "show-plan"), ("how far along is this year's plan", "show-plan"),
      ("今天是接待日，想快点记几个", "quick-opinions"), ("接待日人多，我要连着登记几条意见", "quick-opinions"),
      ("我想快点记几条", "quick-opinions"), ("quickly enter several opinions", "quick-opinions"),
      ("it's reception day, I want to record a few quickly", "quick-opinions"),
    ])
  func plansAndQuickOnes(_ line: String, _ dialog: String) throws {
    let found = try #require(Self.read(line))
    #expect(found.dialog == dialog && found.slots.isEmpty)
  }

  @Test(
    "A member's level in one line",
    arguments: [
      ("委员甲级别改成市", "level-city"), ("把委员甲的级别改为省级", "level-province"), ("委员甲的级别是县区", "level-county"),
      ("change 委员甲's level to city", "level-city"),
    ])
  func levels(_ line: String, _ level: String) throws {
    let found = try #require(Self.read(line))
    #expect(found.dialog == "roster")
    #expect(found.slots == [.member: "委员甲", .deed: "describe-level", .topic: level])
  }

  @Test("What only sounds like it is neither", arguments: ["计划怎么写", "快点记下这一条", "record a few opinions"])
  func notThose(_ line: String) {
    #expect(!["show-plan", "quick-opinions"].contains(Self.read(line)?.dialog))
  }

  @Test(
    "This matter is the one just dealt with",
    arguments: [
      ("这件事到哪一步了", "the-chain"), ("到哪一步了？", "the-chain"), ("how far has it come", "the-chain"),
      ("又有一位来说同一件事", "record-opinion"), ("还有人来反映同样的问题", "record-opinion"),
      ("another visitor says the same", "record-opinion"),
    ])
  func thisMatter(_ line: String, _ dialog: String) throws {
    let found = try #require(Self.read(line))
    #expect(found.dialog == dialog)
    #expect(JustHandled.isSaid(found.slots[.matter] ?? ""))
  }

  @Test(
    "Two are one",
    arguments: [
      ("刚才那两件合并", ""), ("这两件是一回事", ""), ("把路灯那两件并成一件", "路灯"), ("合并停车那两件", "停车"),
      ("join the last two", ""), ("these two are the same matter", ""),
    ])
  func two(_ line: String, _ words: String) throws {
    let found = try #require(Self.read(line))
    #expect(found.dialog == "join-opinions")
    let (later, earlier) = (
      JoinOpinions.OfTwo(found.slots[.matter] ?? ""), JoinOpinions.OfTwo(found.slots[.topic] ?? "")
    )
    #expect(later?.words == words && later?.isLater == true)
    #expect(earlier?.words == words && earlier?.isLater == false)
  }

  @Test(
    "Who does what by when",
    arguments: [
      ("供电所答应5月修好", "供电所", "5月修好", "2026-05-31"), ("他们答应4月20日前清理", nil, "4月20日前清理", "2026-04-20"),
      ("社区承诺年底换好", "社区", "年底换好", "2026-12-31"),
      (
        "the power station promised to mend it by the end of May", "the power station",
        "mend it by the end of May", "2026-05-31"
      ),
    ])
  func promised(_ line: String, _ who: String?, _ what: String, _ due: String) throws {
    let found = try #require(Self.read(line))
    #expect(found.dialog == "undertakings")
    #expect(found.slots[.visitor] == who)
    #expect(found.slots[.topic] == what)
    #expect(found.slots[.deadline] == due)
  }

  @Test(
    "Whose data are to be erased is taken along",
    arguments: [
      ("删除小张的信息", "小张"), ("把王大爷的电话删了", "王大爷"), ("请帮我删掉李女士的联系方式", "李女士"), ("erase Mr Wang's data", "Mr Wang"),
      ("delete the phone of Mrs Li", "Mrs Li"), ("删除来访人的信息", nil),
    ])
  func erased(_ line: String, _ who: String?) throws {
    let found = try #require(Self.read(line))
    #expect(found.dialog == "erase-visitor")
    #expect(found.slots[.visitor] == who)
  }

  @Test(
    "Nothing begins by what asks, denies or tells something else",
    arguments: [
      "城管局回复了吗", "城管局还没回复", "我给城管局回复了", "回复王大爷", "还没批", "批了没有", "什么时候批下来", "谁答应的", "承诺事项", "承诺落实", "签到",
      "登记意见",
      "删除刚才的记录", "路灯那件到哪一步了", "我们答复了", "has the bureau replied", "it was not adopted yet",
      "王大爷的电话改成13900000000",
      "对方没有答应", "撤销",
    ])
  func nothing(_ line: String) { #expect(Self.read(line) == nil) }
}
