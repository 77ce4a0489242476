import Regulation
import Understanding
import WorkroomStore

// Another dialog in the middle.
extension Run {
  /// Starts the dialog a line asks for. False where it asks for none.
  mutating func interrupts(_ line: String) throws -> Bool {
    let audience = scene(nil).audience
    if setting.me != nil, let said = book.reader?.says(try hearing(line)), case .dialog(let name, _) = said,
      name != running?.dialog.name, try does(said)
    {
      return true
    }
    if let (dialog, rest) = book.readLeading(line, as: audience), running?.dialog.name != dialog.name {
      if try turnsDown(line, dialog, behind: rest) { return true }
      self.rest = try opening(line, dialog) ?? rest
      try start(dialog)
      return true
    }
    switch book.read(line, as: audience) {
    case .one(let name):
      guard let dialog = book[name] else { return false }
      if try turnsDown(line, dialog) { return true }
      rest = try opening(line, dialog)
      try start(dialog)
      return true
    case .several(let all):
      let names = try all.filter { try book[$0].map { try !isTurnedDown(line, $0) } ?? false }
      guard !names.isEmpty else {
        return try all.first.flatMap { book[$0] }.map { try turnsDown(line, $0) } ?? false
      }
      conversation.aside = .whichDialog(
        names.compactMap { book[$0] }.map {
          Option(id: $0.name, label: $0.title(setting.language), aliases: [$0.title.zh, $0.title.en])
        })
      try ask()
      return true
    case .none:
      return false
    }
  }

  /// Keeps a line for the question it is meant for, and asks what stands once more. False where it is for none.
  ///
  /// - Parameter name: the dialog that the line would begin; nil: it begins none.
  mutating func keepsSaidAhead(_ line: String, insteadOf name: String?) throws -> Bool {
    guard let (frame, dialog, step) = running, let ahead = dialog.saidAhead,
      let slot = dialog.slots.first(where: { $0.name == ahead.slot }), step.slot?.name != slot.name,
      frame.settled.isEmpty, !book.isPhrase(line, as: scene(nil).audience),
      name.map({ $0 == ahead.insteadOf }) ?? ahead.isPlain(line),
      case .value(let datum) = try slot.read(line, scene(frame), [])
    else { return false }
    // One is kept, never the last of several: whoever says another is told that it was not.
    guard frame.draft[slot.name] == nil else {
      say(phrases.keepsOneOnly(slot.label(setting.language)))
      try ask()
      return true
    }
    withFrame {
      $0.draft[slot.name] = datum
      $0.said.insert(slot.name)
    }
    say(phrases.keptForLater(slot.label(setting.language)))
    try ask()
    return true
  }

  /// The whole sentence, where the first question of the dialog that it asks for finds its answer in it; nil where it does
  /// not.
  func opening(_ line: String, _ dialog: Dialog) throws -> String? {
    guard dialog.hearsOpening, let slot = dialog.step(dialog.start)?.slot else { return nil }
    let scene = scene(nil)
    if case .miss = try slot.read(line, scene, slot.options(scene)) { return nil }
    return line
  }
}
