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
    let change = isName ? nil : ChangeTo(behind: rest, naming: options.flatMap(\.aliases))
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
      if let change, change.item == nil, ["成", "为", "to "].contains(where: rest.hasPrefix),
        try asksWhetherLast(change, options)
      {
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
  /// Without the item's name it is looked for among the answers, and taken where one alone can be it. A text is only changed so
  /// where it is named word for word; one of several lines is asked for as ever. False where nothing was changed.
  mutating func changes(_ change: ChangeTo, among options: [Option]) throws -> Bool {
    guard let (frame, dialog, _) = running else { return false }
    var states = options.map(\.id)
    if let item = change.item {
      guard case .one(let index) = Choices.read(item, among: options) else { return false }
      states = [options[index].id]
    }
    var found: [(state: String, slot: AnySlot, read: Understood<Datum>, offered: [Option])] = []
    for state in states {
      guard let slot = dialog.step(state)?.slot, let place = frame.trail.lastIndex(of: state),
        !slot.manner.isText || slot.manner == .free && change.names(slot)
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
    if only.slot.manner.isText, case .value(let datum) = only.read,
      let shown = try only.slot.show(datum, scene(frame))
    {
      say(phrases.changed(only.slot.label(setting.language), to: shown))
    }
    try take(only.read, only.slot)
    return true
  }

  /// Asks whether the text that was answered last is to be changed, where no other answer can be meant: 改成王大爷. False where
  /// none was.
  private mutating func asksWhetherLast(_ change: ChangeTo, _ options: [Option]) throws -> Bool {
    guard let (frame, dialog, _) = running, let last = options.last, let slot = dialog.step(last.id)?.slot,
      slot.manner == .free, case .value(let datum) = try slot.read(change.value, scene(frame), []),
      let shown = try slot.show(datum, scene(frame))
    else { return false }
    turn(to: last.id, dialog)
    try take(.doubt(datum, phrases.change(slot.label(setting.language), to: shown)), slot)
    return true
  }

  /// Asks whether what stands behind 改成 is the new text, where a text is asked for again to be changed: nobody means the words
  /// 改成 to be written down. False where the line says no such thing.
  mutating func proposesChange(_ line: String, _ slot: AnySlot) throws -> Bool {
    guard let (frame, _, _) = running, case .change = frame.asking else { return false }
    let behind = EngineWord.read(line).flatMap { $0.word == .change && !$0.rest.isEmpty ? $0.rest : nil }
    let names = [slot.label.zh, slot.label.en]
    guard let change = behind.flatMap({ ChangeTo(behind: $0, naming: names) }) ?? ChangeTo(line),
      change.item == nil && Self.toThat.contains(where: line.trimmed.hasPrefix) || change.names(slot),
      case .value(let datum) = try slot.read(change.value, scene(frame), []),
      let shown = try slot.show(datum, scene(frame))
    else { return false }
    try take(.doubt(datum, phrases.change(slot.label(setting.language), to: shown)), slot)
    return true
  }

  /// How a line begins that says what something is to be changed to.
  static let toThat = ["改成", "改为", "change to ", "change it to "]

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

extension ChangeTo {
  /// Whether it names an item word for word.
  fileprivate func names(_ slot: AnySlot) -> Bool {
    guard let item else { return false }
    return [slot.label.zh, slot.label.en].contains { TextFolding.folded($0) == TextFolding.folded(item) }
  }
}
