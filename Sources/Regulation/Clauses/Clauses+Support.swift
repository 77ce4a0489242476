// 八、工作保障
extension Clause {
  static let support: [Clause] = [
    .p8_1a, .p8_1b, .p8_1c, .p8_1d, .p8_2a, .p8_2b, .p8_3, .p8_4a, .p8_4b, .p8_5, .p8_5b,
  ]

  public static let p8_1a = Clause(
    "P8.1a", .hard, "要",
    zh: "各级政协党组和主席会议要加强对委员工作室的规划、建设和管理，定期听取委员工作室工作情况汇报",
    en: "The leading Party members' groups and Chairperson's Councils strengthen the planning, "
      + "building and management of workrooms and hear reports on their work regularly.")

  public static let p8_1b = Clause(
    "P8.1b", .hard, "要",
    zh: "各专门委员会要将所联系委员工作室工作列入年度工作要点，加强指导管理，并在年度工作总结中向主席会议报告委员工作室建设和开展工作情况",
    en: "Each special committee puts its workrooms into its key points of the year, strengthens "
      + "guidance and management, and reports on them to the Chairperson's Council in its summary "
      + "of the year.")

  public static let p8_1c = Clause(
    "P8.1c", .hard, "要",
    zh: "各级政协“秦商量”协商议政平台管理部门要加强对线上委员工作室建设的业务指导和技术保障，做好线上委员工作室的数据分析工作",
    en: "Those who run the Qin Shangliang platform strengthen guidance and technical support for "
      + "online workrooms and analyse their data.")

  public static let p8_1d = Clause(
    "P8.1d", .hard,
    zh: "主席会议成员根据分工，加强对分管专门委员会相关委员工作室建设运行工作的领导",
    en: "Members of the Chairperson's Council, by their division of work, lead the workrooms of "
      + "the special committees in their charge.")

  public static let p8_2a = Clause(
    "P8.2a", .hard, "应",
    zh: "各级政协委员工作室应及时将建设、运行情况及相关经验报负责联系指导的同级政协专门委员会和负责建设的主管部门",
    en: "Workrooms promptly report how they are built and run, and what they have learnt, to the "
      + "special committee that guides them and to the office in charge.")

  public static let p8_2b = Clause(
    "P8.2b", .hard, "应",
    zh: "各市政协应以市为单位，按季度对市本级和所辖县（市、区）委员工作室的履职活动及运行中的好经验、好做法进行汇总报省政协办公厅",
    en: "Every quarter each city CPPCC puts together the activities and the good experience and "
      + "practice of the workrooms of the city and its counties and reports them to the General "
      + "Office of the provincial CPPCC.")

  public static let p8_3 = Clause(
    "P8.3", .narrative, "要争取, 要",
    zh: "各级政协组织要争取把委员工作室经费纳入当地财政预算，制定设立和运行工作经费标准，提供相关经费保障 / 委员工作室所在单位要在水、电、气、房租等方面予以支持",
    en: "CPPCC organisations strive to have workroom funds put into the local budget, set "
      + "standards for set-up and running costs and provide funds; the host unit supports the room "
      + "with water, power, gas and rent.")

  public static let p8_4a = Clause(
    "P8.4a", .hard, "要",
    zh: "各级政协组织要把委员参与工作室履职情况作为委员履职考核激励的重要内容",
    en: "What members do in workrooms is an important part of how their duty performance is "
      + "assessed and encouraged.")

  public static let p8_4b = Clause(
    "P8.4b", .hard, "要、适时",
    zh: "通过政协门户网站、微信公众号、报刊杂志等，及时宣传委员工作室工作经验、做法和成效……适时进行评比表彰，树立先进典型",
    en: "Workrooms' experience, practice and results are made known promptly through the CPPCC "
      + "website, WeChat, newspapers and journals; at fitting times there is appraisal and "
      + "commendation.")

  public static let p8_5 = Clause(
    "P8.5", .hard, "要",
    zh: "自觉遵守宪法和法律法规，遵守政协章程，严守各项纪律，维护政协委员良好形象",
    en: "Observe the constitution, the laws and the CPPCC Charter, keep every discipline and the "
      + "good name of CPPCC members.")

  public static let p8_5b = Clause(
    "P8.5b", .hard, "要",
    zh: "坚决防止发表与国家宪法、法律法规和党的路线方针政策相抵触的言论，坚决防止利用委员工作室名义和影响谋取不正当利益",
    en: "Firmly prevent speech that runs counter to the constitution, the laws or the Party's line "
      + "and policies; firmly prevent the workroom's name and influence from being used for "
      + "improper gain.")
}
