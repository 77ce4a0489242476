import Dialogs
import Regulation

extension Talk.LedgerClaim {
  /// As a learner reads it: `值班开始（方式：线上）`, `意见登记 3 条`; without the signs that lessons are written in.
  func plain(_ say: Language) -> String {
    let facts = fields.map { field in
      // Whatever it is, only that it is there is asked.
      let isAny = field.value.pieces.allSatisfy { $0 == .any }
      return isAny ? field.name : field.name + say("：", ": ") + field.value.source
    }
    let head = count > 1 ? say("\(act) \(count) 条", "\(count) × \(act)") : act
    guard !facts.isEmpty else { return head }
    return say("\(head)（\(facts.joined(separator: "，"))）", "\(head) (\(facts.joined(separator: ", ")))")
  }
}

extension Lesson.MustNot {
  /// As a learner reads it.
  func plain(_ say: Language) -> String {
    switch fact {
    case .claim(let claim): claim.plain(say)
    case .words:
      say("写进记录的“\(listed)”", "“\(listed)” among what was written")
    }
  }

  /// The words as the lesson lists them.
  private var listed: String {
    String(source.drop { !TalkSign.colon.contains($0) }.dropFirst().drop(while: \.isWhitespace))
  }
}
