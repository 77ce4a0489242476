import Regulation

/// What a talk file holds beyond its model conversation to be a lesson (课): the scene, and what the ledger is
/// judged by at the end.
package struct Lesson: Sendable {
  /// Its place in the list, from 1.
  package var number: Int
  /// What the visitor says and does (情景), a row each.
  var scene: [String] = []
  /// What must stand in the ledger (必须), in the order written.
  var musts: [Must] = []
  /// What must not (不得).
  var mustNots: [MustNot] = []
  /// Told on request, one after the other (提示).
  var hints: [Hint] = []

  /// A fact that must be there.
  struct Must: Sendable, Hashable {
    var claim: Talk.LedgerClaim
    var reason: Reason
  }

  /// A fact that must not be there.
  struct MustNot: Sendable, Hashable {
    enum Fact: Sendable, Hashable {
      case claim(Talk.LedgerClaim)
      /// None of these may stand in any text that was written down.
      case words([RowPattern])
    }
    var fact: Fact
    var reason: Reason
    /// As written, without its reason.
    var source: String
    /// Counted from 1.
    var line: Int
  }

  /// Why: the clause where there is one, and a sentence.
  struct Reason: Sendable, Hashable {
    var clause: Clause?
    var text: String
  }

  struct Hint: Sendable, Hashable {
    var text: String
    /// Points it takes; 5 where the lesson does not say.
    var cost = Hint.usual
    static let usual = 5
  }
}
