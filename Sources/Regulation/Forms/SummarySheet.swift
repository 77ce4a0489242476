/// The annual summary of a room on paper (年度总结), P4.7a: figures as of its cut-off day, the months as bars, and the room's own
/// words part by part.
public struct SummarySheet: Codable, Sendable, Hashable {
  /// The name of the workroom, which heads it.
  public var roomName: String
  public var year: Int
  /// 截至日 (A19).
  public var cutoff: Day
  /// Which version it is; nil: nothing of it is recorded yet.
  public var version: Int?
  /// To whom it goes or went; empty where nobody said.
  public var to: String
  /// The day it was sent; nil: it was not.
  public var sent: Day?
  /// 文号; empty where there is none.
  public var number: String
  /// What the year came to, a line each.
  public var figures: [Line]
  public var months: [Month]
  /// Only those that somebody wrote.
  public var parts: [Part]

  public init(
    roomName: String, year: Int, cutoff: Day, version: Int? = nil, to: String = "", sent: Day? = nil,
    number: String = "", figures: [Line], months: [Month], parts: [Part]
  ) {
    (self.roomName, self.year, self.cutoff, self.version) = (roomName, year, cutoff, version)
    (self.to, self.sent, self.number) = (to, sent, number)
    (self.figures, self.months, self.parts) = (figures, months, parts)
  }

  /// A figure with what it is of.
  public struct Line: Codable, Sendable, Hashable {
    public var name: String
    public var text: String
    public init(name: String, text: String) { (self.name, self.text) = (name, text) }
  }

  /// What was recorded in a month: a bar of the chart.
  public struct Month: Codable, Sendable, Hashable {
    /// 1 to 12.
    public var month: Int
    public var duty: Int
    public var opinions: Int
    public var events: Int
    public init(month: Int, duty: Int, opinions: Int, events: Int) {
      (self.month, self.duty, self.opinions, self.events) = (month, duty, opinions, events)
    }

    public var total: Int { duty + opinions + events }
  }

  /// A part in the room's own words.
  public struct Part: Codable, Sendable, Hashable {
    public var part: SummaryPart
    public var text: String
    public init(part: SummaryPart, text: String) { (self.part, self.text) = (part, text) }
  }
}
