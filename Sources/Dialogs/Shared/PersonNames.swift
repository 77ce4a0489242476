import Conversation
import Regulation
import Understanding

// Members' names in conversation (对话里的姓名): one reader for set-up, roster, application and posts.

extension NoName {
  /// What is said to it.
  ///
  /// - Parameter isLine: one of several lines, of which the others are kept.
  func text(_ say: Scene, isLine: Bool) -> String {
    let kept = isLine ? say("。这一行没有记。", ". This line was not kept.") : say("。", ".")
    return words(say) + kept
  }

  private func words(_ say: Scene) -> String {
    switch self {
    case .nothing, .figure, .words:
      say("这不像姓名，请写姓名，例如 委员甲", "this does not look like a name; a name, please, as in 委员甲").capitalisedFirst
    case .command:
      say("这是对程序说的话，不能当姓名", "this is a word said to the program, and can be nobody's name").capitalisedFirst
    case .heading:
      say("这是标题或身份，不是姓名，请写姓名", "this is a heading or a role, no name; a name, please").capitalisedFirst
    case .footer: say("这是合计、填表人或日期，不是姓名", "this is a sum, a signature or a day, no name").capitalisedFirst
    case .phone:
      say("姓名里有电话号码；各项用逗号隔开", "there is a telephone number in the name; put commas between the parts")
        .capitalisedFirst
    case .identityNumber:
      say("这里像有身份证号，不需要", "that looks like an identity number; none is needed").capitalisedFirst
    case .tooLong:
      say("姓名最多 \(PersonName.longest) 个字", "a name has at most \(PersonName.longest) characters")
        .capitalisedFirst
    case .unclear:
      say("这一行不都是姓名；一行写一位，几位用顿号隔开", "not all of this is names; one a line, or parted by commas")
        .capitalisedFirst
    }
  }
}

/// Who is named, at every door of the program: in conversation, on a list, in a roster's file (谁的姓名).
///
/// What a dialog is called is nobody's name: at “who are you?” 签到 would sign that member in.
enum SaidNames {
  /// Everybody whom a line names; throws why there is nobody.
  static func people(_ line: String) throws(PersonReader.NotNamed) -> [SaidPerson] {
    let people = try PersonReader.people(line)
    if people.contains(where: { titles.contains(TextFolding.folded($0.name)) }) {
      throw PersonReader.NotNamed(.command)
    }
    return people
  }

  /// The one person whom a text names; throws why there is none, or several.
  static func one(_ text: String) throws(PersonReader.NotNamed) -> SaidPerson {
    let people = try people(text)
    guard people.count == 1 else { throw PersonReader.NotNamed(.unclear) }
    return people[0]
  }

  /// Whether a text is what is said to the program, and nothing else: a command, or what a dialog is called.
  static func isSaidToProgram(_ text: String) -> Bool {
    EngineWord.read(text).map { $0.rest.isEmpty } ?? false
      || titles.contains(TextFolding.folded(text.trimmed))
  }

  /// Whether a text says nothing of what somebody is or does (单位及职务、专长、界别): a yes or a no, a command, or a name.
  ///
  /// - Parameter names: of the people it may be mistaken for.
  static func isNoParticular(_ text: String, beside names: [String]) -> Bool {
    YesNo.read(text) != nil || isSaidToProgram(text) || names.contains { PersonName.isSame($0, text) }
  }

  private static let titles = Set(
    DialogBook.dutyBot.dialogs.flatMap { [$0.title.zh, $0.title.en] }.map { TextFolding.folded($0) })
}

extension AnswerReader where Value == String {
  /// One person's name, as it is kept.
  ///
  /// - Parameter check: why somebody of that name is not possible here; nil where they are.
  static func personName(
    check: @escaping @Sendable (String, Scene) throws -> String? = { _, _ in nil }
  ) -> AnswerReader {
    AnswerReader(
      .free,
      read: { line, scene, _ in
        guard !line.isBlank else { return .miss }
        if line.contains(where: \.isLineFeed) { return .problem(EnginePhrases(scene.language).oneLine) }
        let people: [SaidPerson]
        do throws(PersonReader.NotNamed) {
          people = try SaidNames.people(line)
        } catch {
          return .problem(error.why.text(scene, isLine: false))
        }
        guard people.count == 1, let name = people.first?.name else {
          return .problem(scene("一次写一位。", "One person at a time, please."))
        }
        if let problem = try check(name, scene) { return .problem(problem) }
        return .value(name)
      },
      show: { value, _ in value })
  }

  /// Several people on one line, kept as they come; ``people(_:)`` reads who they are.
  static func personNames(max: Int) -> AnswerReader {
    .text(max: max) { line, scene in
      do throws(PersonReader.NotNamed) {
        let names = try SaidNames.people(line).map(\.name)
        return NameLines.firstTwice(names).map { scene("“\($0)”写了两次。", "“\($0)” is there twice.") }
      } catch {
        return error.why.text(scene, isLine: false)
      }
    }
  }
}

extension AnswerReader where Value == [String] {
  /// Members, a line each or several on a line, each once; refused line by line, so that nothing typed before is lost.
  /// Kept with what stands beside their names, see `SaidPerson`.
  static func people(
    refusing: @escaping @Sendable (_ names: [String], Scene) throws -> String?,
    show: @escaping @Sendable (_ names: [String], Scene) -> String
  ) -> AnswerReader {
    AnswerReader(
      .lines,
      read: { text, scene, _ in
        var people: [SaidPerson] = []
        for line in text.split(whereSeparator: \.isNewline).map(String.init) where !line.isBlank {
          do throws(PersonReader.NotNamed) {
            people += try SaidNames.people(line)
          } catch {
            return .problem(error.why.text(scene, isLine: true))
          }
        }
        guard !people.isEmpty else { return .miss }
        let names = people.map(\.name)
        if let twice = NameLines.firstTwice(names) {
          return .problem(NameLines.isThere(twice, scene))
        }
        if let refusal = try refusing(names, scene) { return .problem(refusal) }
        return .value(people.map(\.stored))
      },
      show: { stored, scene in show(stored.map { SaidPerson(stored: $0).name }, scene) })
  }
}

/// Who a list says to be convenor or liaison, for the question after that (名单里注明的).
struct MarkedPeople {
  var convenors: [String]
  var liaisons: [String]

  init(_ people: [SaidPerson]) {
    convenors = people.filter(\.isConvenor).map(\.name)
    liaisons = people.filter(\.isLiaison).map(\.name)
  }

  /// 名单里注明的是王五。 Empty where nobody is marked.
  static func hint(_ names: [String], _ scene: Scene) -> String {
    guard !names.isEmpty else { return "" }
    let all = names.joined(separator: scene("、", ", "))
    return scene("名单里注明的是\(all)。", "The list marks \(all). ")
  }
}
