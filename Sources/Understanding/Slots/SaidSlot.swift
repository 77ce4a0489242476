/// A value that a line says, and where it says it.
package struct SaidSlot: Hashable, Sendable {
  package var name: Name
  package var value: Value
  /// Places in the line's Unicode scalars, never beyond its end; empty where no words of it say it but the whole line.
  package var span: Range<Int>

  package init(name: Name, value: Value, span: Range<Int>) {
    (self.name, self.value, self.span) = (name, value, span)
  }

  /// What a sentence may say beside what it asks for (要素).
  package enum Name: String, CaseIterable, Hashable, Sendable {
    /// 方式: `online` or `offline`.
    case mode
    /// 日期: `2026-03-31`.
    case day
    /// 起: `2026-03-31T09:00`, or `09:00` where no day is said; a day where days are asked for.
    case from
    /// 止: as `from`.
    case to
    /// 季度: `2026-Q1`.
    case quarter
    /// 年度: `2026`.
    case year
    /// 月份: `2026-03`.
    case month
    /// 期限: a day.
    case deadline
    /// 值班内容, in the words of the sentence.
    case activity
    /// 事由, in the words of the sentence.
    case matter
    /// 委员, by the name in full where one person is meant.
    case member
    /// 电话, in digits.
    case phone
    /// 人数 or 件数.
    case count
    /// 种类: of an activity, a consultation or a product.
    case kind
    /// 来源 of an opinion.
    case source
    /// 类别 of an opinion.
    case opinionClass = "class"
    /// 称呼 of a visitor, as it was said: 王大爷.
    case visitor
    /// 原话 of a visitor, behind a word that leads to it: 反映路灯坏了半年没人修.
    case words
    /// 主题 of something that was held or is written, behind a word that leads to it: 关于公交线路延伸.
    case topic
    /// The first part of a sentence, where it says something that nothing else reads: 给学校捐了电脑，登公益.
    case rest
    /// 原因 of a leave: `illness`, `business` or `study`; of a late entry in the words of the sentence.
    case reason
    /// 载体 of an activity: `discussion`.
    case carrier
    /// What is to be done with something: `answer`, `feedBack` or `close`.
    case deed
    /// How many people came together: 五个人一起来.
    case people
    /// 群众类别: `area`, `sector` or `industry`.
    case group
    /// 产业需求: `yes`.
    case industryNeed
    /// 缓急: `ordinary`, `urgent` or `atOnce`.
    case urgency
    /// All of a line that corrects one thing of a record: 把王大爷的电话改成…
    case correction
    /// 地点 of a matter, behind a word that leads to it: 地点在东关小区.
    case place
    /// 专题征集 that an opinion is for: its topic, as far as that is said, else the word itself.
    case campaign
  }

  /// A value as it is written for others: one text, one number or several texts.
  package enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
    case several([String])
  }
}

/// Somebody whom a line may name: as the roster has them, and what else they are called.
package struct KnownPerson: Hashable, Sendable {
  package var name: String
  /// Other names, such as `Zhang Xiaomei`; 张委员, 老张 and the like need not be among them.
  package var aliases: [String]

  package init(_ name: String, aliases: [String] = []) { (self.name, self.aliases) = (name, aliases) }
}
