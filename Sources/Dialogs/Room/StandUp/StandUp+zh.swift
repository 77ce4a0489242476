import Conversation
import Regulation

extension StandUp {
  static func zh(_ state: StandUp, _ scene: Scene) throws -> Words {
    switch state {
    case .mayFill, .confirm, .end: Words("")
    case .show: Words(try list(scene))
    case .what: Words("现在填哪一项？", help: "填过的也可以再填，以新的为准；不填就直接回车。", example: "党小组")
    case .address: Words("活动场地在哪里？", help: "写地址，相对固定的地方（P4.3）。", example: "商州区文卫路 8 号二楼")
    case .hours: Words("什么时间开放？", help: "写给群众看的时间。", example: "每周三上午 9 点到 12 点")
    case .provider: Words("场地由谁提供？", help: "活动场所和办公设施由申请主体自行解决（P4.3b）。", example: "商州中学")
    case .fittings:
      Words("这几样哪些已经有了？", help: "醒目的名称标牌、学习接待的办公设施、规范的墙面布置（P4.3）。可以选几个。", example: "1 2")
    case .party: Words("建了党支部还是党小组？", help: "在工作室建立党支部或党小组（P2.1）。", example: "党小组")
    case .system: Words("哪一项制度？", help: "应建立值班、学习、调研、走访、协商等工作制度（P4.5a）。", example: "1")
    case .title: Words("叫什么制度？", help: "写制度的名称。", example: "档案管理制度")
    case .wording: Words(try template(scene), help: "范本可以先用，以后再改成自己的（P4.5a）。", example: "1")
    case .text: Words("制度怎么写？可以写几行。", help: "一条一行。", example: "一、每周三值班")
    case .since: Words("从哪一天起施行？", help: "写年月日。", example: "今天")
    case .functions:
      Words("主要职能是什么？可以写几行。", help: "上墙、公布用的就是它（P3.3a、P4.3）。", example: "联系教育界群众，收集反映社情民意")
    case .channel: Words("在哪里公布的？", help: "政协门户网站、微信公众号、抖音等（P6.1）。", example: "微信公众号")
    case .place: Words("网址或者在哪里能看到？", help: "写网址、文章标题都可以。", example: "商州政协公众号")
    case .published: Words("哪一天公布的？", help: "写年月日。", example: "今天")
    case .brand: Words("一室一品，你们的特色是什么？写一句话。", help: "既尽力而为又量力而行（P2.6）。", example: "烛光夜谈，每月一次")
    case .chain: Words("嵌在哪条产业链上？", help: "行业工作室可以写产业链（P2.3c）。", example: "茶产业链")
    case .budget: Words("经费纳入财政预算了吗？", help: "各级政协争取纳入当地财政预算（P8.3），没有也不算缺。", example: "否")
    case .standard: Words("有经费标准吗？", help: "设立和运行的标准（P8.3）。", example: "每年两万元")
    case .support: Words("所在单位有哪些支持？", help: "水、电、气、房租等方面（P8.3）。", example: "免房租")
    case .filled: Words("记下了。\(try progress(scene))")
    case .more: Words("接着填下一项吗？", help: "说“是”再填一项，说“否”回去。", example: "否")
    }
  }

  private static func template(_ scene: Scene) throws -> String {
    guard let system = scene[Slots.system], let text = system.template else { return "" }
    return "\(system.name.zh)，范本是这样：\n\(text.zh)\n就用它吗？"
  }
}
