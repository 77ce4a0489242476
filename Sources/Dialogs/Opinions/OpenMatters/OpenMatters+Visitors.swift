import Conversation
import Regulation
import WorkroomStore

extension Opinion {
  /// The others who said the same, each with how to reach them: everybody behind a matter gets an answer (P6.4a).
  func visitorsBehind(_ scene: Scene) throws -> [String] {
    let others = try othersBehind(scene)
    guard !others.isEmpty else { return [] }
    let named = others.prefix(10).map { other in
      other.facts.day.inWords(scene) + " "
        + [
          other.facts.erased == nil
            ? other.said.visitor ?? scene("未留名", "no name given") : Bilingual.erased(scene.language),
          other.said.contact,
        ].compactMap(\.self).joined(separator: scene("，", ", "))
    }.joined(separator: scene("；", "; "))
    let more = others.count > 10 ? scene(" 等", " and others") : ""
    return [
      scene("又有 \(others.count) 位来说：\(named)\(more)。", "\(others.count) more said it: \(named)\(more).")
    ]
  }

  /// The others who said the same, each once however often they came.
  func othersBehind(_ scene: Scene) throws -> [Opinion] {
    var known = [Called(said.visitor ?? "", reached: said.contact)]
    return try scene.facts(VisitorsBehind(id)).filter { other in
      // Whoever left nothing may be anybody.
      guard other.said.visitor != nil || other.said.contact != nil else { return true }
      let called = Called(other.said.visitor ?? "", reached: other.said.contact)
      guard !known.contains(where: { $0.isSame(as: called) }) else { return false }
      known.append(called)
      return true
    }
  }

  /// Where its visitor was guided to; that they still are to be, where nobody has said.
  func guidedTo(_ language: Language) -> String {
    guard !facts.referrals.isEmpty else { return matter.state.name(language) }
    let names = facts.referrals.map { $0.name(language) }.joined(separator: language("、", ", "))
    return language("已引导到\(names)", "guided to \(names)")
  }
}
