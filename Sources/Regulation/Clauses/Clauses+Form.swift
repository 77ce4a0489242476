// 附件：创建线上或线下政协委员工作室申报表
extension Clause {
  static let form: [Clause] = [
    .pa_1, .pa_2, .pa_3, .pa_4, .pa_5, .pa_6, .pa_7, .pa_8, .pa_9, .pa_10, .pa_11, .pa_12, .pa_13, .pa_14,
    .pa_15, .pa_16, .pa_17, .pa_18, .pa_19, .pa_20, .pa_21, .pa_22, .pa_23, .pa_24, .pa_25, .pa_26, .pa_27,
  ]

  public static let pa_1 = Clause(
    "PA.1", .hard,
    zh: "工作室名称",
    en: "Name of the workroom")

  public static let pa_2 = Clause(
    "PA.2", .hard,
    zh: "申请时间",
    en: "Date of application")

  public static let pa_3 = Clause(
    "PA.3", .hard,
    zh: "类型",
    en: "Type: regional, sector or industry")

  public static let pa_4 = Clause(
    "PA.4", .hard,
    zh: "线上或线下",
    en: "Online or offline")

  public static let pa_5 = Clause(
    "PA.5", .hard,
    zh: "姓名",
    en: "Convenor (first block): name")

  public static let pa_6 = Clause(
    "PA.6", .hard,
    zh: "联系方式",
    en: "Convenor (first block): contact")

  public static let pa_7 = Clause(
    "PA.7", .hard,
    zh: "单位及职务",
    en: "Convenor (first block): unit and post")

  public static let pa_8 = Clause(
    "PA.8", .hard,
    zh: "界别",
    en: "Convenor (first block): sector")

  public static let pa_9 = Clause(
    "PA.9", .hard,
    zh: "所属专委会",
    en: "Convenor (first block): special committee")

  public static let pa_10 = Clause(
    "PA.10", .hard,
    zh: "专长领域",
    en: "Convenor (first block): field of expertise")

  public static let pa_11 = Clause(
    "PA.11", .hard,
    zh: "姓名",
    en: "Convenor (second block): name")

  public static let pa_12 = Clause(
    "PA.12", .hard,
    zh: "联系方式",
    en: "Convenor (second block): contact")

  public static let pa_13 = Clause(
    "PA.13", .hard,
    zh: "单位及职务",
    en: "Convenor (second block): unit and post")

  public static let pa_14 = Clause(
    "PA.14", .hard,
    zh: "界别",
    en: "Convenor (second block): sector")

  public static let pa_15 = Clause(
    "PA.15", .hard,
    zh: "所属专委会",
    en: "Convenor (second block): special committee")

  public static let pa_16 = Clause(
    "PA.16", .hard,
    zh: "专长领域",
    en: "Convenor (second block): field of expertise")

  public static let pa_17 = Clause(
    "PA.17", .hard,
    zh: "姓名",
    en: "Liaison: name")

  public static let pa_18 = Clause(
    "PA.18", .hard,
    zh: "联系方式",
    en: "Liaison: contact")

  public static let pa_19 = Clause(
    "PA.19", .hard,
    zh: "姓名",
    en: "Members taking part: name")

  public static let pa_20 = Clause(
    "PA.20", .hard,
    zh: "单位及职务",
    en: "Members taking part: unit and post")

  public static let pa_21 = Clause(
    "PA.21", .hard,
    zh: "专长",
    en: "Members taking part: specialty")

  public static let pa_22 = Clause(
    "PA.22", .hard,
    zh: "联系方式",
    en: "Members taking part: contact")

  public static let pa_23 = Clause(
    "PA.23", .hard,
    zh: "工作室主要职能和主要工作计划",
    en: "Main functions and main work plan of the workroom")

  public static let pa_24 = Clause(
    "PA.24", .hard,
    zh: "申请人(可联名)签名",
    en: "Signature of the applicant (several may sign), with the date")

  public static let pa_25 = Clause(
    "PA.25", .hard,
    zh: "所属专委会意见",
    en: "Opinion of the special committee, with the date")

  public static let pa_26 = Clause(
    "PA.26", .hard,
    zh: "分管副主席意见",
    en: "Opinion of the Vice-Chairperson in charge, with the date")

  public static let pa_27 = Clause(
    "PA.27", .hard,
    zh: "主席会议意见",
    en: "Opinion of the Chairperson's Council, with the date")
}
