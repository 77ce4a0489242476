import Conversation
import Regulation
import WorkroomStore

extension ApplyWork {
  static func en(_ state: ApplyWork, _ scene: Scene) throws -> Words {
    switch state {
    case .functions:
      Words(
        "What are its main functions? Several lines if you like.",
        help:
          "Learning, contact with the people, their opinions, consultation, showing what members do (P2.2).",
        example: "keeps in touch with people in education and reports what they say")
    case .plan:
      Words(
        "What is the work plan? Several lines if you like.",
        help: try NormsInPlan(scene).ofRoom,
        example: "duty once online and once in person for each member every quarter")
    case .newFunctions:
      Words(
        "The main functions are now:\n“\(try known(\.functions, scene))”\nHow are they changed? Skip to keep them.",
        help: "Write all of it anew (P5.2).",
        example: "keeps in touch with people in education and reports what they say")
    case .newPlan:
      Words(
        "The work plan is now:\n“\(try known(\.plan, scene))”\nHow is it changed? Skip to keep it.",
        help: "Write all of it anew (P5.2).",
        example: "duty once online and once in person for each member every quarter")
    case .asItWas: Words("Nothing was changed; all is as it was.")
    case .provider:
      Words(
        "Who provides venue and equipment?", help: "Whoever applies sees to it (P4.3b).",
        example: "Shangzhou Middle School")
    case .written: Words("Kept. \(try ApplicationSlots.progress(scene))")
    case .begin, .end: Words("")
    case .closed: Words(try ApplicationSlots.closed(scene))
    }
  }
}
