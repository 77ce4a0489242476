/// One opinion on paper for an office's file (意见登记表), P6.2a: who came, what they said, and what was done of it. It has what
/// is personal, and is an export.
public struct OpinionSheet: Codable, Sendable, Hashable {
  /// The name of the workroom.
  public var roomName: String
  /// When and how it came: day and clock, and the source in words.
  public var received: String
  public var source: String
  /// Who recorded it.
  public var recorder: String
  /// Empty where they left none, or it was erased.
  public var visitor: String
  public var contact: String
  public var words: String
  public var place: String
  /// Its class in words; empty before it is classed.
  public var classed: String
  /// Where it stands, in words.
  public var state: String
  /// What was done of it, in order.
  public var steps: [Step]
  /// What the visitor said to how it was dealt with, and what came of it.
  public var satisfaction: String
  public var outcome: String

  public init(
    roomName: String, received: String, source: String, recorder: String, visitor: String, contact: String,
    words: String, place: String, classed: String, state: String, steps: [Step], satisfaction: String,
    outcome: String
  ) {
    (self.roomName, self.received, self.source) = (roomName, received, source)
    (self.recorder, self.visitor, self.contact) = (recorder, visitor, contact)
    (self.words, self.place, self.classed, self.state) = (words, place, classed, state)
    (self.steps, self.satisfaction, self.outcome) = (steps, satisfaction, outcome)
  }

  /// Something that was done of it.
  public struct Step: Codable, Sendable, Hashable {
    public var day: Day
    /// Whoever did it; empty where nobody is known.
    public var who: String
    public var what: String
    public var text: String

    public init(day: Day, who: String, what: String, text: String) {
      (self.day, self.who, self.what, self.text) = (day, who, what, text)
    }
  }
}
