import Conversation
import Regulation
import WorkroomStore

extension SetUpCppcc {
  static func en(_ state: SetUpCppcc, _ scene: Scene) throws -> Words {
    switch state {
    case .begin: Words("")
    case .barred: Words(CppccSetUp.responsibility.words(.en))
    case .level:
      Words(
        "The CPPCC of which level?",
        help: "This is the CPPCC over the workrooms: its special committees and the office in charge.",
        example: "1")
    case .area: Words("Where? The county, city or province.", help: "As in “商州区”, “商洛市”.", example: "商州区")
    case .name:
      Words(
        "What is its full name? Enter for “\(name(scene))”.", help: "The name of the CPPCC committee.",
        example: "政协商州区委员会")
    case .committees:
      Words(
        "Which special committees does it have? One a line, or paste the list.",
        help: "Each guides, serves and looks after its workrooms (P4.4). You can change them later.",
        example: "教科卫体和文化文史委员会, 农业和农村委员会")
    case .office:
      Words(
        "Who keeps the office in charge? Type the name.",
        help:
          "The department for members' affairs (P4.4), in the city the Committee on Member Affairs (C4.2). It enters the others.",
        example: "干部甲")
    case .confirm:
      Words(
        """
        \(name(scene)) (\(try scene.shown(Slots.level)))
        Special committees: \(try scene.shown(Slots.committees))
        Office in charge: \(scene[Slots.office] ?? ""). 
        """)
    case .set:
      Words(
        "Entered: \(name(scene)). After signing in say “posts” to enter who acts for committees, Vice-Chairpersons and the council."
      )
    case .end: Words("")
    }
  }
}
