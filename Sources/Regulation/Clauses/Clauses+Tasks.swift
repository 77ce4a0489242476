// 三、工作任务
extension Clause {
  static let tasks: [Clause] = [
    .p3_1, .p3_1b, .p3_2a, .p3_2b, .p3_2c, .p3_3a, .p3_3b, .p3_3c, .p3_3d, .p3_3e, .p3_3f, .p3_3g, .p3_4a,
    .p3_4b, .p3_4c, .p3_4d, .p3_4e, .p3_5, .p3_5b,
  ]

  public static let p3_1 = Clause(
    "P3.1", .hard, "至少",
    zh: "委员工作室每年至少分别组织2次线上、线下读书交流分享活动",
    en: "Each year a workroom holds at least 2 reading and sharing sessions online and 2 offline.")

  public static let p3_1b = Clause(
    "P3.1b", .narrative,
    zh: "及时跟进学习党的创新理论和方针政策",
    en: "Keep up with the Party's new theories, lines and policies in study.")

  public static let p3_2a = Clause(
    "P3.2a", .hard, "至少",
    zh: "委员工作室每年至少分别组织2次线上、线下政策宣讲活动",
    en: "Each year a workroom holds at least 2 policy talks online and 2 offline.")

  public static let p3_2b = Clause(
    "P3.2b", .hard,
    zh: "用活走访接待、座谈会、调查研究、“9·21”委员活动日和“秦商量”协商议政平台等载体",
    en: "Make good use of visits and receptions, discussion meetings, research, Members' Day (21 "
      + "September) and the Qin Shangliang platform.")

  public static let p3_2c = Clause(
    "P3.2c", .hard,
    zh: "向区域内群众、界别群众、行业从业人员宣传习近平新时代中国特色社会主义思想，宣传人民政协制度和新型政党制度优势，宣传党和国家方针政策，宣传党委、政府的重要决策部署和改革举措",
    en: "Explain to people of the area, people of the sectors and people working in the industry: "
      + "Xi Jinping Thought on Socialism with Chinese Characteristics for a New Era; the strengths "
      + "of the CPPCC system and of the new political party system; Party and state policies; the "
      + "important decisions and reform measures of Party committee and government.")

  public static let p3_3a = Clause(
    "P3.3a", .hard,
    zh: "公开委员工作室主要职能和驻室委员照片、职务、专业特长及值班计划等信息",
    en: "Make public the workroom's main functions and the resident members' photos, posts, "
      + "specialties and the rota.")

  public static let p3_3b = Clause(
    "P3.3b", .hard,
    zh: "用好接待群众来访、调研走访、座谈回访等线下形式和“秦商量”协商议政平台等线上渠道",
    en: "Make good use of receiving visitors, research visits and follow-up discussions offline, "
      + "and of the Qin Shangliang platform online.")

  public static let p3_3c = Clause(
    "P3.3c", .hard,
    zh: "通过提案、社情民意信息等形式，按照有关程序向党委和政府反映情况、提出相关意见建议",
    en: "Report to Party committee and government, by due procedure, through proposals, "
      + "public-opinion reports and other forms.")

  public static let p3_3d = Clause(
    "P3.3d", .hard,
    zh: "就同级政协重点协商议题面向社会广泛征集意见建议",
    en: "Collect opinions and suggestions from the public on the key consultation topics of the "
      + "CPPCC of the same level.")

  public static let p3_3e = Clause(
    "P3.3e", .hard, "至少",
    zh: "每名委员每季度至少分别参加1次线上、线下委员工作室值班活动",
    en: "Each quarter every member takes part in at least 1 online and 1 offline duty shift of the "
      + "workroom.")

  public static let p3_3f = Clause(
    "P3.3f", .hard, "至少",
    zh: "委员工作室每季度至少提交1件提案或1份社情民意信息",
    en: "Each quarter a workroom submits at least 1 proposal or 1 public-opinion report.")

  public static let p3_3g = Clause(
    "P3.3g", .hard,
    zh: "密切与区域内群众、界别群众、行业从业人员的沟通交流……广泛听取群众意见、了解群众诉求，掌握推进产业高质量发展的需求",
    en: "Keep close contact with people of the area, of the sectors and of the industry; hear "
      + "opinions widely, learn what people want, and grasp what industries need to develop well.")

  public static let p3_4a = Clause(
    "P3.4a", .hard, "应",
    zh: "省政协委员工作室应重点围绕……普遍性问题和推动产业高质量发展中的共性问题开展协商 / 市县（市、区）政协委员工作室应重点围绕……切身利益的民生问题和制约产业发展的具体问题开展微"
      + "协商",
    en: "Provincial workrooms chiefly hold consultations on general problems and on problems "
      + "common to industries; city and county workrooms chiefly hold micro-consultations on "
      + "people's livelihood and on concrete problems that hold industries back.")

  public static let p3_4b = Clause(
    "P3.4b", .soft, "尽可能",
    zh: "所有的协商活动根据协商议题，尽可能运用“秦商量”协商议政平台扩大群众参与面，推进利益相关方在坦诚深入的协商中增进认同、加强团结、深化合作，促使问题尽可能解决",
    en: "All consultations use the Qin Shangliang platform as far as possible so that more people "
      + "take part.")

  public static let p3_4c = Clause(
    "P3.4c", .hard,
    zh: "对群众反映集中、涉及面广、协调处理难度大的问题，推动纳入同级政协协商计划",
    en: "Problems that many people raise, that reach far and are hard to settle are put forward "
      + "for the consultation plan of the CPPCC of the same level.")

  public static let p3_4d = Clause(
    "P3.4d", .hard, "至少",
    zh: "委员工作室每年至少分别开展 2 次线上、线下微协商和微监督",
    en: "Each year a workroom holds at least 2 micro-consultations and micro-oversights, online "
      + "and offline each.")

  public static let p3_4e = Clause(
    "P3.4e", .hard,
    zh: "积极开展民主监督，推动党和国家重大方针政策、当地党委政府的重要决策部署，特别是事关群众切身利益和扶持产业发展相关政策的落实",
    en: "Carry on democratic oversight so that policies and decisions are put into practice, above "
      + "all those that touch people's own interests or support the growth of industries.")

  public static let p3_5 = Clause(
    "P3.5", .hard, "至少",
    zh: "开展政策咨询、法律援助、就业指导、扶贫济困、支教助学、义诊服务、科普宣传、技术指导等便民服务和公益活动……委员工作室每年至少开展 2 次便民服务和公益活动",
    en: "Carry on policy advice, legal aid, job guidance, relief for the needy, volunteer teaching "
      + "and aid to pupils, free clinics, science popularisation, technical guidance and other "
      + "service to the people and public-benefit activities; each year a workroom holds at least "
      + "2 of them.")

  public static let p3_5b = Clause(
    "P3.5b", .narrative, "力所能及",
    zh: "坚持社会所需和委员所长相结合……力所能及的为群众办实事、解难事",
    en: "Bring together what society needs and what members are good at, and do practical things "
      + "for people as far as one is able.")
}
