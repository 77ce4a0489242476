import WorkroomStore

/// One line in: what a person said at another front end, or what happened there.
struct JsonTurn: Decodable {
  enum Event: String, Decodable {
    /// Ctrl-C: the dialog is put aside.
    case interrupt
    /// A text that was written in the front end's editor; it stands in `text`.
    case edited
    /// The person has seen all and leaves.
    case leave
  }

  var turn: String?
  var text: String?
  var event: Event?

  /// Nil where the line is no such object.
  init?(_ line: String) {
    guard let turn = try? JSONText.decode(JsonTurn.self, from: line), turn.isWhole else {
      return nil
    }
    self = turn
  }

  private var isWhole: Bool {
    switch event {
    case nil, .edited?: text != nil
    case .interrupt?, .leave?: text == nil
    }
  }

  /// An id is short and plain, so that it may stand in the ledger; nil where it is not.
  static func id(_ text: String) -> TurnID? {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      case _: false
      }
    }
    return isPlain && (1...64).contains(text.utf8.count) ? TurnID(text) : nil
  }
}

/// One line out.
struct JsonReply: Encodable {
  struct Written: Encodable {
    var id: String
    var act: String
    var matter: String
    /// `2026-03-31T08:55:00+08:00`.
    var occurred: String
    var recorded: String
  }

  struct Failure: Encodable {
    enum Code: String, Encodable {
      /// The line is no object of the kind described.
      case malformed
      /// The id is not 1 to 64 letters, digits, `.`, `-` and `_`.
      case turn
      /// The turn was recorded before, and others after it: what was said to it is not kept.
      case repeated
      /// The store failed; nothing of the turn is kept, and it may be said again.
      case notKept = "not-kept"
    }
    var code: Code
    var text: String
  }

  /// Nil for the greeting.
  var turn: String?
  var replies: [String]
  var choices: [String] = []
  var state: String
  var entries: [Written] = []
  /// Lines of a text are being taken down, until one that is only `.` or `。`.
  var lines = false
  /// Whether a command needs a slash now.
  var free = false
  /// A PIN is asked for: the front end shows and keeps nothing of what is typed.
  var secret = false
  /// A text to be opened in an editor and sent back as `edited`.
  var edit: String?
  var leaves = false
  var error: Failure?

  var line: String {
    // A value of texts and numbers always encodes.
    (try? JSONText.encode(self)) ?? "{}"
  }
}
