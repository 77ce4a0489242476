package import Regulation

/// A conversation as a play (脚本): what a person says, what the program must say, what must be in the ledger.
///
/// One format for scripted tests, lessons and recordings; DESIGN.md, "Talk files".
package struct Talk: Sendable {
  /// The ledger a talk starts on.
  enum Fixture: Sendable, Hashable {
    case empty, sample, demo
    /// The sample, with what another machine of the room wrote and nobody has let in.
    case waiting
    /// The same at a hub, where one of the two has read its digits to nobody yet.
    case joining
    /// The sample, with what two machines of the room wrote of the same things.
    case conflict
    /// The sample, with what was written while the clock said 2040.
    case wrongClock
  }

  var title = ""
  /// When the talk begins.
  var now = Talk.morning
  /// Who is signed in; nil where the talk does not say.
  var identity: String?
  var data = Fixture.empty
  /// Whether everybody signs in with a PIN.
  var asksForPins = false
  /// Entries of one's own, written by the desk after those of ``data``.
  var entries: [FixtureEntry] = []
  /// The language the program speaks; the keywords of the file may be in either.
  var language = TalkLanguage.zh
  var parts: [Part] = []
  /// What makes it a lesson; nil for a talk that only tests.
  package var lesson: Lesson?
  /// The file as read, for messages and for rewriting.
  var source: TalkText
  var file: String

  /// 2026-03-31 08:55, the last day of a quarter.
  package static let morning = Moment(Day(ordinal: 20_543), hour: 8, minute: 55)
}

extension Talk {
  /// One thing that happens, and the lines of the file it stands on.
  struct Part: Sendable {
    var act: Act
    /// First and last line, counted from 1.
    var lines: ClosedRange<Int>
    /// The language of its keyword, which a rewrite keeps to.
    var keywords: TalkLanguage
    /// The first line up to where its own text begins: `机：`, `bot: `.
    var lead: String
    /// The file it stands in where that is another one that was joined with 【接】; nil: the talk's own.
    var file: String?
  }

  enum Act: Sendable {
    /// Lines said, one after the other.
    case say([String])
    case reply(Reply)
    case restart
    case interrupt
    case wait(minutes: Int)
    case ledger(LedgerCheck)
    /// Begins in a state of a dialog, `check-in.purpose`; what is said on the way there is no part of the talk.
    case begin(at: String)
    /// Where the conversation must stand: `check-in.mode`, or `menu`.
    case state(String)
    /// What the person who speaks owes, as 我的义务 says it; no turn of the conversation.
    case duties([Row])
    /// The next check (机, 台账, 状态, 义务) must fail, and why.
    case expectFailure(String)
  }

  /// Everything the program must have said since the last thing done to it.
  struct Reply: Sendable {
    var rows: [Row]

    /// `机：……`: whatever was said, also nothing.
    var isAnything: Bool { rows.count == 1 && rows[0].pattern.isWholeReply }
  }

  struct Row: Sendable, Hashable {
    var pattern: RowPattern
    /// Counted from 1.
    var line: Int
  }

  /// What the ledger must have gained since the last check; empty for nothing at all.
  struct LedgerCheck: Sendable {
    var claims: [LedgerClaim]
  }

  /// `值班开始 +1：方式=线下`.
  struct LedgerClaim: Sendable, Hashable {
    var act: String
    /// 0 or more.
    var count: Int
    var fields: [Field]
    /// As written, for messages and to be kept by a rewrite.
    var source: String
    /// Counted from 1.
    var line: Int

    struct Field: Sendable, Hashable {
      var name: String
      var value: RowPattern
    }
  }
}
