import Conversation

extension Apply {
  static func zh(_ state: Apply, _ scene: Scene) throws -> Words {
    switch state {
    case .guide: Words(try ApplicationGuide.words(scene))
    case .applicant:
      Words("一共五步，随时可以停，下次接着来。谁来申请？", help: "专门委员会、界别、委员团队都可以申请（P5.1）；单个委员请邀几位一起。", example: "2")
    case .applicantName: Words(applicantQuestion(scene), help: "写专委会、界别或团队的名称。", example: "教育界")
    case .level: Words("向哪一级政协申请？", help: "向同级政协申请（P5.1）。", example: "1")
    case .area: Words("在哪里？写县区、市或省。", help: "例如商州区。", example: "商州区")
    case .handler: Words("由谁经办？写您的姓名。", help: "以后由这位登录，接着填、提交、看进展。", example: "委员丙")
    case .confirm, .end: Words("")
    case .begun where scene.audience == .applicants:
      Words("新的申报开始了，建室向导 0/5。请说“换人”，选“申报中”的这一件接着填。")
    case .begun: Words("申报开始了，建室向导 0/5。登录后接着填：名称、名单、召集人和联络员、职能、安排。")
    }
  }
}
