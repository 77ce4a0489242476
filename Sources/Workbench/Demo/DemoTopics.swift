import Regulation

/// What invented visitors bring up, and what became of it.
struct DemoTopic: Sendable {
  let kind: OpinionClass
  let words: String
  /// The answer, or the note a visitor is guided on with.
  let answer: String
  let outcome: String
  var referrals: [Referral] = []
  /// Why a petition or complaint is taken on all the same (P6.2c).
  var exception: String?

  init(
    _ kind: OpinionClass, _ words: String, _ answer: String, _ outcome: String = "", to: [Referral] = [],
    exception: String? = nil
  ) {
    (self.kind, self.words, self.answer, self.outcome) = (kind, words, answer, outcome)
    (referrals, self.exception) = (to, exception)
  }

  static let all = [
    DemoTopic(
      .problem, "学校门口放学时车太多，孩子过马路不安全。", "已与交警和学校商量，放学时段设临时单行并有人值守。", "放学时段有人值守"),
    DemoTopic(.inquiry, "进城务工，孩子秋季想在城区上小学，要哪些材料？", "居住证、务工证明和户口簿，六月到学区学校登记。", "已说明材料"),
    DemoTopic(.smallNeed, "小区旁的小公园没有路灯，晚上不敢走。", "已转城管部门，安排加装四盏灯。", "路灯已装"),
    DemoTopic(
      .petition, "征地补偿的事上访过三次，还没有结果。", "已说明信访渠道，并给了窗口地址。", to: [.petitionBureau, .onlinePetition]),
    DemoTopic(.problem, "村小学合并后，孩子上学要走八里路。", "教育部门答复：下学期开通一条校车线路。", "校车线路已开通"),
    DemoTopic(.smallNeed, "希望社区图书室周末也开门。", "社区已同意，周六全天开放。", "周六开放"),
    DemoTopic(.complaint, "投诉培训机构收费后停课不退钱。", "已引导拨打 12345 热线反映。", to: [.hotline]),
    DemoTopic(.inquiry, "高中助学金怎么申请？", "向班主任领表，九月底前交到学校资助办公室。", "已说明办法"),
    DemoTopic(.problem, "老旧小区雨天积水，老人出门困难。", "住建部门已列入今年排水改造。", "已列入改造计划"),
    DemoTopic(.smallNeed, "建议在中学附近的公交站加一个候车棚。", "公交公司已实地看过，同意加装。", "候车棚已建成"),
    DemoTopic(.problem, "课后服务只有写作业，希望有体育和科技内容。", "学校本学期增加足球和科技小组。", "课后服务内容已增加"),
    DemoTopic(.inquiry, "残疾儿童可以送教上门吗？", "可以，由户籍所在学校提出，教育部门安排。", "已说明并帮助联系学校"),
    DemoTopic(
      .complaint, "反映学校食堂菜品偏凉，家长很着急。", "学校已添置保温设备，并请家长委员会每周查看。", "食堂已改善",
      exception: "涉及学生健康，先行协调"),
    DemoTopic(.problem, "山区学校缺英语老师，一个人教五个年级。", "教育部门已安排两名教师走教。", "走教教师已到位"),
    DemoTopic(.smallNeed, "希望广场健身器材坏了有人修。", "已转体育部门，器材已报修。", "器材已修好"),
    DemoTopic(.petition, "与邻居的宅基地纠纷已经判决，不服。", "已说明依法上诉的途径。", to: [.court]),
    DemoTopic(.problem, "校外租房的学生多，冬天取暖不安全。", "学校与消防部门联合排查，发放安全须知。", "已完成排查"),
    DemoTopic(.inquiry, "职业学校的学费减免有什么条件？", "农村户籍学生免学费，入学时交户籍复印件。", "已说明条件"),
    DemoTopic(.smallNeed, "想请老师来村里教老人用手机。", "志愿者已到村里讲了两次。", "已开课两次"),
    DemoTopic(.problem, "城区公办幼儿园学位不够。", "新园九月开园，增加学位 180 个。", "新园已开园"),
  ]

  /// How visitors are called: everybody is invented.
  static let visitors = ["来访人甲", "来访人乙", "来访人丙", "来访人丁", "来访人戊", "来访人己", "来访人庚", "来访人辛"]

  /// Left half-way, some of them long ago, for 待办.
  static let left = [
    DemoTopic(.problem, "学校旁的工地夜里施工，孩子睡不好。", ""),
    DemoTopic(.smallNeed, "希望河堤步道上设几个垃圾桶。", ""),
    DemoTopic(.petition, "拖欠工资的事，信访窗口在哪里？", ""),
    DemoTopic(.inquiry, "民办学校转公办，学籍怎么办？", "由转入学校在学籍系统里办理，家长带户口簿去登记。"),
  ]
}
