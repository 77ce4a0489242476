// 商政协发〔2023〕17号
extension Clause {
  static let city: [Clause] = [
    .c0, .c1_1, .c1_2, .c1_3, .c2_1, .c2_2, .c2_2b, .c2_3a, .c2_3b, .c2_3c, .c2_3d, .c2_4, .c2_4b, .c2_4c,
    .c2_5, .c3_1, .c3_1b, .c3_2, .c3_3, .c3_3b, .c4_1, .c4_2, .c4_2b, .c4_2c, .c4_3, .c4_4, .c4_4b, .c4_5,
  ]

  public static let c0 = Clause(
    "C0", .hard, "请",
    zh: "对照《政协陕西省委员会关于委员工作室分类建设和制度化运行的指导意见》要求，一并抓好落实",
    en: "Measure the work against the provincial guiding opinion on setting workrooms up by type "
      + "and running them by rule, and carry it out together with this notice.")

  public static let c1_1 = Clause(
    "C1.1", .narrative,
    zh: "突出专门协商机构的性质定位，牢牢把握“学习交流的新阵地、联系群众的新纽带、反映民意的新渠道、协商议政的新路径、展示风采的新窗口”委员履职平台的功能定位",
    en: "Stress the CPPCC's nature as a specialised consultative body, and hold to the workroom's "
      + "functions: a new ground for study and exchange, a new tie to the people, a new channel "
      + "for public opinion, a new path for deliberation, a new window on members' work.")

  public static let c1_2 = Clause(
    "C1.2", .narrative,
    zh: "通过开展丰富多彩的活动，强化委员责任担当，调动委员履职积极性、主动性、创造性",
    en: "Through varied activities strengthen members' sense of duty and rouse their initiative "
      + "and creativity.")

  public static let c1_3 = Clause(
    "C1.3", .narrative, "力所能及",
    zh: "真心实意倾听群众意见建议，及时反映并力所能及促成问题解决",
    en: "Listen sincerely to people's opinions and suggestions, pass them on in good time and, as "
      + "far as one is able, help to get problems solved.")

  public static let c2_1 = Clause(
    "C2.1", .hard, "至少",
    zh: "委员工作室每年至少分别组织2次线上、线下读书交流分享活动",
    en: "Each year a workroom holds at least 2 reading and sharing sessions online and 2 offline.")

  public static let c2_2 = Clause(
    "C2.2", .hard, "至少",
    zh: "委员工作室每年至少分别组织2次线上、线下政策宣讲活动",
    en: "Each year a workroom holds at least 2 policy talks online and 2 offline.")

  public static let c2_2b = Clause(
    "C2.2b", .hard,
    zh: "用活走访接待、座谈会、调查研究和“9·21”委员活动日等载体，向区域内群众、界别群众、行业从业人员宣传党和国家方针政策，以及党委、政府的重要决策部署和改革举措",
    en: "Make good use of visits and receptions, discussion meetings, research and Members' Day "
      + "(21 September) to explain Party and state policies and the important decisions and reform "
      + "measures of Party committee and government to people of the area, of the sectors and of "
      + "the industry.")

  public static let c2_3a = Clause(
    "C2.3a", .hard,
    zh: "用好调研走访、提案回访、社情巡访等形式，广泛听取群众意见、了解群众诉求",
    en: "Make good use of research visits, follow-up visits on proposals and rounds of visits on "
      + "social conditions to hear people's opinions.")

  public static let c2_3b = Clause(
    "C2.3b", .hard, "至少",
    zh: "每名委员每季度至少分别参加1次委员工作室值班活动",
    en: "Each quarter every member takes part in at least 1 duty shift of the workroom (channel "
      + "not named).")

  public static let c2_3c = Clause(
    "C2.3c", .hard, "至少",
    zh: "委员工作室每季度至少提交1件提案或1份社情民意信息",
    en: "Each quarter a workroom submits at least 1 proposal or 1 public-opinion report.")

  public static let c2_3d = Clause(
    "C2.3d", .hard,
    zh: "通过提案、社情民意信息等形式，按照有关程序向党委和政府反映情况、提出相关意见建议",
    en: "Report to Party committee and government, by due procedure, through proposals, "
      + "public-opinion reports and other forms.")

  public static let c2_4 = Clause(
    "C2.4", .hard, "至少",
    zh: "委员工作室每年至少分别开展2次微协商和微监督",
    en: "Each year a workroom holds at least 2 micro-consultations and 2 micro-oversights.")

  public static let c2_4b = Clause(
    "C2.4b", .hard, "尽可能",
    zh: "积极开展民主监督，尽可能扩大群众参与面，聚焦群众反映集中、涉及面广、协调处理难度大的问题，推动纳入同级政协协商计划",
    en: "Carry on democratic oversight and let as many people as possible take part; focus on "
      + "problems that many people raise, that reach far and are hard to settle, and put them "
      + "forward for the consultation plan of the CPPCC of the same level.")

  public static let c2_4c = Clause(
    "C2.4c", .hard,
    zh: "推动党和国家重大方针政策、党委政府的重要决策部署，特别是事关群众切身利益和扶持产业发展相关政策的落实",
    en: "See that policies and decisions are put into practice, above all those that touch "
      + "people's own interests or support the growth of industries.")

