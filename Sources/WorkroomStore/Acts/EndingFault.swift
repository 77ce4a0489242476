public import Regulation

/// Why a room cannot end, or be converted, as it is said (终止、摘牌不成立), P7.2, P7.3b.
public enum EndingFault: Hashable, Sendable {
  /// No reason is named, or one that the rule set does not know (A42).
  case noGround
  /// Another proposal of the room is open: that one is made anew.
  case alreadyProposed
  /// The office in charge records what a body decided from its paper (A43).
  case noPaper
  /// It decides, and gives no reason.
  case noReason
  /// Only a personal room becomes one of another type (P7.3b).
  case notPersonal
  /// No decision says so, or another one.
  case notDecided
  /// Its papers are archived since that day: the end is not taken back any more (P7.4).
  case archived(Day)
}
