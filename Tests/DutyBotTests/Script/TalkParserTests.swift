import Regulation
import Testing

@testable import DutyBot
@testable import Workbench

@Suite struct TalkParserTests {
  /// What a talk says and does, a word a part.
  private func outline(_ talk: Talk) -> [String] {
    talk.parts.map { part in
      switch part.act {
      case .say(let lines): "say " + lines.joined(separator: "|")
      case .reply(let reply): "reply " + reply.rows.map(\.pattern.source).joined(separator: "|")
      case .restart: "restart"
      case .interrupt: "interrupt"
      case .begin(let state): "begin " + state
      case .state(let state): "state " + state
      case .duties(let rows): "duties " + rows.map(\.pattern.source).joined(separator: "|")
      case .expectFailure(let reason): "fails " + reason
      case .wait(let minutes): "wait \(minutes)"
      case .ledger(let check):
        "ledger "
          + check.claims.map { claim in
            "\(claim.act)+\(claim.count)"
              + claim.fields.map { "(\($0.name)=\($0.value.source))" }.joined()
          }.joined(separator: "|")
      }
    }
  }

  @Test func theExampleOfTheDesign() throws {
    let talk = try TalkParser.parse(
      """
      # 签到中途改方式，断电后继续
      标题：签到中途改方式
      今天：2026-03-31 08:56
      身份：委员甲
      数据：样例
      我：签到
      机：…线上还是线下…
      我：改 方式
      机：……
      【重启】
      机：…签到没有完成…
        …线上还是线下…
      我：是

      机：…已签到…
      【台账】值班开始 +1：方式=线下
      """, file: "a.talk")
    #expect(talk.title == "签到中途改方式")
    #expect(talk.now.iso == "2026-03-31T08:56:00+08:00")
    #expect(talk.identity == "委员甲")
    #expect(talk.data == .sample)
    #expect(talk.language == .zh)
    #expect(
      outline(talk) == [
        "say 签到", "reply …线上还是线下…", "say 改 方式", "reply ……", "restart",
        "reply …签到没有完成…|…线上还是线下…", "say 是", "reply …已签到…", "ledger 值班开始+1(方式=线下)",
      ])
    #expect(talk.parts.map(\.lines.lowerBound) == [6, 7, 8, 9, 10, 11, 13, 15, 16])
    #expect(talk.parts.map(\.lines.upperBound) == [6, 7, 8, 9, 10, 12, 13, 15, 16])
  }

  @Test func whatIsLeftOut() throws {
    let talk = try TalkParser.parse("", file: "a.talk")
    #expect(talk.now.iso == "2026-03-31T08:55:00+08:00")
    #expect(talk.identity == nil)
    #expect(talk.data == .empty)
    #expect(talk.parts.isEmpty)
  }

  @Test(arguments: [
    ("我：签到", "say 签到"),
    ("我：", "say "),
    ("me:", "say "),
    ("me: check in", "say check in"),
    ("Me： check in ", "say check in "),
    ("我:  两格", "say  两格"),
    ("我：# 不是注释", "say # 不是注释"),
    ("我：«这不是多行»", "say «这不是多行»"),
    ("我：«\n第一行\n\n# 第三行\n  缩进\n»", "say 第一行||# 第三行|  缩进"),
    ("me: «\n  first\n    second\n\n  »", "say first|  second|"),
    ("机：……", "reply ……"),
    ("机：", "reply "),
    ("bot: one\n  two\n\tthree\n　四", "reply one|two|three|四"),
    ("机：\n  一\n# 注释\n\n  二", "reply 一|二"),
    ("机：一 \n  \\ 二 \\", "reply 一|\\ 二 \\"),
    ("机：\\", "reply \\"),
    ("机：[x]", "reply [x]"),
    ("【重启】", "restart"),
    ("[Restart] ", "restart"),
    ("［重启］", "restart"),
    ("【中断】", "interrupt"),
    ("[interrupt]", "interrupt"),
    ("【等待 25分钟】", "wait 25"),
    ("【等待２５分钟】", "wait 25"),
    ("[wait 25 minutes]", "wait 25"),
    ("【等待 31天】", "wait 44640"),
    ("[wait 2 hours]", "wait 120"),
    ("【从 check-in.purpose 开始】", "begin check-in.purpose"),
    ("[from check-in.purpose]", "begin check-in.purpose"),
    ("【状态】 check-in.mode", "state check-in.mode"),
    ("[state] menu", "state menu"),
    ("【义务】\n  …\n  \\  值班  {数字}/1…", "duties …|\\  值班  {数字}/1…"),
    ("[duties] …", "duties …"),
    ("【期望失败】还没有做", "fails 还没有做"),
    ("[expect failure] not done yet", "fails not done yet"),
    ("【台账】无", "ledger "),
    ("[ledger] None", "ledger "),
    ("【台账】值班开始 +1：方式=线下", "ledger 值班开始+1(方式=线下)"),
    ("[台账] 值班开始 ＋1: 方式＝线下，活动=回复,时长=…；值班结束+0;", "ledger 值班开始+1(方式=线下)(活动=回复)(时长=…)|值班结束+0"),
    (
      "[ledger] duty started +1: mode=online\n  duty ended +2",
      "ledger duty started+1(mode=online)|duty ended+2"
    ),
    ("【台账】\n  甲 +1：地点=东\\，西\n\n  乙 +1", "ledger 甲+1(地点=东\\，西)|乙+1"),
  ])
  func aPart(text: String, expected: String) throws {
    let talk = try TalkParser.parse(text, file: "a.talk")
    #expect(outline(talk) == [expected])
    // Lines may end as on another system, and the file without a line end.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let other = lines.joined(separator: "\r\n") + "\r\n"
    #expect(outline(try TalkParser.parse("\u{FEFF}" + other, file: "a.talk")) == [expected])
  }

  @Test(arguments: [
    ("title: A\ntoday: 2026-01-02 23:59\nas: B\ndata: sample\nlang: en", TalkLanguage.en),
    ("标题: A\n今天：2026-01-02 23:59\nAs：B\n数据：Sample\n语言：EN", .en),
    ("标题：A\n今天：2026-01-02 23:59\n身份：B\n数据：样例\n语言：中文", .zh),
  ])
  func headers(text: String, language: TalkLanguage) throws {
    let talk = try TalkParser.parse(text, file: "a.talk")
    #expect(talk.title == "A")
    #expect(talk.now.iso == "2026-01-02T23:59:00+08:00")
    #expect(talk.identity == "B")
    #expect(talk.data == .sample)
    #expect(talk.language == language)
  }

  @Test(arguments: [
    ("你好", "1:1", "标题： 今天： 身份："),
    ("\n他：你好", "2:1", "标题： 今天： 身份："),
    ("我", "1:2", "“：”"),
    ("今天：昨天", "1:4", "日期和时间"),
    ("今天：2026-02-30 08:55", "1:4", "日期和时间"),
    ("today: 2026-03-31 8:55", "1:8", "日期和时间"),
    ("今天：2026-03-31 24:00", "1:4", "日期和时间"),
    ("身份： ", "1:5", "人名"),
    ("数据：真的", "1:4", "样例、演示、空、文件"),
    ("数据：", "1:4", "样例、演示、空、文件"),
    ("数据：文件 没有.ledger", "1:7", "打得开"),
    ("数据：\n  昨天 委员甲", "2:3", "时间、姓名"),
    ("数据：\n  + 座位1 委员驻室 {}", "2:3", "时间、姓名"),
    ("数据：\n  2026-03-02 09:00 委员甲", "2:23", "时间、姓名"),
    ("数据：\n  2026-03-02 09:00 委员甲 值班1 值班 {}", "2:28", "行为名"),
    ("数据：\n  2026-03-02 09:00 委员甲 值班1 值班开始 {}", "2:33", "这一行为的内容"),
    ("数据：\n  2026-03-02 09:00 委员甲 值班1 值班开始 方式", "2:28", "行为名"),
    ("语言：法语", "1:4", "中文（zh）或 en"),
    ("标题：一\ntitle: 二", "2:1", "别的内容：“标题”"),
    ("我：好\n标题：一", "2:1", "“我：”、“机：”"),
    ("我：好\n  缩进", "2:1", "顶格的一行"),
    ("我：«\n第一行", "1:3", "后面有单独一行 »"),
    ("我：«\n»", "2:1", "« 和 » 之间"),
    ("我：«\n  一\n二\n  »", "3:1", "与 » 同样的缩进"),
    ("机：一\n机：二", "2:1", "“我：”或【…】"),
    ("机：一\n【台账】无\n机：二", "3:1", "“我：”或【…】"),
    ("机：{文字}", "1:3", "{数字}、{日期}"),
    ("机：一\n  二{数字", "2:4", "{数字}、{日期}"),
    ("bot: a \\n", "1:9", "“\\”后面"),
    ("机：一\n  【重启】", "2:3", "“\\【”"),
    ("机：一\n  [restart]", "2:3", "“\\[”"),
    ("【重起】", "1:2", "【重启】"),
    ("【从 签到 开始】", "1:4", "对话和状态"),
    ("【从 check-in.nowhere 开始】", "1:4", "对话和状态"),
    ("【从 menu 开始】", "1:4", "对话和状态"),
    ("我：好\n【从 check-in.mode 开始】", "2:1", "别的内容：【从"),
    ("【从 check-in.mode 开始】好", "1:21", "行尾"),
    ("【状态】", "1:5", "对话和状态"),
    ("【状态】在签到", "1:5", "对话和状态"),
    ("【状态 menu】", "1:5", "“】”"),
    ("【义务】", "1:5", "“我的义务”要说的话"),
    ("【期望失败】", "1:7", "失败的原因"),
    ("【接】", "1:3", "文件名"),
    ("【接 没有.talk】", "1:4", "打得开"),
    ("【接 a.talk】", "1:4", "别的文件"),
    ("【接 别.talk】再来", "1:11", "行尾"),
    ("【重启", "1:4", "“】”"),
    ("【重启 一下】", "1:5", "“】”"),
    ("【重启】一下", "1:5", "行尾"),
    ("【等待】", "1:4", "时长"),
    ("【等待 一会儿】", "1:5", "时长"),
    ("【等待 25 年】", "1:7", "时长"),
    ("【等待 9999999 天】", "1:5", "时长"),
    ("【台账】", "1:5", "行为名和数量"),
    ("【台账】；", "1:5", "行为名和数量"),
    ("【台账】值班开始", "1:9", "“+”和数量"),
    ("【台账】+1", "1:5", "行为名和数量"),
    ("【台账】值班开始 +一", "1:11", "数量"),
    ("【台账】值班开始 +1：线下", "1:13", "字段=值"),
    ("【台账】值班开始 +1：方式=线下，", "1:19", "字段=值"),
    ("【台账】值班开始 +1\n  值班结束 +1：方式=\\n", "2:15", "“\\”后面"),
  ])
  func aSlip(text: String, place: String, expected: String) {
    #expect {
      try TalkParser.parse(text, file: "a.talk")
    } throws: { error in
      guard let error = error as? TalkError else { return false }
      #expect(error.text(in: .zh).hasPrefix("a.talk:\(place): 应为\(expected)"), "\(error.text(in: .zh))")
      #expect(error.text(in: .en).hasPrefix("a.talk:\(place): expected "))
      return true
    }
  }
}
