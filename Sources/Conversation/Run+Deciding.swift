import Regulation

// What was decided from time is decided again when a dialog goes on on another day, taken up or at a window that was left open:
// a shift that was to be checked out yesterday is asked when it ended. Within a day what stood when it was decided is held
// against what stands when it is recorded.
extension Run {
  /// Whether another day has come since the running frame's way was last decided.
  var isOfAnotherDay: Bool {
    conversation.frames.last.map { ($0.decided ?? $0.began?.day ?? setting.now.day) != setting.now.day }
      ?? false
  }

  /// Goes the running frame's way again, with the answers it has, as things stand now.
  ///
  /// Where a question comes up on it that was not asked, it is asked; the answers that were given are passed by where they are
  /// asked for. False where there is none: no answer is ever dropped.
  ///
  /// - Parameter isAnswered: the present question has just been answered, and its answer is on the trail.
  mutating func decidesAgain(isAnswered: Bool = false) throws -> Bool {
    guard let (frame, dialog, _) = running else { return false }
    let today = setting.now.day
    withFrame { $0.decided = today }
    guard let way = try wayNow(frame, dialog, isAnswered: isAnswered) else { return false }
    (conversation.aside, conversation.asideText) = (nil, nil)
    let answered = Set(frame.trail.compactMap { dialog.step($0)?.slot?.name })
    withFrame {
      $0.keepLines(dialog)
      // What 返回 had left aside was no answer, and none is made of it on the way.
      $0.draft = $0.draft.filter { answered.contains($0.key) }
      ($0.state, $0.trail) = (way.state, way.trail)
      $0.leaveQuestion()
      ($0.asking, $0.hurries) = (.first, false)
      ($0.offered, $0.page) = ([], nil)
    }
    say(phrases.decidedAgain)
    let open = conversation.frames.count
    try advance()
    if conversation.frames.count == open { withFrame { $0.hurries = true } }
    return true
  }

  /// Where the way leads now, from the last answer that it still comes by; nil where that is where the frame stands, or where
  /// it cannot be told: behind a record, and where a question was asked twice, the answers to the first time are gone.
  private func wayNow(
    _ frame: Conversation.Frame, _ dialog: Dialog, isAnswered: Bool
  ) throws -> (state: String, trail: [String])? {
    guard frame.settled.isEmpty, frame.shape == dialog.shape, dialog.step(frame.state) != nil,
      Set(frame.trail).count == frame.trail.count
    else { return nil }
    var (state, from) = (dialog.start, dialog.start)
    var (trail, left): ([String], ArraySlice<String>) = ([], frame.trail[...])
    for _ in 0..<256 {
      guard let step = dialog.step(state) else { return nil }
      let event: DialogEvent
      switch step.kind {
      case .ask, .confirm:
        let next = left.first ?? frame.state
        guard left.first == state else {
          return state != next && dialog.leads(from: state, to: next) ? (from, trail) : nil
        }
        left.removeFirst()
        trail.append(state)
        if isAnswered, left.isEmpty { return nil }
        event = step.event(answered: step.slot.flatMap { frame.draft[$0.name] })
      case .decide, .say: event = .passed
      // Nothing is recorded, and nothing ended, by itself.
      case .record, .end: return nil
      }
      var walked = frame
      walked.trail = trail
      let scene = scene(walked)
      guard
        let exit = try step.exits.first(where: { exit in
          try exit.event == event && (exit.guard.map { try $0.holds(scene) } ?? true)
        })
      else { return nil }
      state = exit.target
      switch step.kind {
      case .ask, .confirm: from = state
      case .decide, .say, .record, .end: break
      }
    }
    return nil
  }
}

extension Dialog {
  /// Whether there is a way from one state to another.
  fileprivate func leads(from start: String, to target: String) -> Bool {
    var (seen, ahead): (Set<String>, [String]) = ([start], [start])
    while let state = ahead.popLast() {
      for next in step(state)?.exits.map(\.target) ?? [] where seen.insert(next).inserted {
        if next == target { return true }
        ahead.append(next)
      }
    }
    return false
  }
}
