import Conversation

extension LinkPlan {
  static func zh(_ state: LinkPlan, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .confirmRelease: Words("\(try scene.shown(Slots.deed))，不再关联。")
    case .notYours: Words("记录关联到计划由召集人或联络员登记（P4.6）。")
    case .none: Words("今年还没有年度计划，请先说“制定年度计划”（P4.6）。")
    case .nothing: Words("没有要关联的：今年登记的事都已算到计划里，或者还没有登记。")
    case .deed:
      Words(
        "哪条记录算到计划里？已关联的，选它就取消关联。", help: "这里列出计划以外做的和已经关联的；同类、同方式、同负责人的自动算，不用关联（P4.6）。",
        example: "1")
    case .noItem: Words("计划里没有空着的项目：每一项都有记录了。要加项目请说“年度计划”。")
    case .item: Words("算到计划的哪一项？", help: "只列还没有记录的；一条记录只算一项（P4.6）。", example: "1")
    case .joined: Words("已关联，计划完成情况里算一次。要取消再说“关联计划”。")
    case .released: Words("已取消关联。")
    }
  }
}
