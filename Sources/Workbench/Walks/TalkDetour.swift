import Conversation
import Dialogs
import Regulation

/// A talk gone through again with what is said beside its way (脚本的岔路): each question that nothing was missed at
/// before is missed three times, and where a dialog did not hear the engine words yet a talk of its own ends with them.
///
/// The way to a question is known from the talk: nothing need be searched for.
struct TalkDetour: Sendable {
  /// The talk as a file that runs green.
  let text: String
  /// What was gone through in it.
  let passed: [Passage]

  /// - Parameters:
  ///   - talk: one that runs green.
  ///   - places: where the conversation stood at each of its lines, as ``ScriptStage/heardAt`` has it.
  ///   - coverage: what was gone through in the talk's language before; what is new is added to it.
  ///   - book: the dialogs that are held; a test may listen at them.
  static func all(
    of talk: Talk, heardAt places: [String], lacking coverage: inout Coverage,
    holding book: DialogBook = .dutyBot
  ) throws -> [TalkDetour] {
    let speeches = Speech.all(of: talk, heardAt: places)
    var found: [TalkDetour] = []
    func add(_ source: TalkText) throws {
      let detour = try TalkDetour(source, of: talk, holding: book)
      coverage.add(detour.passed, in: talk.language)
      found.append(detour)
    }
    for source in endings(talk, speeches, coverage) { try add(source) }
    if let source = beside(talk, speeches, coverage) { try add(source) }
    return found
  }

  private init(_ source: TalkText, of talk: Talk, holding book: DialogBook) throws {
    let detour = try TalkParser.parse(source.text, file: talk.file)
    var stage = try ScriptStage(for: detour, holding: book)
    let result = TalkPlayer.play(detour, on: &stage, accepting: true)
    guard !result.stopped else {
      throw WalkTalk.Stopped(text: result.failures.map { $0.text(in: talk.language) })
    }
    text = WalkTalk.withoutHeads(TalkRewrite(detour, accepting: result.failures).text)
    passed = stage.passed
  }

  // MARK: What is said

  /// The talk with what is missed at its questions; nil where nothing new is.
  private static func beside(_ talk: Talk, _ speeches: [Speech], _ coverage: Coverage) -> TalkText? {
    let edits = detours(in: talk, speeches, coverage) { $0.misses(at: $1.place) }
    return edits.isEmpty ? nil : talk.source.applying(edits.map(\.edit))
  }

  /// For each dialog that has not heard the engine words: the talk up to its first question there, and the words.
  private static func endings(_ talk: Talk, _ speeches: [Speech], _ coverage: Coverage) -> [TalkText] {
    detours(in: talk, speeches, coverage) { detours, speech in
      // Who is to come back must have signed in.
      guard detours.dialog.isForGuests || !speech.signingIn.isEmpty else { return [] }
      return detours.words(at: speech.place, as: speech.signingIn)
    }.map { speech, edit in
      let first = speech.part.lines.lowerBound - 1
      let rest = TalkText.Edit(range: first..<talk.source.lines.count, lines: edit.lines)
      return talk.source.applying([rest])
    }
  }

  private static func detours(
    in talk: Talk, _ speeches: [Speech], _ coverage: Coverage,
    lines: (inout WalkDetours, Speech) -> [String]
  ) -> [(speech: Speech, edit: TalkText.Edit)] {
    let language: Language = talk.language == .zh ? .zh : .en
    var detours: [String: WalkDetours] = [:]
    return speeches.compactMap { speech in
      let name = String(speech.place.prefix { $0 != "." })
      guard let dialog = coverage.book[name] else { return nil }
      let said = lines(&detours[name, default: WalkDetours(dialog, language, beside: coverage)], speech)
      guard !said.isEmpty else { return nil }
      let isZh = speech.part.keywords == .zh
      let first = speech.part.lines.lowerBound - 1
      let rows = said.flatMap { [(isZh ? "我：" : "me: ") + $0, isZh ? "机：" : "bot:"] }
      return (speech, TalkText.Edit(range: first..<first, lines: rows))
    }
  }
}

/// A speech of a talk, and where the conversation stood before it.
private struct Speech {
  let part: Talk.Part
  let place: String
  /// What whoever speaks said to sign in; empty: nobody has.
  let signingIn: [String]

  /// Those of the talk's own file.
  static func all(of talk: Talk, heardAt places: [String]) -> [Speech] {
    var places = places[...]
    var signingIn = talk.identity.map { [$0] } ?? []
    var isSigningIn = false
    return talk.parts.compactMap { part in
      guard case .say(let lines) = part.act, let place = places.first else { return nil }
      let speech = Speech(part: part, place: place, signingIn: signingIn)
      let isAtDoor = place.hasPrefix("sign-in.")
      if isAtDoor { signingIn = (isSigningIn ? signingIn : []) + lines }
      isSigningIn = isAtDoor
      places = places.dropFirst(lines.count)
      return part.file == nil ? speech : nil
    }
  }
}
