import Regulation
package import Understanding
package import WorkroomStore

/// A conversation between turns (会话): saved with every turn, so that a stopped program resumes it.
package struct Conversation: Codable, Hashable, Sendable {
  /// The dialogs that are open, the running one last; an interrupted one stands below.
  package internal(set) var frames: [Frame] = []
  /// Dialogs put aside with Ctrl-C or 先放着; 接着 takes the last one up.
  package internal(set) var parked: [Frame] = []
  /// A question of the engine's own that stands before the dialog's.
  package var aside: Aside?
  /// The words of the question, where they were made with it; of ``Aside/whichDialog(_:)`` what was said.
  var asideText: String?
  /// How often it was not understood.
  var asideMisses = 0
  /// The names of the dialogs that the menu showed, so that 2 means what was shown as 2.
  var menu: [String] = []
  var wholeMenu = false
  /// Whether it was said that a long text may be written in an editor.
  var knowsEditor = false
  /// What was said in the last turn, to be said again after a crash.
  package internal(set) var said: [String] = []
  /// Whether the person has certainly seen ``said``.
  var isSeen = true
  /// The entries proposed in this turn take back others (撤销), and belong to no dialog.
  var undoes = false
  /// What was left unfinished has just been taken up, with the choice to go on, to put it off or to drop it: the next line may
  /// be the answer.
  var isTakenUp = false
  /// What was stopped since the person last spoke: what it was about was erased.
  var stopped: Stopped?
  /// What the last turn asks of the session.
  package internal(set) var request: Request?
  /// What the last turn went through, in order; never saved.
  package var passages = Passages()

  package init() {}

  private enum CodingKeys: CodingKey {
    case frames, parked, aside, asideText, asideMisses, menu, wholeMenu, knowsEditor, said, isSeen, undoes,
      isTakenUp, stopped, request
  }

  /// One open dialog (对话帧).
  package struct Frame: Codable, Hashable, Sendable {
    package var dialog: String
    package var version: Int
    package var shape: String
    package var state: String
    var draft: [String: Datum] = [:]
    /// When it was begun, or last put off at 30 days; nil where an older version saved it.
    var began: Moment?
    /// The day its way was last decided on; nil: the day it was begun.
    var decided: Day?
    /// How often the present question was not understood.
    var misses = 0
    /// The part of the present answer that was said already.
    var part: String?
    /// The questions that were answered on the way here, in order.
    package var trail: [String] = []
    /// Questions answered before the last record: their answers hold, and 返回 does not lead back to them.
    package var settled: [String] = []
    /// Lines of a free text that is not finished.
    var lines = LinesSoFar()
    /// Texts that were left unfinished, by question: gone on with when it is asked again, never an answer.
    var unfinished: [String: LinesSoFar] = [:]
    /// The choices as they were shown.
    package var offered: [Option] = []
    /// Which page of a long list is shown, and of which question; nil: the first.
    var page: Page?
    /// After 改: questions that have their answer are passed by until one has not.
    var hurries = false
    /// Slots that the sentence which began it has filled, by name: their questions are passed by, and none of them is forgotten
    /// on the way.
    var said: Set<String> = []
    /// The words that asked for it, where it waits for another that was asked for before it; nothing of it was begun.
    var waiting: String?
    var asking = Asking.first

    /// How the present question is asked (问法).
    package enum Asking: Hashable, Sendable {
      case first
      /// It was asked before, and is asked again on 返回: its answer may be kept.
      case again
      /// It is asked again on 改: its answer may be kept, and 返回 goes back to where that was said.
      case change(from: String, trail: [String])

      /// Whether the answer that is there may be kept.
      var keepsAnswer: Bool {
        switch self {
        case .first: false
        case .again, .change: true
        }
      }
    }

    /// A page of a list that is too long to be shown, and to be saved with every turn, at once.
    struct Page: Codable, Hashable, Sendable {
      var state: String
      var number: Int
    }

    /// Whether nothing was answered in it, and nothing begun.
    var isUntouched: Bool {
      draft.isEmpty && trail.isEmpty && settled.isEmpty && lines.isEmpty && unfinished.isEmpty
    }

    /// Whether somebody is looked for in it by words that may be anyone's: every erasure stops it.
    var looksForPeople = false

    init(_ dialog: Dialog, began: Moment? = nil) {
      (self.dialog, version, shape, state) = (dialog.name, dialog.version, dialog.shape, dialog.start)
      (self.began, looksForPeople) = (began, dialog.looksForPeople)
    }
  }

  /// A question the engine asks by itself.
  package enum Aside: Codable, Hashable, Sendable {
    /// A line of free text that reads like a command: which is it?
    case contentOrCommand(String)
    /// Two or more choices are near.
    case whichOption([Option])
    /// Two or more dialogs are near.
    case whichDialog([Option])
    /// A surprising answer: is it meant?
    case doubt(Datum, String)
    /// 取消 or 重来 where much was typed.
    case discard(restarts: Bool)
    /// 撤销: these entries.
    case undo([EntryID])
    /// 改: which item?
    case whichSlot([Option])
    /// What was left unfinished long ago: go on, put it off, or drop it?
    case stale(isParked: Bool)
    /// A dialog is begun of which one was put aside unfinished: that one, or another with what the line says for it?
    case again(dialog: String, having: [String: Datum], proposing: [String: Datum])
  }

  /// Dialogs that were stopped from outside of the conversation.
  package struct Stopped: Codable, Hashable, Sendable {
    var dialogs: [String]
    /// The running one was among them: what the person says next was for it.
    var wasRunning: Bool
  }

  /// What a turn asks of the session that runs the conversation.
  package enum Request: Codable, Hashable, Sendable {
    case signIn(Scene.Me)
    case signOut
    /// Sign out, and somebody else is named who is to sign in.
    case switchTo(String)
    case leave
    /// Let the person edit the text they are writing.
    case edit(String)
    /// Print a paper.
    case print(PaperOrder)
    /// Attach a file.
    case attach(AttachOrder)
    /// Let the person set their PIN anew.
    case changePin
  }
}

