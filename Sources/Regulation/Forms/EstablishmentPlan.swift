/// The establishment plan (委员工作室建设方案) that goes with the form of application: the five parts of P5.2.
///
/// How to reach anybody is not among them: that stands in the form.
public struct EstablishmentPlan: Codable, Sendable, Hashable {
  /// 委员工作室名称
  public var roomName: String
  /// 参与委员名单
  public var members: [Person]
  /// 工作室召集人: one or two, P4.2c.
  public var convenors: [Person]
  /// 工作室联络员: one, P4.2e.
  public var liaison: Person
  /// 主要职能; may have several lines.
  public var functions: String
  /// 工作安排; may have several lines.
  public var arrangements: String

  public init(
    roomName: String, members: [Person], convenors: [Person], liaison: Person, functions: String,
    arrangements: String
  ) {
    (self.roomName, self.members, self.convenors) = (roomName, members, convenors)
    (self.liaison, self.functions, self.arrangements) = (liaison, functions, arrangements)
  }

  /// Somebody named in the plan.
  public struct Person: Codable, Sendable, Hashable {
    /// 姓名
    public var name: String
    /// 单位及职务
    public var unitAndPost: String

    public init(name: String, unitAndPost: String) {
      (self.name, self.unitAndPost) = (name, unitAndPost)
    }
  }
}
