import Regulation

/// What a Chinese name is made of (姓氏), as far as it tells a name from another word.
///
/// Surnames that mostly begin other words here (经济, 水利, 管理, 农业, 商业) are left out: who bears one is written on a line
/// of their own, where nobody asks.
enum Surnames {
  /// Whether a text is so much like a name that a line may be split at it: 张三, 欧阳娜娜, 阿不都·热西提, 委员甲, Member A.
  static func begins(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    guard scalars.contains(where: \.properties.isIdeographic) else { return isLatin(name) }
    if scalars.contains(PersonName.dot) { return true }
    if name.hasPrefix("委员") { return (3...5).contains(scalars.count) }
    guard scalars.allSatisfy(\.properties.isIdeographic), !isOtherWord(name) else { return false }
    if compound.contains(where: name.hasPrefix), (3...4).contains(scalars.count) { return true }
    return (2...3).contains(scalars.count) && single.contains(scalars[0])
  }

  /// Whether a character is the surname of so many that a name is looked for behind it.
  static func isOfMany(_ scalar: Unicode.Scalar) -> Bool { many.contains(scalar) }

  private static let many = Set(
    ("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范"
      + "石姚谭廖邹熊陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎武贺赖龚文").unicodeScalars)

  /// 周三, 马上, 何时: what begins with a surname and is no name.
  static func onlyLooksLikeName(_ text: String) -> Bool { lookalikes.contains(where: text.hasPrefix) }

  private static let lookalikes = [
    "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周天", "周末", "周内", "周围", "周年", "周期", "马上", "马路", "何时", "何必",
    "何况", "何地",
    "许多", "程序", "任务", "任何", "任期", "高兴", "高新", "高考", "白天", "夏天", "夏季", "文件", "文化", "江边", "康复", "石油", "余下",
    "余额", "雷雨", "段落",
    "曾经", "史上", "龙头", "田里", "田间", "林业", "钱款", "武术", "秦商", "孔子", "毛病", "陆续", "钟点", "顾不", "黄金", "汤药", "叶子",
    "丁点", "徐徐",
  ]

  /// Whether a character is a surname by itself.
  static func isCommon(_ scalar: Unicode.Scalar) -> Bool { single.contains(scalar) }

  private static func isLatin(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return (1...4).contains(words.count) && words.allSatisfy { $0.first?.isLetter == true }
      && !name.contains(where: \.isNumber)
  }

  /// 高级教师 and 林业 begin with surnames.
  static func isOtherWord(_ text: String) -> Bool {
    words.contains(where: text.hasPrefix) || posts.contains(where: text.hasSuffix)
  }

  private static let words = [
    "文化", "文艺", "文史", "文学", "文旅", "安全", "安保", "安康", "金融", "高级", "高中", "高校", "高新", "林业", "林果",
    "石油", "党建", "党务", "党委", "党校", "花卉", "牛羊", "马铃薯", "江苏", "康复", "温室", "施工", "车辆", "云计算", "师范",
    "白酒", "黄金", "温泉", "常务", "任职", "尹家", "向导", "解说", "卫生", "计算机", "计划", "成人", "成本", "毛纺", "包装",
    "房地产", "路桥", "水产", "鱼苗", "游客", "充电", "宣传", "龙头", "左右", "平台", "平面", "时政", "和平", "明细", "华侨",
  ]
  private static let posts = [
    "教师", "老师们", "局长", "主任", "书记", "教授", "律师", "医生", "医师", "经理", "董事", "会长", "校长", "院长", "园长",
    "主席", "干部", "职工", "农民", "社长", "厂长", "店主", "总监", "工程师", "研究员", "护士", "会计", "委员", "科长", "处长",
    "所长", "站长", "部长", "市长", "县长", "镇长", "乡长", "村长", "政协", "公司", "中学", "小学", "大学", "学校", "医院", "银行",
    "业", "界", "局", "部", "室", "科", "厅", "院", "校",
  ]
  private static let compound = [
    "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "夏侯", "轩辕",
    "端木", "独孤", "南宫", "西门", "呼延", "拓跋", "百里", "东郭", "申屠", "澹台", "濮阳", "淳于", "太史", "闻人", "赫连",
  ]
  private static let single = Set(
    ("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石"
      + "姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂"
      + "丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵"
      + "解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝"
      + "都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺云闫肖付代邰占阚户邝亓么师党仝弓撒慕贠权").unicodeScalars)
}
