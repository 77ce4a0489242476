// 五、申报和审批
extension Clause {
  static let application: [Clause] = [
    .p5_1, .p5_2, .p5_3a, .p5_3b, .p5_3c, .p5_3d, .p5_3e, .p5_3f, .p5_3g,
  ]

  public static let p5_1 = Clause(
    "P5.1", .hard, "可",
    zh: "有创建区域、界别、行业委员工作室意愿的专门委员会、界别、委员团队均可向同级政协提出申请",
    en: "Special committees, sectors and teams of members who wish to set up a regional, sector or "
      + "industry workroom may apply to the CPPCC of the same level.")

  public static let p5_2 = Clause(
    "P5.2", .hard, "须",
    zh: "须提交委员工作室建设方案（含委员工作室名称、参与委员名单、工作室召集人和联络员、主要职能、工作安排等内容）和申请表",
    en: "An establishment plan (name, list of members, convenor and liaison, main functions, "
      + "arrangement of work) and an application form must be submitted.")

  public static let p5_3a = Clause(
    "P5.3a", .hard, "须",
    zh: "创办界别、行业委员工作室，须所联系的专门委员会审核，报分管副主席审示后，经同级政协主席会议研究同意后予以授牌",
    en: "A sector or industry workroom must be reviewed by the special committee it is linked to "
      + "and submitted to the Vice-Chairperson in charge; once the Chairperson's Council of the "
      + "same level has considered and agreed, the plaque is awarded.")

  public static let p5_3b = Clause(
    "P5.3b", .hard,
    zh: "专门委员会创办区域委员工作室，报分管副主席审示后，经同级政协主席会议研究同意后予以授牌",
    en: "A special committee that sets up a regional workroom submits it to the Vice-Chairperson "
      + "in charge; once the Chairperson's Council of the same level has considered and agreed, "
      + "the plaque is awarded.")

  public static let p5_3c = Clause(
    "P5.3c", .soft, "原则上",
    zh: "原则上同一地域只创建一个同级政协区域委员工作室",
    en: "In principle only one regional workroom of the same level is set up in one area.")

  public static let p5_3d = Clause(
    "P5.3d", .hard, "应",
    zh: "有设立线上委员工作室意愿的线下委员工作室应按相同程序逐级申报，经同级政协主席会议研究同意后，入驻“秦商量”协商议政平台",
    en: "An offline workroom that wishes to have an online one applies by the same steps; once the "
      + "Chairperson's Council of the same level has considered and agreed, it joins the Qin "
      + "Shangliang platform.")

  public static let p5_3e = Clause(
    "P5.3e", .hard, "均需",
    zh: "所有新创建的委员工作室，均需向省政协办公厅备案",
    en: "Every newly set up workroom is filed with the General Office of the provincial CPPCC.")

  public static let p5_3f = Clause(
    "P5.3f", .hard,
    zh: "坚持“谁审批谁负责”的原则，实行分级负责、分级管理",
    en: "Whoever approves is responsible; responsibility and management go by level.")

  public static let p5_3g = Clause(
    "P5.3g", .hard, "应",
    zh: "组织委员开展值班、交流、协商等线上活动",
    en: "Members are organised for duty, exchange, consultation and other activities online.")
}
