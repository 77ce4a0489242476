import Conversation
public import Regulation
public import WorkroomStore

/// An opinion in one row and its due day (意见一行), for lists in the conversation and outside of it.
public struct OpinionPhrases {
  let say: Language
  let today: Day
  let pack: NormPack

  public init(_ language: Language, today: Day, by pack: NormPack) {
    (say, self.today, self.pack) = (language, today, pack)
  }

  /// What is due next, or how long it is overdue; nil where nothing is.
  public func due(_ opinion: Opinion) -> String? {
    pack.due(of: opinion.facts, in: opinion.matter.state).map { DueWords(say, today: today).mark($0) }
  }

  /// 3月30日 王大爷：“小区路灯坏了” 微需求、微建议，待办，4月2日前反馈
  ///
  /// - Parameter withWords: whether whoever reads it may see who the visitor is and what was said.
  public func line(_ opinion: Opinion, withWords: Bool = true) -> String {
    let (facts, state) = (opinion.facts, opinion.matter.state)
    let who = withWords ? opinion.said.visitor.map { $0.excerpt(12) + say("：", ": ") } ?? "" : ""
    let said =
      !withWords
      ? "" : opinion.said.words.map { "“\($0.excerpt(20))”" } ?? say("（原话已删除）", "(words erased)")
    let kind = facts.kind.map { (withWords ? " " : "") + $0.name(say) } ?? ""
    let parts = [who + said + kind, state.name(say), department(opinion), due(opinion)].compactMap(\.self)
    return "\(facts.day.inWords(say, today: today)) "
      + parts.filter { !$0.isEmpty }.joined(separator: say("，", ", "))
  }

  /// Who has it; nil where nobody else does.
  private func department(_ opinion: Opinion) -> String? {
    guard opinion.matter.state == .passedOn else { return nil }
    return opinion.facts.transfer?.to.excerpt(16)
  }
}
