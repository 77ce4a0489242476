import Regulation
import Understanding

// Changing what was answered (改).
extension Run {
  mutating func change(_ rest: String) throws {
    guard let (frame, dialog, _) = running else { return say(phrases.nothingOpen) }
    let options = answered(frame, dialog)
    guard !options.isEmpty else {
      say(phrases.nothingToChange)
      return try ask()
    }
    guard !rest.isEmpty else {
      if options.count == 1, let only = options.first { return try change(state: only.id) }
      conversation.aside = .whichSlot(options)
      return try ask()
    }
    let said = TextFolding.folded(rest)
    let isName = options.contains { $0.aliases.contains { TextFolding.folded($0) == said } }
    let change = isName ? nil : ChangeTo(behind: rest)
    if let change, change.item != nil, try changes(change, among: options) { return }
    switch Choices.read(rest, among: options) {
    case .one(let index): try self.change(state: options[index].id)
    case .several(let near):
      conversation.aside = .whichSlot(near.map { options[$0] })
      try ask()
    case .none:
      if let change, try changes(change, among: options) { return }
      let line = rest.allSatisfy(\.isASCII) ? "change \(rest)" : "改\(rest)"
      if case .change(let said) = try sentence(line, at: nil), !said.isEmpty, try corrects(line, said) {
        return
      }
      // What was to be changed is asked: no 是 behind it confirms what was not meant.
      say(phrases.noSuchItem(change?.item == nil ? change?.value ?? rest : rest))
      conversation.aside = .whichSlot(options)
      try ask()
    }
  }

  /// The questions that were answered, by what people call them.
  func answered(_ frame: Conversation.Frame, _ dialog: Dialog) -> [Option] {
    frame.trail.compactMap { state in
      dialog.step(state)?.slot.map { slot in
        Option(id: state, label: slot.label(setting.language), aliases: [slot.label.zh, slot.label.en])
      }
    }
  }

  /// Puts the value that was said with a change in the place of what was answered: 改成线上, 把方式改成线上.
  ///
  /// Without the item's name it is looked for among the answers, and taken where one alone can be it. A text is asked for as
  /// ever, so that it is kept as it comes. False where nothing was changed.
  mutating func changes(_ change: ChangeTo, among options: [Option]) throws -> Bool {
    guard let (frame, dialog, _) = running else { return false }
    var states = options.map(\.id)
    if let item = change.item {
      guard case .one(let index) = Choices.read(item, among: options) else { return false }
      states = [options[index].id]
    }
    var found: [(state: String, slot: AnySlot, read: Understood<Datum>, offered: [Option])] = []
    for state in states {
      guard let slot = dialog.step(state)?.slot, !slot.manner.isText,
        let place = frame.trail.lastIndex(of: state)
      else { continue }
      var before = frame
      before.trail = Array(frame.trail[..<place])
      let scene = scene(before)
      let offered = try slot.options(scene)
      let read = try slot.read(change.value, scene, offered)
      switch read {
      case .value(let datum) where datum == frame.draft[slot.name]: continue
      case .value, .doubt, .partial, .problem: found.append((state, slot, read, offered))
      // A problem is one only where this item was named.
      case .several where change.item != nil: found.append((state, slot, read, offered))
      case .several, .miss: continue
      }
    }
    if change.item == nil { found.removeAll { if case .problem = $0.read { true } else { false } } }
    if found.count > 1, let old = change.old {
      // Of several the one that is what it is not: 请到24号，不是14号.
      found = try found.filter { one in
        guard case .value(let was) = try one.slot.read(old, scene(frame), one.offered) else { return false }
        return frame.draft[one.slot.name] == was
      }
    }
    guard found.count == 1, let only = found.first else { return false }
    turn(to: only.state, dialog)
    withFrame { $0.offered = only.offered }
    try take(only.read, only.slot)
    return true
  }

  mutating func change(state: String) throws {
    guard let (frame, dialog, _) = running, frame.trail.contains(state) else { return try ask() }
    turn(to: state, dialog)
    try ask()
  }

  /// Goes back to an answered question to change its answer.
  mutating func turn(to state: String, _ dialog: Dialog) {
    withFrame {
      guard let place = $0.trail.lastIndex(of: state) else { return }
      $0.keepLines(dialog)
      // A change of one that is being changed goes back to where the first was said.
      switch $0.asking {
      case .first, .again: $0.asking = .change(from: $0.state, trail: $0.trail)
      case .change: break
      }
      $0.trail = Array($0.trail[..<place])
      $0.state = state
      $0.leaveQuestion()
    }
  }
}
