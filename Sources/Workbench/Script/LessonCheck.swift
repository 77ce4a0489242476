import Dialogs
import Regulation
import WorkroomStore

/// Whether a lesson can be judged by: every fact is one the ledger knows, and none is asked for and forbidden.
///
/// What is wrong is thrown as a `TalkError` with its line; that the model conversation meets the lesson is seen
/// only by playing it.
struct LessonCheck {
  let lesson: Lesson
  let talk: Talk

  init(_ lesson: Lesson, in talk: Talk) { (self.lesson, self.talk) = (lesson, talk) }

  func whole() throws(TalkError) {
    guard lesson.number > 0 else { throw lacking("课程：1", "lesson: 1") }
    guard !lesson.scene.isEmpty else { throw lacking("情景：…", "scene: …") }
    guard !lesson.musts.isEmpty else { throw lacking("必须：…", "must: …") }
    for must in lesson.musts {
      try check(must.claim)
      guard must.claim.count > 0 else {
        throw error(
          must.claim.source, must.claim.line, "+1 或更多；不要的写在“不得”里",
          "+1 or more; what must not be stands under must not")
      }
    }
    for mustNot in lesson.mustNots {
      guard case .claim(let claim) = mustNot.fact else { continue }
      try check(claim)
      for must in lesson.musts where isMeant(by: must.claim, claim) {
        throw error(
          mustNot.source, mustNot.line, "与“必须”不矛盾的事：第 \(must.claim.line) 行要的正是它",
          "something that is not asked for: line \(must.claim.line) demands it")
      }
    }
  }

  /// Whether everything that meets `must` is what `claim` forbids.
  private func isMeant(by must: Talk.LedgerClaim, _ claim: Talk.LedgerClaim) -> Bool {
    guard let act = act(claim.act), act == self.act(must.act), claim.count <= must.count else { return false }
    return claim.fields.allSatisfy { forbidden in
      must.fields.contains { field in
        shape(field.name, of: act)?.name == shape(forbidden.name, of: act)?.name
          && (field.value == forbidden.value || forbidden.value.matches(field.value.source))
      }
    }
  }

  private func check(_ claim: Talk.LedgerClaim) throws(TalkError) {
    guard let act = act(claim.act) else {
      throw error(
        claim.act, claim.line, "台账里有的行为：" + ActList.standard.kinds.map(\.name.zh).joined(separator: "、"),
        "an act of the ledger: " + ActList.standard.kinds.map(\.name.en).joined(separator: ", "))
    }
    for field in claim.fields {
      guard let shape = shape(field.name, of: act) else {
        let known = LessonFact.shapes(of: act)
        throw error(
          field.name, claim.line, "“\(act.name.zh)”有的内容：" + known.map(\.name.zh).joined(separator: "、"),
          "a fact of \(act.name.en): " + known.map(\.name.en).joined(separator: ", "))
      }
      guard let values = shape.values else { continue }
      guard values.contains(where: { field.value.matches($0.zh) || field.value.matches($0.en) }) else {
        throw error(
          field.value.source, claim.line, "“\(shape.name.zh)”可以是：" + values.map(\.zh).joined(separator: "、"),
          "one of: " + values.map(\.en).joined(separator: ", "))
      }
    }
  }

  private func act(_ name: String) -> ActKind? {
    ActList.standard.kinds.first { $0.name.zh == name || $0.name.en.lowercased() == name.lowercased() }
  }

  private func shape(_ name: String, of act: ActKind) -> ActFieldShape? {
    LessonFact.shapes(of: act).first { $0.name.zh == name || $0.name.en.lowercased() == name.lowercased() }
  }

  private func lacking(_ zh: String, _ en: String) -> TalkError {
    TalkError(
      file: talk.file, line: 1, column: 1,
      expected: TalkPhrase("课里还要有“\(zh)”", "a lesson to have “\(en)” as well"))
  }

  /// An error at a word of a line.
  private func error(_ word: String, _ line: Int, _ zh: String, _ en: String) -> TalkError {
    let text = talk.source.lines[line - 1].content
    let column =
      text.firstRange(of: word).map { text.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
    return TalkError(file: talk.file, line: line, column: column + 1, expected: TalkPhrase(zh, en))
  }
}
