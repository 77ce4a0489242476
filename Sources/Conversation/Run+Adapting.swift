import Regulation

// Frames that an older version of the program has saved.
extension Run {
  /// Asks the running frame's question, where it still is the one to ask; a frame of another shape is adapted first.
  mutating func goOn(_ frame: Conversation.Frame, with dialog: Dialog) throws {
    guard frame.shape != dialog.shape || dialog.step(frame.state) == nil else {
      if isOfAnotherDay, try decidesAgain() { return }
      return try ask()
    }
    // What the engine had asked was about the older shape.
    (conversation.aside, conversation.asideText) = (nil, nil)
    var fresh = Conversation.Frame(dialog, began: frame.began)
    let lost = fresh.takeOver(frame, of: dialog)
    if !lost.isEmpty {
      let names = lost.map { $0.label(setting.language) }
      say(phrases.unreadable(names.joined(separator: setting.language("、", ", "))))
    }
    guard frame.settled.isEmpty else { return try goOn(frame, as: fresh, lost, dialog) }
    fresh.hurries = true
    withFrame { $0 = fresh }
    try advance()
    // A text that was being written is not lost with the question it stood under.
    if let slot = running?.step.slot, slot.manner == .lines, dialog.step(frame.state) == nil,
      !frame.lines.isEmpty
    {
      withFrame { $0.lines = frame.lines }
    }
  }

  /// Goes on behind a record: what stands in the ledger is not walked through, and so not recorded, again.
  private mutating func goOn(
    _ frame: Conversation.Frame, as fresh: Conversation.Frame, _ lost: [AnySlot], _ dialog: Dialog
  ) throws {
    var fresh = fresh
    fresh.settled = frame.settled.filter { dialog.step($0)?.slot != nil }
    let way = frame.way(on: dialog, lacking: lost)
    fresh.trail = way.trail
    guard let next = way.next else {
      // What was recorded stands; the rest is begun anew by whoever wants it.
      conversation.frames.removeLast()
      say(phrases.stopped(dialog.title(setting.language)))
      return try backToInterrupted()
    }
    fresh.state = next
    fresh.hurries = way.hasGap
    withFrame { $0 = fresh }
    try ask()
  }
}

extension Conversation.Frame {
  /// What becomes of an open dialog when this version takes it up (升级).
  enum Fate {
    case asItStands
    /// It goes on; these are asked again.
    case goesOn(asking: [AnySlot])
    /// What it recorded stands, the rest is begun anew by whoever wants it.
    case stops
    /// This version does not know the dialog: it is put aside for one that does.
    case waits
  }

  func fate(in book: DialogBook) -> Fate {
    guard let dialog = book[self.dialog] else { return .waits }
    guard shape != dialog.shape || dialog.step(state) == nil else { return .asItStands }
    var fresh = Conversation.Frame(dialog)
    let lost = fresh.takeOver(self, of: dialog)
    guard !settled.isEmpty else { return .goesOn(asking: lost) }
    return way(on: dialog, lacking: lost).next == nil ? .stops : .goesOn(asking: lost)
  }

  /// Behind a record: the questions that stay answered, and the state to go on from; nil where there is none.
  fileprivate func way(
    on dialog: Dialog, lacking lost: [AnySlot]
  ) -> (trail: [String], next: String?, hasGap: Bool) {
    let known = trail.filter { dialog.step($0) != nil }
    func isLost(_ state: String) -> Bool {
      dialog.step(state)?.slot.map { slot in lost.contains { $0.name == slot.name } } ?? false
    }
    let gap = known.firstIndex(where: isLost)
    let next = gap.map { known[$0] } ?? state
    let goesOn = !settled.contains(where: isLost) && dialog.step(next) != nil
    return (Array(known[..<(gap ?? known.endIndex)]), goesOn ? next : nil, gap != nil)
  }

  /// Takes over what this version can read; gives back the slots it cannot.
  fileprivate mutating func takeOver(_ older: Conversation.Frame, of dialog: Dialog) -> [AnySlot] {
    var lost: [AnySlot] = []
    for slot in dialog.slots {
      guard draft[slot.name] == nil, let datum = older.draft[slot.name] else { continue }
      if datum == .nothing || slot.accepts(datum) {
        draft[slot.name] = datum
      } else if !lost.contains(where: { $0.name == slot.name }) {
        lost.append(slot)
      }
    }
    unfinished = older.unfinished
    if !older.lines.isEmpty { unfinished[older.state] = older.lines }
    unfinished = unfinished.filter { dialog.step($0.key)?.slot?.manner == .lines }
    return lost
  }
}
