import Regulation
import Understanding

/// That somebody is a member of another level's CPPCC, in one line (委员甲级别改成市), P4.2g: nothing else of them is asked.
enum SaidLevel {
  /// What is to be done, and of which level, as it is told to the roster's questions.
  static let deed = "describe-level"
  static let levels = ["level-county": "县区", "level-city": "市", "level-province": "省"]

  /// Who, and the level's key; nil where a line says nothing of the kind, or of nobody who is known.
  ///
  /// - Parameter said: folded, without its stops.
  static func read(_ said: String, among people: [String]) -> (member: String, level: String)? {
    guard said.contains("级") || said.contains("level") else { return nil }
    let chinese =
      /^(?:把|将)?(.{1,20}?)(?:的)?(?:政协)?(?:级别|层级)(?:要|应该|应)?(?:改成|改为|改到|变成|换成|为|是)(?:了)?(县区|县|区|市|省)(?:级)?(?:政协)?(?:的)?(?:委员)?(?:了)?$/
    let english =
      /^(?:(?:change|set|put) )?(.{1,40}?)(?:'s|’s) level (?:is|to|as) (?:the )?(county|city|province)(?:'s| level)?(?: cppcc)?$/
    guard let match = said.wholeMatch(of: chinese) ?? said.wholeMatch(of: english),
      let member = people.first(where: { TextFolding.folded($0) == String(match.1) })
    else { return nil }
    let level =
      switch match.2 {
      case "市", "city": "level-city"
      case "省", "province": "level-province"
      case _: "level-county"
      }
    return (member, level)
  }
}
