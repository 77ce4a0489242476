/// The four sheets for the wall of a workroom (规范的墙面布置), P4.3: 工作室成员名单, 职能, 年度工作安排, 工作流程.
///
/// Rooms in Shangluo have five things on the wall, 统一标识、人员信息、工作职责、工作流程、规章制度: what the four do not have of these
/// (the mark, the duties and the working systems) are sheets of their own where they are given.
///
/// They hang where everybody reads them, so there is no place in them for anybody's telephone number (P3.3a).
public struct WallSheets: Codable, Sendable, Hashable {
  /// The name of the workroom, which heads each sheet.
  public var roomName: String
  /// 工作室成员名单
  public var members: [Member]
  /// 职能; may have several lines.
  public var functions: String
  /// The year of 年度工作安排.
  public var year: Int
  /// 年度工作安排, in the order of the year.
  public var arrangements: [Arrangement]
  /// 工作流程, in order; nil for `standardProcess`, what the opinion says.
  public var process: [Step]?
  /// 统一标识: what kind of room it is and since when, in a row beneath its name; nil: no such sheet.
  public var mark: String?
  /// 工作职责 of members, convenors and liaison; nil: no such sheet.
  public var duties: [Step]?
  /// 规章制度: the working systems with their wording; nil: no such sheet.
  public var systems: [Step]?

  public init(
    roomName: String, members: [Member], functions: String, year: Int, arrangements: [Arrangement],
    process: [Step]? = nil, mark: String? = nil, duties: [Step]? = nil, systems: [Step]? = nil
  ) {
    (self.roomName, self.members, self.functions) = (roomName, members, functions)
    (self.year, self.arrangements, self.process) = (year, arrangements, process)
    (self.mark, self.duties, self.systems) = (mark, duties, systems)
  }

  /// The process that is shown.
  public var shownProcess: [Step] { process ?? WallSheets.standardProcess }

  /// A row of the list of members.
  public struct Member: Codable, Sendable, Hashable {
    /// 姓名
    public var name: String
    /// 召集人 or 联络员, where the person is one.
    public var office: Office?
    /// 职务
    public var post: String
    /// 专业特长
    public var specialty: String

    public init(name: String, office: Office? = nil, post: String, specialty: String) {
      (self.name, self.office, self.post, self.specialty) = (name, office, post, specialty)
    }
  }

  /// A row of the year's arrangements.
  public struct Arrangement: Codable, Sendable, Hashable {
    /// When, in words: 3月, 每季度.
    public var when: String
    /// What is planned.
    public var what: String

    public init(when: String, what: String) { (self.when, self.what) = (when, what) }
  }

  /// A step of the process.
  public struct Step: Codable, Sendable, Hashable {
    /// What the step is called.
    public var title: String
    /// What is done in it; may have several lines.
    public var text: String

    public init(title: String, text: String) { (self.title, self.text) = (title, text) }
  }

  /// The running procedure (运行程序) of the province's opinion, chapter 6: its four headings, and its own words (P6.1
  /// to P6.4b).
  public static let standardProcess = [
    Step(title: "公布联系群众渠道", text: sentence(.p6_1)),
    Step(title: "收集群众意见建议", text: sentence(.p6_2a, .p6_2b, .p6_2c)),
    Step(title: "办理群众意见建议", text: sentence(.p6_3a, .p6_3b, .p6_3c, .p6_3d)),
    Step(title: "反馈建议办理情况", text: sentence(.p6_4a, .p6_4b)),
  ]

  /// The duties of those who work there, in the opinion's own words (P3.3e, P4.2c, P4.2f).
  public static let standardDuties = [
    Step(title: "驻室委员", text: sentence(.p3_3e)), Step(title: "召集人", text: sentence(.p4_2c)),
    Step(title: "联络员", text: sentence(.p4_2f)),
  ]

  /// The words of those clauses, a line each.
  private static func sentence(_ clauses: Clause...) -> String {
    clauses.map { $0.quotation + "。" }.joined(separator: "\n")
  }
}
