// 一、二 目标与原则 (and the notice it was issued with)
extension Clause {
  static let aims: [Clause] = [
    .pn, .p0, .p0b, .p1a, .p1b, .p1c, .p1d, .p1e, .p1f, .p2_1, .p2_2, .p2_2b, .p2_3, .p2_3b, .p2_3c, .p2_4,
    .p2_5, .p2_6,
  ]

  public static let pn = Clause(
    "PN", .narrative,
    zh: "已经政协陕西省第十三届委员会第十九次主席会议通过，现予印发，请结合实际抓好贯彻落实",
    en: "Adopted at the 19th Chairperson's Council meeting of the 13th CPPCC Shaanxi Provincial "
      + "Committee and hereby issued; carry it out in the light of local conditions.")

  public static let p0 = Clause(
    "P0", .hard,
    zh: "经相关程序审批……线下和依托“秦商量”协商议政平台建立的线上履职载体",
    en: "A member workroom is one approved by due procedure, offline or on the Qin Shangliang "
      + "platform.")

  public static let p0b = Clause(
    "P0b", .narrative,
    zh: "以地域委员、界别委员、行业委员等为主体，开展学习交流、联系群众、协商监督、凝聚共识、汇智聚力等活动",
    en: "With members of an area, a sector or an industry as its mainstay, it carries on study and "
      + "exchange, contact with the people, consultation and oversight, building consensus, and "
      + "pooling wisdom and strength.")

  public static let p1a = Clause(
    "P1a", .soft, "重点",
    zh: "推进省政协专门委员会重点按照地市行政区划（不含西安市）设立区域委员工作室",
    en: "The special committees of the provincial CPPCC set up regional workrooms chiefly by "
      + "prefecture (Xi'an excepted).")

  public static let p1b = Clause(
    "P1b", .soft, "逐步",
    zh: "逐步实现线下委员工作室全部入驻“秦商量”协商议政平台",
    en: "Step by step all offline workrooms join the Qin Shangliang platform.")

  public static let p1c = Clause(
    "P1c", .narrative,
    zh: "建立健全委员工作室建设、运行、管理、考核、评价和退出等制度机制",
    en: "Establish and perfect the systems for building, running, managing, assessing, evaluating "
      + "and closing workrooms.")

  public static let p1d = Clause(
    "P1d", .soft, "重点",
    zh: "根据所联系界别建立界别委员工作室、依托职能建设行业委员工作室",
    en: "Set up sector workrooms by the sectors a committee is linked to, and industry workrooms "
      + "by its functions.")

  public static let p1e = Clause(
    "P1e", .soft, "重点",
    zh: "推进市县（市、区）政协重点设立区域、界别、行业委员工作室",
    en: "City and county CPPCC committees chiefly set up regional, sector and industry workrooms.")

  public static let p1f = Clause(
    "P1f", .narrative,
    zh: "推动工作室标准化、规范化建设，积极探索可操作、可复制、可推广的新模式",
    en: "Make workrooms standardised, and explore new models that work, can be copied and can be "
      + "spread.")

  public static let p2_1 = Clause(
    "P2.1", .hard, "要",
    zh: "在委员工作室建立党支部或党小组，实现党的组织对党员委员全覆盖、党的工作对政协委员全覆盖",
    en: "Set up a Party branch or Party group in the workroom, so that the Party's organisation "
      + "reaches every member who is in the Party and its work every CPPCC member.")

  public static let p2_2 = Clause(
    "P2.2", .narrative,
    zh: "学习交流的新阵地、联系群众的新纽带、反映民意的新渠道、协商议政的新路径、展示风采的新窗口",
    en: "A new ground for study and exchange, a new tie to the people, a new channel for public "
      + "opinion, a new path for deliberation, a new window on members' work.")

  public static let p2_2b = Clause(
    "P2.2b", .narrative,
    zh: "把加强思想政治引领、广泛凝聚共识作为履职工作的中心环节",
    en: "Make ideological and political guidance and broad consensus the central part of the work.")

  public static let p2_3 = Clause(
    "P2.3", .hard,
    zh: "主要有三种类型：创建以行政区划、社区、医院、学校等基层组织和单位为依托的一定区域内相关委员参加的区域委员工作室 / 创建以政协相关界别为依托的界别委员工作室 / 按照主题聚焦、"
      + "人才聚合、产业聚集的原则，发挥委员职业专长，创建行业委员工作室",
    en: "There are three main types: regional workrooms, based on base organisations and units "
      + "such as administrative areas, communities, hospitals and schools, for members tied to "
      + "that area; sector workrooms, based on CPPCC sectors; industry workrooms, set up by theme, "
      + "talent and industrial cluster so that members' professional strengths are used.")

  public static let p2_3b = Clause(
    "P2.3b", .soft, "逐步",
    zh: "逐步实现辖区内主要区域全覆盖 / 逐步实现界别委员全参与",
    en: "Step by step the main areas are all covered, and the members of the sectors all take part.")

  public static let p2_3c = Clause(
    "P2.3c", .narrative,
    zh: "健全政协组织委员、委员引导界别群众的工作链条 / 把委员工作室嵌入产业链",
    en: "Perfect the chain by which the CPPCC organises members and members guide the people of "
      + "their sectors; embed workrooms in industrial chains.")

  public static let p2_4 = Clause(
    "P2.4", .narrative, "力所能及",
    zh: "真心实意倾听群众意见建议，及时反映并力所能及促成问题解决",
    en: "Listen sincerely to people's opinions and suggestions, pass them on in good time and, as "
      + "far as one is able, help to get problems solved.")

  public static let p2_5 = Clause(
    "P2.5", .narrative,
    zh: "强化委员责任担当，充分调动委员履职积极性、主动性、创造性，通过开展丰富多彩的活动",
    en: "Strengthen members' sense of duty and rouse their initiative and creativity through "
      + "varied activities.")

  public static let p2_6 = Clause(
    "P2.6", .soft, "量力而行",
    zh: "按照分类创建、一室一品、线上线下相结合的方法探索创新，既尽力而为又量力而行",
    en: "Explore by type, one brand a room, online together with offline; do one's best, and no "
      + "more than one's means allow.")
}
