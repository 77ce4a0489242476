import Regulation
import Understanding
import WorkroomStore

// What is asked, and how it is asked again.
extension Run {
  /// Asks the question that stands: the engine's own where there is one, else the dialog's.
  ///
  /// - Parameter listing: whether a long list is shown (again); what it offers stands in any case.
  mutating func ask(listing: Bool = true) throws {
    if let aside = conversation.aside { return say(asideQuestion(aside)) }
    if try beginsWaiting() { return }
    guard let (frame, dialog, step) = running else { return }
    if try hearsRest(step) { return }
    let scene = scene(frame)
    let words = try dialog.words(step.state, scene)
    switch step.kind {
    case .ask(let slot, let isOptional):
      // Only what is shown is kept with the question.
      let (options, left) = try slot.page(frame.pageNumber, scene)
      withFrame { $0.offered = options }
      let known = frame.asking.keepsAnswer ? try shown(slot, frame, scene) : nil
      if slot.manner == .lines {
        takeUpLines(frame, step.state, slot)
        say(phrases.joined(words.ask, phrases.linesHint))
        let count = conversation.frames.last?.lines.count ?? 0
        if count > 0 { say(phrases.linesSoFar(count)) }
        return
      }
      let note = known.map(phrases.isNow) ?? (isOptional ? phrases.maySkip : nil)
      let isLong = slot.isListed && options.count > Run.longList
      guard listing || !isLong else {
        say(question(words.ask, [], isListed: false, note: note))
        return say(phrases.listAbove)
      }
      say(question(words.ask, options, isListed: slot.isListed, note: note))
      if slot.isRoomy, setting.hasEditor, !conversation.knowsEditor {
        conversation.knowsEditor = true
        say(phrases.editorHint)
      }
      if left > 0 { say(phrases.moreChoices(left)) }
      // Whoever has read so many rows should not have to scroll back for what was asked.
      if isLong { say(question(words.ask.lastRow, [], isListed: false, note: note)) }
    case .confirm(let slots):
      let text = words.ask.isEmpty ? try summary(frame, showing: slots) : words.ask
      // Whatever was understood is seen before it is confirmed, also where the dialog's words leave a text out.
      let unseen = passedBy.filter { !text.contains($0.text) }
      if !unseen.isEmpty {
        say(phrases.understood(unseen.map { $0.label(setting.language) + " " + $0.text }))
      }
      // What ends a line of its own, such as a draft, does not run into the question.
      if text.last?.isLineFeed == true {
        say(text)
        say(phrases.rightQuestion)
      } else {
        say(phrases.joined(text, phrases.rightQuestion))
      }
    case .decide, .say, .record, .end:
      try advance()
    }
  }

  /// More choices than this are a long list (product default).
  private static let longList = 9

  /// The answer that may be kept, in words.
  private func shown(_ slot: AnySlot, _ frame: Conversation.Frame, _ scene: Scene) throws -> String? {
    guard let datum = frame.draft[slot.name] else { return nil }
    var answered = scene
    answered.draft[slot.name] = datum
    return try slot.show(datum, answered)
  }

  /// A text that was not finished, or is to be changed, is there to be gone on with.
  private mutating func takeUpLines(_ frame: Conversation.Frame, _ state: String, _ slot: AnySlot) {
    guard frame.lines.isEmpty else { return }
    if let kept = frame.unfinished[state] {
      return withFrame {
        $0.lines = kept
        // One that was begun again from nothing stays so, however often it is asked for.
        if !kept.isEmpty { $0.unfinished[state] = nil }
      }
    }
    guard frame.asking.keepsAnswer, let text = answeredText(slot, frame) else { return }
    withFrame { $0.lines = LinesSoFar(text) }
  }

  /// The answer as it would be typed again: a text, or a list of names a line each. Nil where there is none such.
  func answeredText(_ slot: AnySlot, _ frame: Conversation.Frame) -> String? {
    guard let answer = frame.draft[slot.name] else { return nil }
    if case .text(let text) = answer { return text }
    let lines = answer.texts.joined(separator: "\n")
    guard case .value(answer)? = try? slot.read(lines, scene(frame), []) else { return nil }
    return lines
  }

