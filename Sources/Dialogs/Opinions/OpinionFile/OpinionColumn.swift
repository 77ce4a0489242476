public import Regulation
import Understanding

/// A column of a file of messages (留言文件的列), as a platform, a web form or a letter box hands it out.
public enum OpinionColumn: String, Hashable, Sendable, CaseIterable {
  /// 编号
  case reference
  /// 标题
  case title
  /// 内容
  case words
  /// 称呼
  case visitor
  /// 联系方式
  case contact
  /// 时间
  case when
  /// 来源
  case source
  /// 群众类别
  case group
  /// 地点
  case place
  /// 人数
  case people

  public var name: Bilingual {
    switch self {
    case .reference: Bilingual("编号", "id")
    case .title: Bilingual("标题", "title")
    case .words: Bilingual("内容", "words")
    case .visitor: Bilingual("称呼", "name")
    case .contact: Bilingual("联系方式", "contact")
    case .when: Bilingual("时间", "time")
    case .source: Bilingual("来源", "source")
    case .group: Bilingual("群众类别", "group")
    case .place: Bilingual("地点", "place")
    case .people: Bilingual("人数", "people")
    }
  }

  /// What platforms call it; without blanks and signs.
  private var aliases: [String] {
    switch self {
    case .reference:
      ["序列号", "流水号", "工单号", "工单编号", "留言编号", "留言id", "事项编号", "诉求编号", "受理编号", "no", "number", "messageid"]
    case .title: ["留言标题", "事项标题", "诉求标题", "主题", "subject"]
    case .words:
      [
        "留言内容", "诉求内容", "事项内容", "意见内容", "意见建议", "意见", "诉求", "留言", "反映内容", "反映问题", "问题描述", "事项描述", "描述", "正文",
        "原话", "message", "content", "text", "body", "opinion",
      ]
    case .visitor:
      ["姓名", "留言人", "昵称", "用户", "用户名", "来访人", "反映人", "诉求人", "联系人", "visitor", "sender", "user", "nickname"]
    case .contact: ["电话", "手机", "手机号", "手机号码", "联系电话", "电话号码", "微信", "邮箱", "phone", "mobile", "tel", "email"]
    case .when:
      [
        "留言时间", "提交时间", "反映时间", "来件时间", "受理时间", "创建时间", "日期", "date", "day", "submitted", "created",
        "received",
      ]
    case .source: ["渠道", "来源渠道", "反映渠道", "channel", "via"]
    case .group: ["类型", "群众类型", "人员类别"]
    case .place: ["地址", "位置", "事发地", "事发地点", "所在小区", "location", "address", "where"]
    case .people: ["同来人数", "反映人数", "涉及人数", "count"]
    }
  }

  private static let known: [String: OpinionColumn] = allCases.reduce(into: [:]) { known, column in
    for name in [column.name.zh, column.name.en] + column.aliases { known[plain(name)] = column }
  }

  /// The column that a text titles; nil where it titles none.
  static func titled(_ text: String) -> OpinionColumn? { known[plain(text)] }

  /// The column of that name, as `--map` has it.
  public static func named(_ text: String) -> OpinionColumn? {
    OpinionColumn(rawValue: text) ?? titled(text)
  }

  /// Lower case, half width, letters and digits only: what is told apart by signs alone is one title.
  static func plain(_ text: String) -> String {
    String(TextFolding.folded(text).filter { $0.isLetter || $0.isNumber })
  }
}
