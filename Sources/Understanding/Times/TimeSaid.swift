package import Regulation

/// A day, a time, a span or a period that a line names (时间), as a half-open stretch.
package struct TimeSaid: Hashable, Sendable {
  /// How finely it was said: 昨天 is a day, 昨天下午 a part of one, 三点 an hour, 三点十分 a minute.
  package enum Grain: String, Hashable, Sendable {
    case second, minute, hour, part, day, week, month, quarter, year
  }

  /// When it begins; nil for what lies before something.
  package var from: Moment?
  /// When it is over, itself not part of it; nil for what lies behind something. A span to 11:00 is over at 11:01.
  package var to: Moment?
  /// The end of a span as it was said: 11:00, or the first moment of its last day.
  package var end: Moment?
  package var grain: Grain
  /// False for a time of day alone.
  package var dayGiven: Bool
  /// Places in the line's Unicode scalars.
  package var span: Range<Int>
}

/// Reads the first time that stands in a line, alone or among other words.
package enum TimeReader {
  /// Nil where there is none. Words that name no direction look back, as in ``When``.
  package static func read(_ text: String, now: Moment) -> TimeSaid? {
    let line = SlotLine(text)
    let pieces = TimePieces(line: line, now: now)
    for place in 0..<line.count where line.begins(place) && line.text[place] != " " {
      guard let piece = pieces.expression(at: place), piece.end > place else { continue }
      return TimeSaid(
        from: piece.from, to: piece.to, end: piece.last, grain: piece.grain, dayGiven: piece.dayGiven,
        span: line.span(place..<piece.end))
    }
    return nil
  }
}
