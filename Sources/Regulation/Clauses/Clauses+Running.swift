// 六、运行程序
extension Clause {
  static let running: [Clause] = [
    .p6_1, .p6_2a, .p6_2b, .p6_2c, .p6_3a, .p6_3b, .p6_3c, .p6_3d, .p6_3e, .p6_3f, .p6_4a, .p6_4b,
  ]

  public static let p6_1 = Clause(
    "P6.1", .hard,
    zh: "通过政协门户网站、微信公众号及抖音等新媒体矩阵，将委员工作室基本信息、联系方式等向界别群众和社会大众公布",
    en: "The workroom's basic facts and contacts are made public to the people of the sectors and "
      + "to the public through the CPPCC website, WeChat, Douyin and other new media.")

  public static let p6_2a = Clause(
    "P6.2a", .hard,
    zh: "通过调研、走访、线下值班和线上轮值等方式听取群众意见建议，并做好相关记录",
    en: "Hear people's opinions through research, visits, offline duty and online rotating duty, "
      + "and keep records.")

  public static let p6_2b = Clause(
    "P6.2b", .soft, "一般",
    zh: "受理群众意见的范围，一般应为委员工作室主要职能涉及的领域和人民群众普遍关心的问题",
    en: "Opinions are normally accepted on what belongs to the workroom's main functions and on "
      + "what the public generally cares about.")

  public static let p6_2c = Clause(
    "P6.2c", .soft, "原则上",
    zh: "原则上不受理信访和投诉处理",
    en: "In principle petitions and complaints are not accepted for handling.")

  public static let p6_3a = Clause(
    "P6.3a", .hard,
    zh: "对信访类的问题，引导群众通过信访渠道反映",
    en: "Petition matters: guide the person to raise them through the petition channels.")

  public static let p6_3b = Clause(
    "P6.3b", .hard, "应",
    zh: "对咨询类问题，应及时答复或告知咨询途径",
    en: "Inquiries: answer in good time, or say where to ask.")

  public static let p6_3c = Clause(
    "P6.3c", .soft, "可",
    zh: "对群众提出的微需求、微建议，可以社情民意信息形式向有关部门反映",
    en: "Small needs and suggestions may be passed on to the departments as public-opinion reports.")

  public static let p6_3d = Clause(
    "P6.3d", .hard, "应",
    zh: "对群众反映的问题，应在深入调查研究的基础上，开展微协商、微监督，形成调研报告、集体提案、社情民意信息等履职成果，报送有关部门，助推问题解决",
    en: "Problems: on the ground of thorough research hold micro-consultations and "
      + "micro-oversight, turn them into research reports, collective proposals and public-opinion "
      + "reports, and submit these to the departments to help get the problems solved.")

  public static let p6_3e = Clause(
    "P6.3e", .hard,
    zh: "开展协商和民主监督活动由指导委员工作室的专门委员会按程序报同级政协批准",
    en: "Consultations and democratic oversight are submitted by the guiding special committee to "
      + "the CPPCC of the same level for approval.")

  public static let p6_3f = Clause(
    "P6.3f", .narrative, "应",
    zh: "省政协专门委员会分党组、市县（市、区）政协党组应加强工作指导",
    en: "The leading Party members' sub-groups of the provincial special committees and the "
      + "leading Party members' groups of city and county CPPCC committees strengthen their "
      + "guidance of the work.")

  public static let p6_4a = Clause(
    "P6.4a", .hard, "应",
    zh: "应将群众意见建议的办理情况及时反馈",
    en: "What became of an opinion is to be fed back in good time.")

  public static let p6_4b = Clause(
    "P6.4b", .hard, "应",
    zh: "短期内无法答复办结的，应及时耐心做好解释说明工作",
    en: "What cannot be answered and closed soon is to be explained, promptly and patiently.")
}
