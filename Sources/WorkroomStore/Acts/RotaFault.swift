public import Regulation

/// Why a rota, or a step on it, cannot be written so (值班计划), P3.3e.
public enum RotaFault: Hashable, Sendable {
  /// The quarter is over: who came is in the ledger.
  case over(Quarter)
  /// A shift lies outside of its quarter, ends before it begins, stands twice, or has no seat.
  case misshapen(Day)
  /// More shifts than a quarter can have.
  case tooMany(Int)
  /// More people than seats, or one person twice.
  case crowded(RotaShift.Key)
  /// Somebody has no seat in the room on that day.
  case notSeated(Day)
  /// Somebody is at two shifts at once, here or in another room.
  case twice(RotaShift.Key)
  /// The shift has begun.
  case begun(RotaShift.Key)
  /// They are not planned for it any more.
  case notPlanned(RotaShift.Key)
  /// Nobody is missing there any more.
  case full(RotaShift.Key)
  /// What was asked for was answered, or is no longer theirs to swap.
  case noSwap
}