// What a saved conversation lacks has its ordinary value, and a slot that cannot be read is left out: a newer
// program asks for it again, see `Run.adapt`.
extension Conversation {
  package init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    frames = try box.decodeIfPresent([Frame].self, forKey: .frames) ?? []
    parked = try box.decodeIfPresent([Frame].self, forKey: .parked) ?? []
    aside = try? box.decodeIfPresent(Aside.self, forKey: .aside)
    asideText = try box.decodeIfPresent(String.self, forKey: .asideText)
    asideMisses = try box.decodeIfPresent(Int.self, forKey: .asideMisses) ?? 0
    menu = try box.decodeIfPresent([String].self, forKey: .menu) ?? []
    wholeMenu = try box.decodeIfPresent(Bool.self, forKey: .wholeMenu) ?? false
    knowsEditor = try box.decodeIfPresent(Bool.self, forKey: .knowsEditor) ?? false
    said = try box.decodeIfPresent([String].self, forKey: .said) ?? []
    isSeen = try box.decodeIfPresent(Bool.self, forKey: .isSeen) ?? true
    undoes = try box.decodeIfPresent(Bool.self, forKey: .undoes) ?? false
    isTakenUp = try box.decodeIfPresent(Bool.self, forKey: .isTakenUp) ?? false
    stopped = try? box.decodeIfPresent(Stopped.self, forKey: .stopped)
    request = try? box.decodeIfPresent(Request.self, forKey: .request)
  }
}

extension Conversation.Frame {
  private enum CodingKeys: CodingKey {
    case dialog, version, shape, state, draft, began, decided, misses, part, trail, settled, lines, tally,
      unfinished, offered, page, hurries,
      revisits, changedFrom, changedTrail, looksForPeople, said, waiting
  }

