import Conversation
import Regulation
import Understanding
import WorkroomStore

extension LogOutput {
  /// What may be done with an unfinished output: the acts of its lifecycle, for those whose role gives them.
  enum Next: String, Named, CaseIterable {
    case review, redraft, submit, nothing

    var name: Bilingual {
      switch self {
      case .review: Bilingual("审核", "review")
      case .redraft: Bilingual("改稿", "revise it")
      case .submit: Bilingual("提交", "submit")
      case .nothing: Bilingual("先不办", "not now")
      }
    }

    /// The act it leads to; nil for leaving it.
    var act: (any ActBody.Type)? {
      switch self {
      case .review: OutputReviewed.self
      case .redraft: OutputDrafted.self
      case .submit: OutputSubmitted.self
      case .nothing: nil
      }
    }
  }

  /// What the liaison says of a draft (P4.2f).
  enum Verdict: String, Named, CaseIterable {
    case passed, returned

    var name: Bilingual {
      switch self {
      case .passed: Bilingual("通过", "let it pass")
      case .returned: Bilingual("退回", "send it back")
      }
    }
  }

  /// Where an output stands, as it is shown: one sent back is its author's turn, not the liaison's.
  static func standing(_ output: Matter<OutputFacts>) -> Bilingual {
    output.facts.isReturned ? Bilingual("已退回，待改稿", "sent back, to be revised") : output.state.name
  }

  static func isPossible(_ next: Next, _ scene: Scene) throws -> Bool {
    guard let act = next.act else { return true }
    return try output(scene).map { try scene.may(act, on: $0.id) } ?? false
  }

  enum Slots {
    /// The choice among unfinished outputs that begins another.
    static let fresh = "new"

    static let pick = Slot<String>(
      "pick", "哪一件", "which",
      as: .oneOf(
        listed: true,
        options: { scene in
          [Option(id: fresh, label: scene("新写一件", "a new one"), aliases: ["新的", "new"])]
            + (try unfinished(scene).map {
              Option(
                id: $0.id.rawValue,
                label: scene(
                  "《\($0.facts.drafted.title)》\($0.facts.drafted.kind.name.zh)，\(standing($0).zh)",
                  "“\($0.facts.drafted.title)”, \($0.facts.drafted.kind.name.en), \(standing($0).en)"),
                aliases: [$0.facts.drafted.title])
            })
        },
        name: { id, scene in
          id == fresh
            ? scene("新写一件", "a new one") : try scene.facts(TheOutput(MatterID(id)))?.facts.drafted.title ?? ""
        }))
    /// The text follows at once (P6.3c): handed on with the opinions it comes from.
    static let straight = Slot<Bool>("straight", "接着写正文", "write the text at once", as: .yesNo)
    static let kind = Slot<KindOr<OutputKind>>("kind", "类型", "kind", as: .choice())
    static let jointKind = Slot<OutputKind>("joint-kind", "联合的", "sent together", as: .choice())
    static let title = Slot<String>("title", "标题", "title", as: .text(max: 100))
    static let addressee = Slot<Addressee>("addressee", "报送对象", "addressee", as: .choice())
    static let next = Slot<Next>("next", "怎么办", "what to do", as: .choice { try isPossible($0, $1) })
    static let verdict = Slot<Verdict>("verdict", "审核结论", "verdict", as: .choice())
    static let remark = Slot<String>("remark", "审核意见", "remark", as: .text(max: 500))
    static let to = Slot<String>("to", "报送单位", "sent to", as: .bodyName(max: 100))
    static let number = Slot<String>("number", "文号", "paper number", as: .paperNumber(max: 100))
  }
}
