/// A clause of the regulation that a demand, a warning or a refusal rests on (条款).
///
/// Raw values are the ids of the clause table: document (P province, C city), chapter, item, letter.
public enum Clause: String, Sendable, CaseIterable, Codable {
  case p0 = "P0"
  case p2_3 = "P2.3"
  case p3_1 = "P3.1"
  case p3_2a = "P3.2a"
  case p3_2b = "P3.2b"
  case p3_3b = "P3.3b"
  case p3_3c = "P3.3c"
  case p3_3e = "P3.3e"
  case p3_3f = "P3.3f"
  case p3_4b = "P3.4b"
  case p3_4d = "P3.4d"
  case p3_4e = "P3.4e"
  case p3_5 = "P3.5"
  case p4_1a = "P4.1a"
  case p4_2a = "P4.2a"
  case p4_2b = "P4.2b"
  case p4_2c = "P4.2c"
  case p4_2e = "P4.2e"
  case p4_2f = "P4.2f"
  case p4_5b = "P4.5b"
  case p5_3d = "P5.3d"
  case p6_2a = "P6.2a"
  case p6_2c = "P6.2c"
  case p6_3a = "P6.3a"
  case p6_3b = "P6.3b"
  case p6_3c = "P6.3c"
  case p6_3d = "P6.3d"
  case p6_3e = "P6.3e"
  case p6_4a = "P6.4a"
  case p6_4b = "P6.4b"
  case p7_1a = "P7.1a"
  case p7_2a = "P7.2a"
  case p7_3a = "P7.3a"
  case c2_3a = "C2.3a"
  case c2_3b = "C2.3b"
  case c2_3c = "C2.3c"
  case c2_4 = "C2.4"

  /// Whether a text that cites `id` cites a clause, or an item whose letters are clauses (P6.3).
  public static func isCited(_ id: String) -> Bool {
    allCases.contains { $0.id == id || $0.id.dropLast() == id && $0.id.last?.isLetter == true }
  }

  /// What is shown and cited: `P3.3e`.
  public var id: String { rawValue }

  /// The words of the clause, exactly (原文).
  public var quotation: String { text.zh }

  /// An English rendering; the Chinese words are what binds.
  public var english: String { text.en }