  private func question(_ text: String, _ options: [Option], isListed: Bool, note: String?) -> String {
    let tail = note.map { setting.language("（\($0)）", " (\($0))") } ?? ""
    guard !options.isEmpty else { return text + tail }
    if isListed {
      return ([text + tail] + options.enumerated().map { "  \($0 + 1) \($1.label)" }).joined(separator: "\n")
    }
    return text + "  " + choices(options) + (tail.isEmpty ? "" : "  " + tail.trimmed)
  }

  /// 1 线上  2 线下, or 是 / 否.
  func choices(_ options: [Option]) -> String {
    if options.isYesOrNo { return options.map(\.label).joined(separator: " / ") }
    return options.enumerated().map { "\($0 + 1) \($1.label)" }.joined(separator: "  ")
  }

  /// More help at each miss; at the third an example and a way out.
  mutating func miss() throws {
    guard let (frame, dialog, step) = running else { return }
    withFrame { $0.misses += 1 }
    conversation.passages.all.append(
      .missed(dialog: dialog.name, state: step.state, time: frame.misses + 1))
    var words = try dialog.words(step.state, scene(frame))
    if case .confirm = step.kind {
      // A confirmation is explained by the engine: all of them are answered alike.
      words.help = phrases.confirmHelp
      words.example = phrases.yes
    }
    let manner = step.slot?.manner ?? .closed
    switch frame.misses {
    case 0:
      if frame.offered.isEmpty || step.slot?.isListed == true {
        say(phrases.notUnderstood)
        try ask(listing: false)
      } else {
        let choose = step.slot?.isMany == true ? phrases.chooseSome : phrases.chooseOne
        say(phrases.joined(phrases.notUnderstood, choose) + "  " + choices(frame.offered))
      }
    // From here on by turns, so that nobody is told the same twice in a row.
    case let misses where misses % 2 == 1:
      say(words.help.isEmpty ? phrases.notUnderstood : words.help)
      try ask(listing: false)
    case _:
      let example = words.example.isEmpty ? "" : phrases.example(words.example)
      say(phrases.joined(example, phrases.wayOut(manner.isText)))
      // The question stays in sight, with what it offers.
      try ask(listing: false)
    }
  }

  // MARK: Summaries

  /// What was answered so far, on one line.
  func summary(_ frame: Conversation.Frame, _ dialog: Dialog) throws -> String {
    let scene = scene(frame)
    var parts: [String] = []
    for state in frame.settled + frame.trail {
      guard let slot = dialog.step(state)?.slot, let datum = frame.draft[slot.name],
        let shown = try slot.show(datum, scene)
      else { continue }
      parts.append(shown.excerpt(24).closingQuotation)
    }
    if !frame.lines.isEmpty {
      parts.append("“" + (frame.lines.text ?? "").replacing("\n", with: " ").excerpt(24) + "”")
    }
    return parts.joined(separator: setting.language("，", ", "))
  }

  /// The slots shown at a confirmation, each with its name; only what was asked on this path.
  private func summary(_ frame: Conversation.Frame, showing slots: [AnySlot]) throws -> String {
    let scene = scene(frame)
    let lines: [String] = try slots.compactMap { slot in
      guard let datum = scene.draft[slot.name], let shown = try slot.show(datum, scene) else { return nil }
      return setting.language("\(slot.label.zh)：\(shown)", "\(slot.label.en): \(shown)")
    }
    return lines.joined(separator: setting.language("；", "; ")) + setting.language("。", ". ")
  }
}

extension String {
  /// The last of its rows.
  fileprivate var lastRow: String { split(whereSeparator: \.isLineFeed).last.map(String.init) ?? self }

  /// With the quotation mark that the end of an excerpt has cut off.
  fileprivate var closingQuotation: String {
    count(where: { $0 == "“" }) > count(where: { $0 == "”" }) ? self + "”" : self
  }
}
