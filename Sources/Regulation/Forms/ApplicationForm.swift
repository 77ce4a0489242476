/// What stands in the form of application (申报表), the province's annex, PA.1 to PA.27: these fields and no others.
///
/// Plain values, as somebody wrote them down: whether they agree with the rules (names, sizes, routes) is asked
/// elsewhere. What is empty or nil is printed empty, to be filled in by hand.
public struct ApplicationForm: Codable, Sendable, Hashable {
  /// 工作室名称, PA.1.
  public var roomName: String
  /// 申请时间, PA.2.
  public var applied: Day?
  /// 类型, PA.3.
  public var type: WorkroomType?
  /// 线上或线下, PA.4.
  public var channel: Channel?
  /// 工作室召集人, the first block: PA.5 to PA.10.
  public var convenor: Convenor
  /// 工作室召集人, the second block: PA.11 to PA.16, empty where there is one convenor only.
  public var secondConvenor: Convenor?
  /// 工作室联络员, PA.17 and PA.18.
  public var liaison: Liaison
  /// 参与委员, a row each: PA.19 to PA.22.
  public var members: [Member]
  /// 工作室主要职能和主要工作计划, PA.23; may have several lines.
  public var functionsAndPlan: String
  /// The names of those who sign (申请人，可联名), PA.24; they sign by hand.
  public var applicants: [String]
  /// Whether the committee's box is filled in at all, P5.3a and P5.3b.
  public var route: Route
  /// 所属专委会意见, PA.25. Not printed on the route of P5.3b.
  public var committeeOpinion: Opinion?
  /// 分管副主席意见, PA.26.
  public var viceChairpersonOpinion: Opinion?
  /// 主席会议意见, PA.27.
  public var councilOpinion: Opinion?

  public init(
    roomName: String, applied: Day?, type: WorkroomType?, channel: Channel?, convenor: Convenor,
    secondConvenor: Convenor? = nil, liaison: Liaison, members: [Member], functionsAndPlan: String,
    applicants: [String], route: Route, committeeOpinion: Opinion? = nil,
    viceChairpersonOpinion: Opinion? = nil,
    councilOpinion: Opinion? = nil
  ) {
    (self.roomName, self.applied, self.type, self.channel) = (roomName, applied, type, channel)
    (self.convenor, self.secondConvenor, self.liaison) = (convenor, secondConvenor, liaison)
    (self.members, self.functionsAndPlan, self.applicants) = (members, functionsAndPlan, applicants)
    (self.route, self.committeeOpinion) = (route, committeeOpinion)
    (self.viceChairpersonOpinion, self.councilOpinion) = (viceChairpersonOpinion, councilOpinion)
  }

  /// The opinion that the committee's box shows (PA.25): none on the three-step route, whatever was written down.
  public var shownCommitteeOpinion: Opinion? {
    switch route {
    case .reviewed: committeeOpinion
    case .unreviewed: nil
    }
  }
}

extension ApplicationForm {
  /// The fields before the signatures that nothing stands in, PA.1 to PA.23, each once: those of the second convenor only
  /// where there is one (all six or none). The day is that of handing in.
  public var blanks: [Clause] {
    var fields: [(Clause, String)] = [(.pa_1, roomName), (.pa_3, type?.rawValue ?? "")]
    fields += zip([.pa_5, .pa_6, .pa_7, .pa_8, .pa_9, .pa_10], convenor.fields)
    if let secondConvenor {
      fields += zip([.pa_11, .pa_12, .pa_13, .pa_14, .pa_15, .pa_16], secondConvenor.fields)
    }
    fields += [(.pa_17, liaison.name), (.pa_18, liaison.contact)]
    for member in members.isEmpty ? [Member(name: "", unitAndPost: "", specialty: "", contact: "")] : members
    {
      fields += zip(
        [.pa_19, .pa_20, .pa_21, .pa_22],
        [member.name, member.unitAndPost, member.specialty, member.contact])
    }
    fields.append((.pa_23, functionsAndPlan))
    let empty = fields.filter { $0.1.isEmpty }.map(\.0)
    return Clause.allCases.filter(empty.contains)
  }

  /// Which way the application goes (报批程序).
  public enum Route: String, Codable, Sendable, CaseIterable {
    /// 专委会审核 → 分管副主席审示 → 主席会议研究 → 授牌, P5.3a: four steps.
    case reviewed
    /// 专门委员会创办区域委员工作室, P5.3b: three steps, without the committee's review.
    case unreviewed
  }

  /// A convenor (召集人): the six fields of PA.5 to PA.10, and of PA.11 to PA.16.
  public struct Convenor: Codable, Sendable, Hashable {
    /// 姓名
    public var name: String
    /// 联系方式
    public var contact: String
    /// 单位及职务
    public var unitAndPost: String
    /// 界别
    public var sector: String
    /// 所属专委会
    public var committee: String
    /// 专长领域
    public var expertise: String

    fileprivate var fields: [String] { [name, contact, unitAndPost, sector, committee, expertise] }

    public init(
      name: String, contact: String, unitAndPost: String, sector: String, committee: String, expertise: String
    ) {
      (self.name, self.contact, self.unitAndPost) = (name, contact, unitAndPost)
      (self.sector, self.committee, self.expertise) = (sector, committee, expertise)
    }
  }

  /// The liaison (联络员), PA.17 and PA.18.
  public struct Liaison: Codable, Sendable, Hashable {
    /// 姓名
    public var name: String
    /// 联系方式
    public var contact: String

    public init(name: String, contact: String) { (self.name, self.contact) = (name, contact) }
  }

  /// A member taking part (参与委员): the four columns of PA.19 to PA.22. There is none for the sector.
  public struct Member: Codable, Sendable, Hashable {
    /// 姓名
    public var name: String
    /// 单位及职务
    public var unitAndPost: String
    /// 专长
    public var specialty: String
    /// 联系方式
    public var contact: String

    public init(name: String, unitAndPost: String, specialty: String, contact: String) {
      (self.name, self.unitAndPost, self.specialty, self.contact) = (name, unitAndPost, specialty, contact)
    }
  }

  /// What stands in one of the three opinion boxes (意见), PA.25 to PA.27; the signature is by hand.
  public struct Opinion: Codable, Sendable, Hashable {
    /// The wording.
    public var text: String
    /// Who gave it: a committee, a person, a meeting. Stands before the line for the signature.
    public var by: String?
    /// The day under it; without one 年月日 is left to be filled in.
    public var day: Day?

    public init(text: String, by: String? = nil, day: Day? = nil) {
      (self.text, self.by, self.day) = (text, by, day)
    }
  }
}
