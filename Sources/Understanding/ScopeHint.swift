import Foundation
package import Regulation

/// Whether a matter lies outside of what a room takes (受理范围, P6.2b): what is between private people, or sells something. Only
/// a hint, with whom to turn to instead: the member decides. What people in general care for is within, whatever the room.
package struct ScopeHint: Hashable, Sendable {
  /// The words that say so.
  package let cue: String
  /// Who would be right.
  package let channel: Bilingual

  /// Nil where nothing says so.
  ///
  /// - Parameter functions: the room's functions, in its own words: what stands there is within.
  package static func look(_ words: String, functions: String? = nil) -> ScopeHint? {
    let text = TextFolding.folded(String(words.unicodeScalars.prefix(20_000).map(Character.init)))
    let own = TextFolding.folded(functions ?? "")
    // Of several the first that is said.
    var first: (at: String.Index, hint: ScopeHint)?
    for (channel, cues) in table {
      for cue in cues where !own.contains(cue) {
        guard let range = text.range(of: cue), first.map({ range.lowerBound < $0.at }) ?? true else {
          continue
        }
        first = (range.lowerBound, ScopeHint(cue: cue, channel: channel))
      }
    }
    guard let first, !everybodys.contains(where: { text.contains($0) }) else { return nil }
    return first.hint
  }

  private static let table: [(channel: Bilingual, cues: [String])] = [
    (
      Bilingual("人民调解委员会或 12348 法律援助", "the people's mediation committee, or legal aid at 12348"),
      [
        "闹离婚", "要离婚", "分家产", "分家", "争遗产", "遗产怎么分", "分遗产", "继承房", "继承权", "彩礼", "婆媳", "借钱不还", "欠我钱", "借给他",
        "邻居吵架", "和邻居吵", "儿子不养", "不赡养",
        "divorce", "inheritance", "dowry", "owes me money", "quarrel with my neighbour",
      ]
    ),
    (
      Bilingual("市场上的经营者自己，不由工作室介绍", "the market: a room recommends no business"),
      ["推销", "加盟", "代理我们的产品", "投资理财", "打广告", "帮我宣传店", "advertise", "my franchise"]
    ),
    (Bilingual("公安机关（110）", "the police (110)"), ["被人打了", "被偷了钱包", "was beaten", "stolen wallet"]),
  ]

  /// Of everybody, whatever else is said: policies, procedures, what is built and run for all.
  private static let everybodys = ["政策", "手续", "补贴", "噪音", "扰民", "广场", "公园", "小区里", "路灯", "policy", "noise"]
}
