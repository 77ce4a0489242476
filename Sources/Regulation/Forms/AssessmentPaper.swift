/// The assessment of a room's year on paper (年度考核表), P7.1d, C4.4: the sheet as the assessment stored it, what it proposed, and what
/// the committee decided. Words are in the language it is printed in; figures are those of then.
public struct AssessmentPaper: Codable, Sendable, Hashable {
  /// The name of the workroom.
  public var roomName: String
  public var year: Int
  /// The committee that assessed.
  public var by: String
  /// The day it did.
  public var assessed: Day
  /// The rule set of then, and its version.
  public var pack: String
  public var version: String
  /// The day the figures are of.
  public var asOf: Day
  /// What visitors said to how theirs was dealt with (P7.1a), which stands first.
  public var satisfaction: String
  public var norms: [Norm]
  /// Duty of members (N3), quarter by quarter.
  public var duty: [Duty]
  /// Plan, summary, inspections, reminders.
  public var lines: [Line]
  /// What was missed, or was to be looked at.
  public var points: [String]
  /// By the figures.
  public var proposed: String
  public var result: String
  /// Why it was decided otherwise; empty where it was not, or where that is not to be shown.
  public var reason: String
  /// What follows from it (P7.1e).
  public var consequence: String
  /// When, to whom and under which number it went to the office in charge (P7.1f); nil and empty: it has not.
  public var sent: Day?
  public var to: String
  public var number: String

  public init(
    roomName: String, year: Int, by: String, assessed: Day, pack: String, version: String, asOf: Day,
    satisfaction: String, norms: [Norm], duty: [Duty], lines: [Line], points: [String], proposed: String,
    result: String, reason: String = "", consequence: String, sent: Day? = nil, to: String = "",
    number: String = ""
  ) {
    (self.roomName, self.year, self.by, self.assessed) = (roomName, year, by, assessed)
    (self.pack, self.version, self.asOf, self.satisfaction) = (pack, version, asOf, satisfaction)
    (self.norms, self.duty, self.lines, self.points) = (norms, duty, lines, points)
    (self.proposed, self.result, self.reason) = (proposed, result, reason)
    (self.consequence, self.sent, self.to, self.number) = (consequence, sent, to, number)
  }

  /// A norm of a period in one rule set.
  public struct Norm: Codable, Sendable, Hashable {
    public var norm: String
    public var period: String
    public var pack: String
    public var done: Int
    public var needed: Int
    public var status: String
    public init(norm: String, period: String, pack: String, done: Int, needed: Int, status: String) {
      (self.norm, self.period, self.pack) = (norm, period, pack)
      (self.done, self.needed, self.status) = (done, needed, status)
    }
  }

  /// Of how many members duty was asked in a quarter, and how many met it or were on leave.
  public struct Duty: Codable, Sendable, Hashable {
    public var period: String
    public var asked: Int
    public var met: Int
    public var excused: Int
    public init(period: String, asked: Int, met: Int, excused: Int) {
      (self.period, self.asked, self.met, self.excused) = (period, asked, met, excused)
    }
  }

  /// Something that was looked at, in words.
  public struct Line: Codable, Sendable, Hashable {
    public var name: String
    public var text: String
    public init(name: String, text: String) { (self.name, self.text) = (name, text) }
  }
}
