import Conversation
package import Regulation
import WorkroomStore

extension AnswerReader where Value == Level {
  /// Held against what the rule set says of members of another level at the question already (A39).
  var takenByRoom: AnswerReader {
    AnswerReader(
      manner, options: options,
      read: { line, scene, offered in
        let said = try read(line, scene, offered)
        guard case .value(let level) = said, let home = try scene.room()?.facts.level,
          try scene.pack.taking(level, at: home) == .refused
        else { return said }
        return .problem(try RefusalPhrases(scene).text(.otherLevel(level)))
      },
      show: show)
  }
}

extension RosterDialog {
  /// Of which CPPCC the member is who is described, for the question.
  static func knownLevel(_ scene: Scene) throws -> Bilingual {
    if let id = scene[Slots.described], let level = try seat(id, scene)?.level { return level.cppcc }
    return try ownCppcc(scene)
  }

  /// The room's own CPPCC.
  static func ownCppcc(_ scene: Scene) throws -> Bilingual {
    try scene.room()?.facts.level.cppcc ?? Bilingual("本级政协", "the CPPCC of its level")
  }
}

extension Level {
  /// How a member of this level is marked on the roster of a room (P4.2g); nil where it is the room's own.
  package func mark(in room: Level) -> Bilingual? {
    switch (room, self) {
    case (.province, .province), (.city, .city), (.county, .county): nil
    case (.province, .city), (.province, .county):
      Bilingual("吸纳的\(cppcc.zh)委员（P4.2g）", "taken in, a member of \(cppcc.en) (P4.2g)")
    case (.city, _), (.county, _): Bilingual("\(cppcc.zh)委员", "a member of \(cppcc.en)")
    }
  }
}
