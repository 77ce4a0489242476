// 四、建设标准
extension Clause {
  static let standards: [Clause] = [
    .p4_1a, .p4_1b, .p4_1c, .p4_1d, .p4_2a, .p4_2b, .p4_2c, .p4_2d, .p4_2e, .p4_2f, .p4_2g, .p4_3, .p4_3b,
    .p4_4, .p4_4b, .p4_5a, .p4_5b, .p4_6, .p4_7a, .p4_7b, .p4_8,
  ]

  public static let p4_1a = Clause(
    "P4.1a", .soft, "原则上",
    zh: "区域委员工作室名称原则上为“行政区划或基层组织全称或规范简称+委员工作室”",
    en: "In principle a regional workroom is named: full or standard short name of the area or "
      + "base organisation + 委员工作室.")

  public static let p4_1b = Clause(
    "P4.1b", .soft, "原则上/可",
    zh: "界别委员工作室名称原则上为“界别的全称或规范简称+委员工作室”，人数较少的界别可与其他界别联合建立委员工作室",
    en: "In principle a sector workroom is named: full or standard short name of the sector + "
      + "委员工作室; a sector with few members may set one up jointly with others.")

  public static let p4_1c = Clause(
    "P4.1c", .soft, "原则上",
    zh: "行业委员工作室名称原则上为“行业组织全称或规范简称+委员工作室”",
    en: "In principle an industry workroom is named: full or standard short name of the industry "
      + "organisation + 委员工作室.")

  public static let p4_1d = Clause(
    "P4.1d", .soft, "可以",
    zh: "在符合上述命名规则的基础上，可以加入体现工作室特色的命名元素，注重专业性和普适性相结合",
    en: "Once those naming rules are met, an element that shows what is special about the workroom "
      + "may be added.")

  public static let p4_2a = Clause(
    "P4.2a", .hard, "一般、应",
    zh: "每个委员工作室应有相对稳定的驻室委员，名额一般不少于 5 人，应控制在 20 人以内",
    en: "Every workroom has fairly stable resident members, normally no fewer than 5 and no more "
      + "than 20.")

  public static let p4_2b = Clause(
    "P4.2b", .soft, "原则上",
    zh: "一名委员原则上只参加一个委员工作室",
    en: "In principle a member belongs to one workroom only.")

  public static let p4_2c = Clause(
    "P4.2c", .hard, "应",
    zh: "其余委员工作室应由驻室委员协商产生 1 至 2 名召集人，负责工作室建设运行的统筹协调和委员活动的召集、组织",
    en: "In all other workrooms the resident members agree on 1 or 2 convenors, who coordinate the "
      + "building and running of the room and call and organise its activities.")

  public static let p4_2d = Clause(
    "P4.2d", .soft, "原则上",
    zh: "省政协地市委员工作室召集人原则上由当地政协主席担任",
    en: "In principle the convenor of a provincial workroom of a prefecture is the chairperson of "
      + "the CPPCC there.")

  public static let p4_2e = Clause(
    "P4.2e", .hard, "应",
    zh: "从委员中或委员所在单位中明确一名联络员",
    en: "One liaison is named from the members or from a member's employer.")

  public static let p4_2f = Clause(
    "P4.2f", .hard, "应",
    zh: "负责工作室日常联络服务和社情民意、群众意见建议的登记、审核及文字综合工作",
    en: "The liaison handles daily contact and the registration, review and editing of public "
      + "opinion and of people's opinions and suggestions.")

  public static let p4_2g = Clause(
    "P4.2g", .soft, "可",
    zh: "省政协委员工作室可根据实际吸纳市县（市、区）政协委员加入",
    en: "Provincial workrooms may co-opt city and county CPPCC members.")

  public static let p4_3 = Clause(
    "P4.3", .hard, "应",
    zh: "线下委员工作室应有相对固定的活动场地……在醒目位置设置工作室名称标牌，具备基本的学习交流、接待群众等办公设施，有规范的墙面布置（含工作室成员名单、职能、年度工作安排、工作流程等"
      + "内容）",
    en: "An offline workroom has a fairly fixed place, a name plate where it is seen, basic "
      + "equipment for study, exchange and receiving people, and proper wall sheets (list of "
      + "members, functions, work of the year, how work goes).")

  public static let p4_3b = Clause(
    "P4.3b", .hard,
    zh: "按照方便联系服务群众和委员工作的原则选址 / 活动场所和办公设施由申请主体自行解决",
    en: "The place is chosen so that it is easy to reach for people and members; the applicant "
      + "provides place and equipment.")

  public static let p4_4 = Clause(
    "P4.4", .hard,
    zh: "各级政协负责委员服务管理的部门是本级政协委员工作室建设的主管部门 / 各专门委员会负责各自所联系区域、界别、行业委员工作室的指导、服务和管理工作",
    en: "The department in charge of member services is the office in charge of workrooms at each "
      + "level; each special committee guides, serves and manages the regional, sector and "
      + "industry workrooms it is linked to.")

  public static let p4_4b = Clause(
    "P4.4b", .hard,
    zh: "省政协地市委员工作室由召集人所在的省政协专门委员会负责",
    en: "A provincial workroom of a prefecture is the charge of the provincial special committee "
      + "its convenor sits in.")

  public static let p4_5a = Clause(
    "P4.5a", .hard, "应",
    zh: "应建立值班、学习、调研、走访、协商等工作制度",
    en: "Working systems for duty, study, research, visits and consultation are set up.")

  public static let p4_5b = Clause(
    "P4.5b", .hard, "应",
    zh: "形成活动日志等基础台账，及时记录工作室履职活动开展以及群众意见建议办理反馈等情况",
    en: "Keep basic ledgers such as the activity log, and record activities and the handling and "
      + "feedback of opinions in good time.")

  public static let p4_6 = Clause(
    "P4.6", .hard, "应",
    zh: "应结合同级政协年度工作要点，紧扣党委、政府中心工作，紧贴群众现实关切，制定年度工作计划，明确全年重点履职活动和日常工作安排",
    en: "A plan for the year is drawn up, in keeping with the CPPCC's key points of the year, the "
      + "central work of Party committee and government and what concerns the people; it names the "
      + "year's main activities and its daily work.")

  public static let p4_7a = Clause(
    "P4.7a", .hard, "应",
    zh: "应在每年 11 月底前，对工作室年度运行情况进行总结，报送负责联系指导的专门委员会，相关专门委员会收集汇总后报送主管部门",
    en: "By the end of November each year the workroom sums up its year and submits the summary to "
      + "the special committee that guides it; the committee collects them and submits them to the "
      + "office in charge.")

  public static let p4_7b = Clause(
    "P4.7b", .hard,
    zh: "每年 12 月底前，各市政协以市为单位形成总结材料，报省政协办公厅",
    en: "By the end of December each year every city CPPCC draws up a summary for the city and "
      + "submits it to the General Office of the provincial CPPCC.")

  public static let p4_8 = Clause(
    "P4.8", .soft, "鼓励",
    zh: "鼓励委员工作室根据区域、界别、行业和委员的实际情况，打造主题鲜明、各具特色、活动常态、成效明显的委员履职平台",
    en: "Workrooms are encouraged to become platforms with a clear theme, features of their own, "
      + "regular activities and visible results.")
}
