/// One record as the norms see it (计数事实): what was done, and what became of the record of it.
public struct Fact: Hashable, Sendable {
  /// The id of the matter in the ledger.
  public var matter: String
  /// What it said from when on, in the order it was written; never empty. A correction or retraction reaches it
  /// whatever its own day.
  public var versions: [Version]

  public init(matter: String, versions: [Version]) { (self.matter, self.versions) = (matter, versions) }

  /// What it says to somebody who knows what was written by the end of that day; nil where nothing had been.
  public func version(knownOn day: Day) -> Version? { versions.last { $0.recorded.day <= day } }

  /// What a record said from one moment on.
  public struct Version: Hashable, Sendable {
    /// When that was written.
    public var recorded: Moment
    public var content: Content
    /// Why it was taken back (撤回), where it was.
    public var retracted: String?

    public init(recorded: Moment, content: Content, retracted: String? = nil) {
      (self.recorded, self.content, self.retracted) = (recorded, content, retracted)
    }
  }

  /// What was done.
  public struct Content: Hashable, Sendable {
    public var deed: Deed
    public var room: String
    /// Who did it; nil for what a room does.
    public var person: String?
    /// When it began: a shift or event belongs to that day (A46). For an output: when it was submitted.
    public var began: Moment
    /// nil for outputs.
    public var channel: Channel?
    /// What an online act ran on; nil where that was not recorded.
    public var platform: Platform?
    /// In person and online at once (A6); `channel` is what the recorder chose.
    public var isHybrid = false
    /// The approval of a consultation or oversight (P6.3e).
    public var approval: ApprovalGiven?
    /// The shift was ended, and says what was done (A9). Always true for anything else.
    public var hasLog = true
    /// Length in minutes, where it is known (A9).
    public var minutes: Int?
    /// A joint output or event of several rooms, of which this one does not lead (A10, A40).
    public var isPartner = false
    /// It took part in another's event and is not named as an organiser of it (A40).
    public var onlyTookPart = false
    /// When an output was adopted or filed (A10).
    public var adopted: Day?
    /// Why it was entered late (补录); nil where it was not.
    public var late: String?

    public init(
      _ deed: Deed, room: String, person: String? = nil, began: Moment, channel: Channel? = nil,
      platform: Platform? = nil
    ) {
      (self.deed, self.room, self.person, self.began) = (deed, room, person, began)
      (self.channel, self.platform) = (channel, platform)
    }

    public var day: Day { began.day }
  }

  /// The approval of a consultation or oversight (P6.3e, A21).
  public struct ApprovalGiven: Hashable, Sendable {
    public var day: Day
    /// It named several items of the annual plan at once.
    public var isBlanket: Bool
    public init(day: Day, isBlanket: Bool = false) { (self.day, self.isBlanket) = (day, isBlanket) }
  }
}
