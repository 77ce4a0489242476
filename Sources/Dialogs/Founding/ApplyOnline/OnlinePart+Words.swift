import Conversation
import Regulation
import WorkroomStore

extension OnlinePart {
  /// Why not now, and what helps.
  func why() throws -> String {
    switch try hindrance() {
    case nil: ""
    case .notConvenor:
      scene("线上工作室由召集人申报（P4.2c、P5.3d）。", "A convenor applies for the room's online part (P4.2c, P5.3d).")
    case .noPlaque:
      scene(
        "线下工作室授牌以后才能申请线上（P5.3d），现在还没有授牌。",
        "The room needs its plaque before it applies for its online part (P5.3d), and has none yet.")
    case .noLiaison:
      scene(
        "还没有联络员，请先说“名册”登记（P4.2e）。", "The room has no liaison: say “roster” and name one first (P4.2e).")
    case .isOn(let day):
      scene(
        "\(day.inFull(.zh))已经入驻秦商量，不用再申请。", "The room has been on Qin Shangliang since \(day.inFull(.en)).")
    case .inHand(let application):
      scene("已经在申报了。", "It has been applied for. ") + (try ApplicationWords(scene).standing(application))
    }
  }

  /// All that is handed in, to look at before it is.
  func preview() throws -> String {
    let known = try open()?.facts
    let applicant = try known?.begun ?? founding()?.begun
    let kind = try applicant?.applicant.name(scene.language) ?? scene.shown(Slots.applicant)
    let committee = try committee(known)
    let (members, officers) = try (members(), officers())
    let convenors = officers.convenors.compactMap { convenor in
      members.members.first { $0.person == convenor.person }?.name
    }.joined(separator: scene("、", ", "))
    let functions = scene[Slots.functions] ?? known?.functions ?? ""
    let plan = scene[Slots.plan] ?? known?.plan ?? ""
    let name = try scene.room()?.facts.name ?? ""
    let rows = [
      scene(
        "“\(name)”申请入驻秦商量：", "“\(name)” applies for its online part, on Qin Shangliang:"),
      scene("  申请主体：", "  applicant: ") + (applicant?.applicantName ?? scene[Slots.applicantName] ?? "")
        + scene("（\(kind)）", " (\(kind))"),
      scene(
        "  参与委员 \(members.members.count) 人，召集人 \(convenors)，联络员 \(officers.liaisonName)",
        "  \(english(members.members.count, "member")), convenors \(convenors), liaison \(officers.liaisonName)"
      ),
      scene("  线上职能：“", "  online functions: “") + functions.excerpt(24) + "”",
      scene("  线上工作安排：“", "  online work plan: “") + plan.excerpt(24) + "”",
      unsaid(functions + plan),
      scene("  申请人：", "  signed by: ") + (try scene.shown(Slots.signers)),
      scene("提交给\(committee)。", "To be handed in to “\(committee)”."),
    ]
    return rows.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Which of duty, exchange and consultation are not spoken of: said, not asked for (P5.3g).
  private func unsaid(_ text: String) -> String {
    let text = text.lowercased()
    let kinds: [(Bilingual, [String])] = [
      (Bilingual("值班", "duty"), ["值班", "轮值", "duty", "shift"]),
      (Bilingual("交流", "exchange"), ["交流", "exchange"]),
      (Bilingual("协商", "consultation"), ["协商", "consult"]),
    ]
    let missing = kinds.filter { kind in !kind.1.contains { text.contains($0) } }.map { $0.0(scene.language) }
    guard !missing.isEmpty else { return "" }
    return scene(
      "  没有写到：\(missing.joined(separator: "、"))。线上要组织值班、交流、协商（P5.3g），可以补上。",
      "  Not spoken of: \(missing.joined(separator: ", ")). Duty, exchange and consultation are held online (P5.3g)."
    )
  }

  /// What was said when it was returned, and what stands.
  func returned() throws -> String {
    guard let open = try open() else { return "" }
    return try ApplicationWords(scene).overview(open)
  }
}
