// 七、考核管理
extension Clause {
  static let assessment: [Clause] = [
    .p7_1a, .p7_1b, .p7_1c, .p7_1d, .p7_1e, .p7_1f, .p7_1g, .p7_2a, .p7_2b, .p7_2c, .p7_2d, .p7_2e, .p7_2f,
    .p7_3a, .p7_3b, .p7_4,
  ]

  public static let p7_1a = Clause(
    "P7.1a", .hard, "要",
    zh: "各级政协要把群众满意不满意作为根本评判标准",
    en: "Whether the people are satisfied is the basic standard of judgement.")

  public static let p7_1b = Clause(
    "P7.1b", .hard, "要",
    zh: "采取定期不定期方式，对所指导的委员工作室开展活动情况进行检查",
    en: "The activities of the workrooms guided are inspected, at regular times and at others.")

  public static let p7_1c = Clause(
    "P7.1c", .hard, "要",
    zh: "对履职活动形式不丰富、委员积极性不高、发挥作用不明显的委员工作室召集人进行必要的提醒督促",
    en: "Where activities lack variety, members lack drive or the effect is slight, the convenor "
      + "is reminded and urged as far as necessary.")

  public static let p7_1d = Clause(
    "P7.1d", .hard, "要",
    zh: "年终对负责指导的委员工作室进行年度考核",
    en: "At the end of the year each workroom that is guided is assessed.")

  public static let p7_1e = Clause(
    "P7.1e", .hard,
    zh: "首次未达标的予以警示，连续两次未达标的予以摘牌",
    en: "A workroom that does not meet the standard for the first time is warned; one that does "
      + "not meet it twice in a row is delisted.")

  public static let p7_1f = Clause(
    "P7.1f", .hard, "要",
    zh: "考核结果及时报主管部门",
    en: "The result of the assessment is reported to the office in charge in good time.")

  public static let p7_1g = Clause(
    "P7.1g", .hard, "要",
    zh: "督促相关专门委员会",
    en: "Urge the special committees concerned.")

  public static let p7_2a = Clause(
    "P7.2a", .hard, "应",
    zh: "委员任期届满或不再继续担任委员的，辞去、责令辞去、撤销委员资格的，担任召集人的应由委员工作室所属专门委员会及时安排调整、驻室委员的应及时进行更换",
    en: "When a member's term ends or they no longer serve, resign, are ordered to resign or are "
      + "revoked, the special committee in charge promptly finds another convenor, and a resident "
      + "member is promptly replaced.")

  public static let p7_2b = Clause(
    "P7.2b", .hard,
    zh: "不再继续担任委员的，以个人名义命名的委员工作室自行终止",
    en: "A workroom named after a person who is no longer a member ends by itself.")

  public static let p7_2c = Clause(
    "P7.2c", .hard,
    zh: "以区域命名的委员工作室，该区域出现无本级政协委员的情况时，委员工作室自行终止",
    en: "A workroom named after an area ends by itself when there is no CPPCC member of the same "
      + "level in that area.")

  public static let p7_2d = Clause(
    "P7.2d", .hard,
    zh: "对违法违纪和违反政协章程，以委员身份和委员工作室名义开展有偿服务，牟取个人、小团体和特定关系人利益的……并对委员工作室摘牌",
    en: "Breaking the law, discipline or the CPPCC Charter, or offering paid services in a "
      + "member's or the workroom's name for the gain of oneself, a small group or related "
      + "persons: … and the workroom is delisted.")

  public static let p7_2e = Clause(
    "P7.2e", .narrative,
    zh: "由相应政协委员承担相关法律后果",
    en: "The member concerned bears the legal consequences.")

  public static let p7_2f = Clause(
    "P7.2f", .hard,
    zh: "委员工作室终止或摘牌后，标牌由原授牌单位收回",
    en: "When a workroom ends or is delisted, the body that awarded the plaque takes it back.")

  public static let p7_3a = Clause(
    "P7.3a", .soft, "原则上",
    zh: "原则上不再审批以委员个人名义命名的委员工作室",
    en: "In principle no workroom named after one member is approved any more.")

  public static let p7_3b = Clause(
    "P7.3b", .hard, "应、视情",
    zh: "对现有的个人委员工作室应加强工作指导，对工作基础薄弱、常态化运行有困难、委员作用发挥不够的，应视情摘牌或转为其他类型委员工作室",
    en: "Existing workrooms named after one person are guided more closely; where the ground is "
      + "weak, regular running is hard or the member does too little, they are delisted or turned "
      + "into another type, as the case may be.")

  public static let p7_4 = Clause(
    "P7.4", .hard, "应",
    zh: "委员工作室终止或摘牌后，主管部门和负责联系指导的专门委员会应将委员工作室相关档案资料进行收集、归档，防止档案资料遗失",
    en: "When a workroom ends or is delisted, the office in charge and the special committee that "
      + "guides it collect and archive its records, so that none are lost.")
}