  private var text: (zh: String, en: String) {
    switch self {
    case .p0:
      (
        "本意见中的委员工作室，是指经相关程序审批……的线下和依托“秦商量”协商议政平台建立的线上履职载体",
        "A member workroom is one approved by due procedure, offline or on the Qin Shangliang platform."
      )
    case .p2_3:
      (
        "主要有三种类型：……区域委员工作室……界别委员工作室……行业委员工作室",
        "There are three main types: regional, sector and industry workrooms."
      )
    case .p3_1:
      (
        "委员工作室每年至少分别组织2次线上、线下读书交流分享活动",
        "Each year a workroom holds at least 2 reading and sharing sessions online and 2 offline."
      )
    case .p3_2a:
      (
        "委员工作室每年至少分别组织2次线上、线下政策宣讲活动",
        "Each year a workroom holds at least 2 policy talks online and 2 offline."
      )
    case .p3_2b:
      (
        "用活走访接待、座谈会、调查研究、“9·21”委员活动日和“秦商量”协商议政平台等载体",
        "Make good use of visits and receptions, discussion meetings, research, Members' Day (21 September) "
          + "and the Qin Shangliang platform."
      )
    case .p3_3b:
      (
        "用好接待群众来访、调研走访、座谈回访等线下形式和“秦商量”协商议政平台等线上渠道",
        "Make good use of receiving visitors, research visits and follow-up discussions offline, and of the "
          + "Qin Shangliang platform online."
      )
    case .p3_3c:
      (
        "通过提案、社情民意信息等形式，按照有关程序向党委和政府反映情况、提出相关意见建议",
        "Report to Party committee and government, by due procedure, through proposals, public-opinion "
          + "reports and other forms."
      )
    case .p3_3e:
      (
        "每名委员每季度至少分别参加1次线上、线下委员工作室值班活动",
        "Each quarter every member takes part in at least 1 online and 1 offline duty shift of the workroom."
      )
    case .p3_3f:
      (
        "委员工作室每季度至少提交1件提案或1份社情民意信息",
        "Each quarter a workroom submits at least 1 proposal or 1 public-opinion report."
      )
    case .p3_4b:
      (
        "所有的协商活动根据协商议题，尽可能运用“秦商量”协商议政平台扩大群众参与面",
        "All consultations use the Qin Shangliang platform as far as possible so that more people take part."
      )
    case .p3_4d:
      (
        "委员工作室每年至少分别开展 2 次线上、线下微协商和微监督",
        "Each year a workroom holds at least 2 micro-consultations and micro-oversights, online and offline each."
      )
    case .p3_4e:
      (
        "积极开展民主监督，推动党和国家重大方针政策、当地党委政府的重要决策部署，特别是事关群众切身利益和扶持产业发展相关政策的落实",
        "Carry on democratic oversight so that policies and decisions are put into practice, above all those that "
          + "touch people's own interests or support the growth of industries."
      )
    case .p3_5:
      (
        "委员工作室每年至少开展 2 次便民服务和公益活动",
        "Each year a workroom holds at least 2 service or public-benefit activities."
      )
    case .p4_1a:
      (
        "区域委员工作室名称原则上为“行政区划或基层组织全称或规范简称+委员工作室”",
        "In principle a regional workroom is named: full or standard short name of the area or base "
          + "organisation + 委员工作室."
      )
    case .p4_2a:
      (
        "每个委员工作室应有相对稳定的驻室委员，名额一般不少于 5 人，应控制在 20 人以内",
        "Every workroom has fairly stable resident members, normally no fewer than 5 and no more than 20."
      )
    case .p4_2b:
      (
        "一名委员原则上只参加一个委员工作室",
        "In principle a member belongs to one workroom only."
      )
    case .p4_2c:
      (
        "其余委员工作室应由驻室委员协商产生 1 至 2 名召集人",
        "The resident members agree on 1 or 2 convenors."
      )
    case .p4_2e:
      (
        "从委员中或委员所在单位中明确一名联络员",
        "One liaison is named from the members or from a member's employer."
      )
    case .p4_2f:
      (
        "负责工作室日常联络服务和社情民意、群众意见建议的登记、审核及文字综合工作",
        "The liaison handles daily contact and the registration, review and editing of public opinion and "
          + "of people's opinions and suggestions."
      )
    case .p4_5b:
      (
        "形成活动日志等基础台账，及时记录工作室履职活动开展以及群众意见建议办理反馈等情况",
        "Keep basic ledgers such as the activity log, and record activities and the handling and feedback of "
          + "opinions in good time."
      )
    case .p5_3d:
      (
        "经同级政协主席会议研究同意后，入驻“秦商量”协商议政平台",
        "With the consent of the Chairperson's Council the workroom joins the Qin Shangliang platform."
      )
    case .p6_2a:
      (
        "通过调研、走访、线下值班和线上轮值等方式听取群众意见建议，并做好相关记录",
        "Hear people's opinions through research, visits, offline duty and online rotating duty, and keep records."
      )
    case .p6_2c:
      (
        "原则上不受理信访和投诉处理",
        "In principle petitions and complaints are not accepted for handling."
      )
    case .p6_3a:
      (
        "对信访类的问题，引导群众通过信访渠道反映",
        "Petition matters: guide the person to raise them through the petition channels."
      )
    case .p6_3b:
      (
        "对咨询类问题，应及时答复或告知咨询途径",
        "Inquiries: answer in good time, or say where to ask."
      )
    case .p6_3c:
      (
        "对群众提出的微需求、微建议，可以社情民意信息形式向有关部门反映",
        "Small needs and suggestions may be passed on to the departments as public-opinion reports."
      )
    case .p6_3d:
      (
        "对群众反映的问题，应在深入调查研究的基础上，开展微协商、微监督，形成调研报告、集体提案、社情民意信息等履职成果",
        "Problems: on the ground of thorough research hold micro-consultations and micro-oversight, and turn "
          + "them into research reports, collective proposals and public-opinion reports."
      )
    case .p6_3e:
      (
        "开展协商和民主监督活动由指导委员工作室的专门委员会按程序报同级政协批准",
        "Consultations and democratic oversight are submitted by the guiding special committee to the CPPCC "
          + "of the same level for approval."
      )
    case .p6_4a:
      (
        "应将群众意见建议的办理情况及时反馈",
        "What became of an opinion is to be fed back in good time."
      )
    case .p6_4b:
      (
        "短期内无法答复办结的，应及时耐心做好解释说明工作",
        "What cannot be answered and closed soon is to be explained, promptly and patiently."
      )
    case .p7_1a:
      (
        "各级政协要把群众满意不满意作为根本评判标准",
        "Whether the people are satisfied is the basic standard of judgement."
      )
    case .p7_2a:
      (
        "委员任期届满或不再继续担任委员的，辞去、责令辞去、撤销委员资格的，……驻室委员的应及时进行更换",
        "A member whose term has ended, who no longer serves, resigns, is ordered to resign or is revoked is "
          + "to be replaced in good time."
      )
    case .p7_3a:
      (
        "原则上不再审批以委员个人名义命名的委员工作室",
        "In principle no workroom named after one member is approved any more."
      )
    case .c2_3a:
      (
        "用好调研走访、提案回访、社情巡访等形式，广泛听取群众意见、了解群众诉求",
        "Make good use of research visits, follow-up visits on proposals and rounds of visits on social "
          + "conditions to hear people's opinions."
      )
    case .c2_3b:
      (
        "每名委员每季度至少分别参加1次委员工作室值班活动",
        "Each quarter every member takes part in at least 1 duty shift of the workroom (channel not named)."
      )
    case .c2_3c:
      (
        "委员工作室每季度至少提交1件提案或1份社情民意信息",
        "Each quarter a workroom submits at least 1 proposal or 1 public-opinion report."
      )
    case .c2_4:
      (
        "委员工作室每年至少分别开展2次微协商和微监督",
        "Each year a workroom holds at least 2 micro-consultations and 2 micro-oversights."
      )
    }
  }
}
