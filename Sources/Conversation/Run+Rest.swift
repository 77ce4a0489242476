import Regulation
import Understanding

// Several answers on one line: 线上 回复网上留言.
//
// Only a closed question begins such a line: a choice, then what is for the questions that come next. A free text takes
// all that is left, as it stands; a confirmation takes nothing. What no question takes is said, never dropped.
extension Run {
  /// Takes the choice that a line begins with and keeps the rest of it. False where it begins with none.
  mutating func takesLeading(_ line: String, _ slot: AnySlot, _ frame: Conversation.Frame) throws -> Bool {
    guard slot.manner == .closed, !slot.isMany, !frame.offered.isYesOrNo,
      let (choice, rest) = Choices.readLeading(line, among: frame.offered)
    else { return false }
    let option = frame.offered[choice]
    guard case .value(let datum) = try slot.read(option.label, scene(frame), frame.offered),
      datum == .text(option.id), try isStillOffered(datum, slot, frame)
    else { return false }
    // 1 线上, as it is shown, is one answer.
    if case .one(choice) = ChoiceReader(frame.offered).exactly(rest) { return false }
    self.rest = rest
    try take(.value(datum), slot)
    return true
  }

  /// Gives the rest of the line to the question that stands now. False where there is none.
  mutating func hearsRest(_ step: DialogStep) throws -> Bool {
    guard let rest else { return false }
    guard case .ask(let slot, let isOptional) = step.kind, let frame = conversation.frames.last else {
      leaveRest()
      return false
    }
    self.rest = nil
    switch slot.manner {
    case .free:
      // 反馈 电话 他很满意: that was not told to anybody.
      if isOptional, try takesForLater(rest, frame) { return true }
      try hear(free: rest, slot, isOptional)
    case .lines:
      withFrame { $0.lines = $0.lines.adding(rest) }
      try ask()
    case .closed, .open:
      let offered = try slot.page(0, scene(frame)).shown
      withFrame { $0.offered = offered }
      guard let asked = conversation.frames.last else { return true }
      if try takesLeading(rest, slot, asked) { return true }
      var understood = try slot.read(rest, scene(asked), offered)
      if case .miss = understood { understood = try onOtherPages(rest, slot, asked) }
      if case .miss = understood {
        say(phrases.notUsed(rest))
        try ask()
      } else {
        try take(understood, slot)
      }
    }
    return true
  }

  /// Keeps what says little more than a choice of a question that still comes, and asks on. False where it is none.
  private mutating func takesForLater(_ line: String, _ frame: Conversation.Frame) throws -> Bool {
    guard let dialog = book[frame.dialog] else { return false }
    for step in dialog.steps where !frame.trail.contains(step.state) {
      guard let slot = step.slot, dialog.hears.contains(where: { $0.slot == slot.name && $0.name == nil }),
        let datum = try chosen(in: line, slot, scene(frame)),
        let label = try slot.show(datum, scene(frame)), line.count - label.count <= (line.isHan ? 4 : 12)
      else { continue }
      withFrame {
        $0.draft[slot.name] = datum
        $0.said.insert(slot.name)
      }
      try ask()
      return true
    }
    return false
  }

  /// Says what of the line was for no question.
  mutating func leaveRest() {
    guard let rest else { return }
    self.rest = nil
    say(phrases.notUsed(rest))
  }
}

extension String {
  fileprivate var isHan: Bool { unicodeScalars.contains(where: \.properties.isIdeographic) }
}

extension [Option] {
  var isYesOrNo: Bool { map(\.id) == ["yes", "no"] }
}
