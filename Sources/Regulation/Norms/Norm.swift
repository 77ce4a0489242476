/// A number the regulation asks for (任务指标), N1–N6.
public struct Norm: Hashable, Sendable {
  /// `N3`.
  public var id: String
  public var zh: String
  public var en: String
  /// Whose it is.
  public var subject: NormSubject
  public var period: Period.Kind
  /// What counts towards it.
  public var counts: [Deed]
  /// How the minimum is spread over kinds and channels.
  public var shape: Shape
  /// The minimum of each cell of the shape, 1 or more.
  public var minimum: Int
  /// The clause that asks for it, by id; where one rule set overrides another, that of each, own first (C0).
  public var clauses: [String]
  /// Which ambiguity its shape is a reading of (A1), with its switch and the other shapes; nil: only one reading.
  public var reading: ShapeReading?
  /// The number or its shape is not in the regulation but ours.
  public var isProductDefault: Bool

  public init(
    id: String, zh: String, en: String, subject: NormSubject, period: Period.Kind, counts: [Deed],
    shape: Shape,
    minimum: Int, clauses: [String], reading: ShapeReading? = nil, isProductDefault: Bool = false
  ) {
    (self.id, self.zh, self.en) = (id, zh, en)
    (self.subject, self.period, self.counts) = (subject, period, counts)
    (self.shape, self.minimum, self.clauses) = (shape, minimum, clauses)
    (self.reading, self.isProductDefault) = (reading, isProductDefault)
  }
}

/// Whose obligation a norm or a due day is (责任主体).
public enum NormSubject: String, Codable, Sendable, CaseIterable {
  case member, room, committee, city
}

/// How a minimum is spread over kinds of deed and channels.
public enum Shape: String, Codable, Sendable, CaseIterable {
  /// So many in all, of whatever kind and channel.
  case total
  /// So many in all, at least one of them online and one in person.
  case totalEachOnce
  /// So many online and so many in person, of whatever kind.
  case perChannel
  /// So many of each kind, through whatever channel.
  case perKind
  /// So many of each kind, at least one of them online and one in person.
  case perKindBothChannels
  /// So many of each kind in each channel.
  case matrix
}

/// The readings of an ambiguous norm (A1, A2, A3, A8).
public struct ShapeReading: Hashable, Sendable {
  /// `A2`.
  public var ambiguity: String
  /// The switch of the table of readings: `norm.micro.shape`.
  public var key: String
  /// Every shape the sentence can be read as, this norm's own among them, in the order (a), (b), (c) …
  public var shapes: [Shape]

  public init(ambiguity: String, key: String, shapes: [Shape]) {
    (self.ambiguity, self.key, self.shapes) = (ambiguity, key, shapes)
  }
}
