import Regulation

// What is said while a text of several lines is written.
extension EnginePhrases {
  package var linesHint: String {
    say(
      "（写完另起一行，只写一个“。”；/编辑 打开编辑器）",
      "(A line with only . ends it; /edit opens an editor.)")
  }
  package func linesSoFar(_ count: Int) -> String {
    say(
      "已记下 \(count) 行，接着写；写完另起一行，只写一个“。”。",
      "\(english(count, "line")) so far. Go on; a line with only . ends it.")
  }
  /// What may be said of the text itself, told with the help.
  package var linesWords: String {
    say(
      "写的时候还可以说：/删一行 收回上一行，/重写 从头写，/编辑 打开编辑器。",
      "While writing: /delete line takes back the last line, /rewrite begins again, /edit opens an editor.")
  }
  package var linesRewritten: String {
    say(
      "好，前面写的不要了，从头写；写完另起一行，只写一个“。”。",
      "All right: what was written is gone, begin again. A line with only . ends it.")
  }
  /// - Parameter line: nil where it was too much and had not been kept.
  package func lineTakenBack(_ line: String?, left: Int) -> String {
    let gone = line.map { say("删了“\($0.excerpt(24))”", "Taken back: “\($0.excerpt(40))”") }
    let what = gone ?? say("那一行本来就没有收", "That line had not been kept")
    return say("\(what)，还有 \(left) 行，接着写。", "\(what). \(english(left, "line")) left; go on.")
  }
  package var noLines: String { say("还没有写，没有可以删的。", "Nothing was written yet.") }
  /// A question is to be passed over where something was written.
  package func linesBeforeSkip(_ count: Int) -> String {
    say(
      "已经写了 \(count) 行：单独一行“。”收下；不要了先说 /重写，再跳过。",
      "\(english(count, "line")) written: a line with only . keeps them; to drop them say /rewrite, then skip."
    )
  }
  /// At the line that does not go in any more.
  package func linesFull(_ count: Int, most: Int) -> String {
    say(
      "太长了，最多 \(most) 个字：前面 \(count) 行已记下，这一行起不再收。单独一行 。 结束；/编辑 可以写短些。",
      "Too long: at most \(grouped(most)) characters. What came before is kept (\(english(count, "line"))); nothing is taken from this line on. A line with only . ends it; /edit to shorten it."
    )
  }
  /// At the end of a text that was too long.
  package func linesKept(_ count: Int, lost: Int, most: Int) -> String {
    say(
      "收下了前 \(count) 行；后面 \(lost) 行超过了 \(most) 个字，没有收。",
      "Kept: the first \(english(count, "line")). Not kept, beyond \(grouped(most)) characters: \(english(lost, "line"))."
    )
  }
}