  public static let c2_5 = Clause(
    "C2.5", .hard, "至少",
    zh: "开展政策咨询、法律援助、就业指导、扶贫济困、支教助学、义诊服务、科普宣传、技术指导等便民服务和公益活动……委员工作室每年至少开展2次便民服务和公益活动",
    en: "Carry on policy advice, legal aid, job guidance, relief for the needy, volunteer teaching "
      + "and aid to pupils, free clinics, science popularisation, technical guidance and other "
      + "service to the people and public-benefit activities; each year a workroom holds at least "
      + "2 of them.")

  public static let c3_1 = Clause(
    "C3.1", .hard,
    zh: "创建以行政区划、社区、医院、学校、企业等基层组织和单位为依托的一定区域内相关委员参加的区域委员工作室",
    en: "Set up regional workrooms based on base organisations and units such as administrative "
      + "areas, communities, hospitals, schools and enterprises, for members tied to that area.")

  public static let c3_1b = Clause(
    "C3.1b", .soft, "逐步",
    zh: "逐步实现辖区内主要区域全覆盖 / 逐步实现界别委员全参与 / 把委员工作室嵌入产业链",
    en: "Step by step the main areas are all covered and the members of the sectors all take part; "
      + "workrooms are embedded in industrial chains.")

  public static let c3_2 = Clause(
    "C3.2", .soft, "鼓励",
    zh: "按照分类创建、一室一品、线上线下相结合的方法探索创新……鼓励委员工作室根据区域、界别、行业和委员的实际情况",
    en: "Explore by type, one brand a room, online together with offline; workrooms are encouraged "
      + "to go by what their area, sector, industry and members are like.")

  public static let c3_3 = Clause(
    "C3.3", .hard, "要",
    zh: "全市各级政协组织要把委员参与工作室履职情况作为委员履职考核激励的重要内容",
    en: "What members do in workrooms is an important part of how their duty performance is "
      + "assessed and encouraged.")

  public static let c3_3b = Clause(
    "C3.3b", .hard, "要、适时",
    zh: "通过政协门户网站、微信公众号、报刊杂志等，及时宣传委员工作室工作经验、做法和成效……适时进行评比表彰",
    en: "Workrooms' experience, practice and results are made known promptly through the CPPCC "
      + "website, WeChat, newspapers and journals; at fitting times there is appraisal and "
      + "commendation.")

  public static let c4_1 = Clause(
    "C4.1", .hard, "要",
    zh: "在委员工作室建立党支部或党小组",
    en: "Set up a Party branch or Party group in the workroom.")

  public static let c4_2 = Clause(
    "C4.2", .hard,
    zh: "按照分级管理、自主负责的原则，由市政协委工委具体牵头，各专委会和各县区政协负责做好日常联络和服务管理工作",
    en: "By the principle of management by level and responsibility of one's own, the Committee on "
      + "Member Affairs of the city CPPCC takes the lead, and the special committees and the "
      + "county and district CPPCC committees see to daily contact, service and management.")

  public static let c4_2b = Clause(
    "C4.2b", .hard,
    zh: "定期牵头召开工作例会，加强经验交流，制定阶段目标，部署下步任务，帮助解决实际问题",
    en: "Regular work meetings are called to exchange experience, set goals for each stage, "
      + "arrange the next tasks and help to solve problems.")

  public static let c4_2c = Clause(
    "C4.2c", .narrative,
    zh: "为委员工作室创造知情明政、部门沟通、资源整合等良好条件",
    en: "Create good conditions for workrooms: knowledge of affairs, contact with departments, "
      + "resources brought together.")

  public static let c4_3 = Clause(
    "C4.3", .narrative, "要积极争取, 要",
    zh: "市县区政协要积极争取把委员工作室经费纳入同级财政预算，制定设立和运行工作经费标准，委员工作室所在单位要在水、电、气、房租等方面予以支持",
    en: "City and county CPPCC committees strive to have workroom funds put into the budget of "
      + "their level and set standards for set-up and running costs; the host unit supports the "
      + "room with water, power, gas and rent.")

  public static let c4_4 = Clause(
    "C4.4", .hard,
    zh: "结合委员年度考核工作，对委员工作室进行考核",
    en: "Workrooms are assessed together with the yearly assessment of members.")

  public static let c4_4b = Clause(
    "C4.4b", .hard, "参考",
    zh: "政协委员领衔或参与委员工作室服务情况，纳入政协委员履职情况量化管理，作为政协委员评优评先和任期届满继续提名的参考依据",
    en: "Leading or taking part in a workroom's service goes into the quantified record of "
      + "members' duty performance, for reference in selection for commendation and in "
      + "re-nomination at the end of the term.")

  public static let c4_5 = Clause(
    "C4.5", .hard, "要",
    zh: "坚决防止发表与国家宪法、法律法规和党的路线方针政策相抵触的言论，坚决防止利用委员工作室名义和影响谋取不正当利益",
    en: "Firmly prevent speech that runs counter to the constitution, the laws or the Party's line "
      + "and policies; firmly prevent the workroom's name and influence from being used for "
      + "improper gain.")
}
