import ArgumentParser
import Conversation
import Regulation
import Workbench

extension Recording {
  /// A recording to `path`, or an end of the program that says why not: nothing is ever written over.
  static func begun(
    _ path: String?, _ session: Session, _ language: Language, isDemo: Bool = false
  ) throws -> Recording? {
    guard let path else { return nil }
    do {
      return try Failing.reporting(language) { try Recording(to: path, session, language, isDemo: isDemo) }
    } catch Refused.exists {
      Failing.tell(
        language(
          "\(path) 已经有了，没有动它。请换一个文件名再录。",
          "\(path) is there already and was left as it is. Choose another name."))
    } catch Refused.cannotBeMade {
      Failing.tell(language("\(path) 建不了，没有开始录。", "\(path) cannot be made; nothing is recorded."))
    }
    throw ExitCode.failure
  }
}