  package init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    dialog = try box.decode(String.self, forKey: .dialog)
    version = try box.decode(Int.self, forKey: .version)
    shape = try box.decode(String.self, forKey: .shape)
    state = try box.decode(String.self, forKey: .state)
    draft =
      try box.decodeIfPresent([String: LossyDatum].self, forKey: .draft)?.compactMapValues(\.datum) ?? [:]
    began = try? box.decodeIfPresent(Moment.self, forKey: .began)
    decided = try? box.decodeIfPresent(Day.self, forKey: .decided)
    misses = try box.decodeIfPresent(Int.self, forKey: .misses) ?? 0
    part = try box.decodeIfPresent(String.self, forKey: .part)
    trail = try box.decodeIfPresent([String].self, forKey: .trail) ?? []
    settled = try box.decodeIfPresent([String].self, forKey: .settled) ?? []
    // Where an older version went on with the lines, it left no count of them.
    lines = LinesSoFar(
      items: try box.decodeIfPresent([String].self, forKey: .lines) ?? [],
      try? box.decodeIfPresent(LinesSoFar.Tally.self, forKey: .tally))
    unfinished = try box.decodeIfPresent([String: LinesSoFar].self, forKey: .unfinished) ?? [:]
    offered = try box.decodeIfPresent([Option].self, forKey: .offered) ?? []
    page = try? box.decodeIfPresent(Page.self, forKey: .page)
    hurries = try box.decodeIfPresent(Bool.self, forKey: .hurries) ?? false
    said = Set(try box.decodeIfPresent([String].self, forKey: .said) ?? [])
    waiting = try box.decodeIfPresent(String.self, forKey: .waiting)
    let (from, before) = (
      try box.decodeIfPresent(String.self, forKey: .changedFrom),
      try box.decodeIfPresent([String].self, forKey: .changedTrail)
    )
    let revisits = try box.decodeIfPresent(Bool.self, forKey: .revisits) ?? false
    asking = from.map { .change(from: $0, trail: before ?? []) } ?? (revisits ? .again : .first)
    // What was saved before frames said so: only this dialog looked for people then.
    looksForPeople =
      try box.decodeIfPresent(Bool.self, forKey: .looksForPeople) ?? (dialog == "erase-visitor")
  }

  /// Under the names that were there first, so that older versions and this one read each other.
  package func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: CodingKeys.self)
    try box.encode(dialog, forKey: .dialog)
    try box.encode(version, forKey: .version)
    try box.encode(shape, forKey: .shape)
    try box.encode(state, forKey: .state)
    try box.encode(draft, forKey: .draft)
    try box.encodeIfPresent(began, forKey: .began)
    try box.encodeIfPresent(decided, forKey: .decided)
    try box.encode(misses, forKey: .misses)
    try box.encodeIfPresent(part, forKey: .part)
    try box.encode(trail, forKey: .trail)
    try box.encode(settled, forKey: .settled)
    try box.encode(lines, forKey: .lines)
    if !lines.isEmpty { try box.encode(lines.tally, forKey: .tally) }
    try box.encode(unfinished, forKey: .unfinished)
    try box.encode(offered, forKey: .offered)
    try box.encodeIfPresent(page, forKey: .page)
    try box.encode(hurries, forKey: .hurries)
    try box.encode(asking.keepsAnswer, forKey: .revisits)
    if case .change(let from, let before) = asking {
      try box.encode(from, forKey: .changedFrom)
      try box.encode(before, forKey: .changedTrail)
    }
    try box.encode(looksForPeople, forKey: .looksForPeople)
    if !said.isEmpty { try box.encode(said.sorted(), forKey: .said) }
    try box.encodeIfPresent(waiting, forKey: .waiting)
  }

  /// A datum, or something this program cannot read.
  private struct LossyDatum: Decodable {
    let datum: Datum?
    init(from decoder: any Decoder) { datum = try? Datum(from: decoder) }
  }
}

/// What reaches a conversation in one turn.
package enum Input: Hashable, Sendable {
  /// The person has signed in, or the program has started.
  case opened
  case line(String)
  /// A text that was written in an editor.
  case edited(String)
  /// Ctrl-C on an empty line.
  case interrupted
  /// The person leaves; all that was said has been seen.
  case left
}
