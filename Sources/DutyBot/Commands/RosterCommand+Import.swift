import ArgumentParser
import Conversation
import Dialogs
import Foundation
import Glibc
import Regulation
import WorkroomStore

extension RosterCommand {
  /// A file of members: all of it is right and comes in, or nothing does, unless the person says so.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "从 CSV 文件导入名册。 / Import a roster from a CSV file.",
      discussion: """
        由正在填写的申报的经办人导入，就填进申报的参与委员名单。
        Imported by whoever handles an application that is being filled in, it becomes the application's list.
        有一处要改就一行也不导入，除非加 --partial。由召集人或联络员导入，写 --as 姓名。
        With one fault nothing is imported, unless --partial is given. A convenor or the liaison imports it: --as NAME.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Option(help: "工作室的名称（有几个时）。 / The workroom, where there are several.")
    var room: String?
    @ArgumentParser.Option(
      help: "已在别的工作室的委员，参加两个工作室的理由；只是同名就写“同名”。 / Why members of other rooms sit here too, or namesake.")
    var reason: String?
    @ArgumentParser.Option(
      help: "别的级别的政协委员驻室的理由（P4.2g）。 / Why members of another level's CPPCC sit here (P4.2g).")
    var levelReason: String?
    @ArgumentParser.Option(
      help: "申报：人数少于或多于规定的理由。 / An application: why there are fewer or more than there normally are.")
    var sizeReason: String?
    @ArgumentParser.Option(
      help: "申报：人数不合规定的由谁负责。 / An application: who answers for a number that is not as it should be.")
    var answeredBy: String?
    @Flag(help: "申报：换掉已有的名单。 / An application: replace the list that is there.")
    var replace = false
    @Flag(help: "只导入没有问题的行。 / Import the rows that are right.")
    var partial = false
    @Flag(help: "只看会怎样，不写入。 / Say what would happen, write nothing.")
    var dryRun = false
    @Argument(help: "名册文件。 / The file.", completion: .file(extensions: ["csv", "txt"]))
    var file: String

    private static let longestReason = 200

    var choices: RosterOptions {
      RosterOptions(
        reason: reason, sizeReason: sizeReason, answeredBy: answeredBy, replaces: replace, isPartial: partial,
        levelReason: levelReason)
    }

    func validate() throws {
      let say = options.language
      guard signIn.person != nil else {
        throw ValidationError(say("请加 --as 姓名：谁来登记。", "Add --as NAME: who enters it."))
      }
      for (name, text) in [
        ("reason", reason), ("level-reason", levelReason), ("size-reason", sizeReason),
        ("answered-by", answeredBy),
      ] {
        guard let text else { continue }
        guard !text.allSatisfy(\.isWhitespace), !TextLength.exceeds(text, Import.longestReason) else {
          throw ValidationError(
            say(
              "--\(name) 请写清楚，最多 \(Import.longestReason) 个字。",
              "--\(name): a text of at most \(Import.longestReason) characters."))
        }
      }
    }

    func run() throws {
      let say = options.language
      let store = try options.open()
      if let application = try application(of: signIn.person ?? "", store) {
        return try fill(application, store)
      }
      guard sizeReason == nil, answeredBy == nil, !replace else {
        throw ValidationError(
          say(
            "--size-reason、--answered-by、--replace 只用于申报。",
            "--size-reason, --answered-by and --replace are for an application."))
      }
      try signIn.check(options, room: room, store)
      let place = try Failing.reporting(say) {
        try Lookup(store, say).place(of: signIn.person ?? "", in: room)
      }
      guard !place.isCppcc else {
        throw ValidationError(say("请用工作室的召集人或联络员。", "Name a convenor or the liaison of a workroom."))
      }
      let read = RosterFile(try bytes(), now: Faults.now, legacy: Gb18030.read)
      let (plan, codes) = try record(as: .person(place.person, place.room), store) { turn, facts, now in
        try RosterPlan(
          read, in: place.room, by: place.person, options: choices, turn: turn, facts: facts, now: now)
      }
      try tell(plan, of: read, by: store.pack, codes)
    }

    /// One transaction, or a rehearsal of it, and the codes it gave.
    func record(
      as owner: Owner, _ store: Store, plan: (TurnID, Answers, Moment) throws -> RosterPlan
    ) throws -> (RosterPlan, [LoginCode]) {
      let desk = Desk(store: store, clock: { Faults.now }, milestone: Faults.reached)
      return try Failing.reporting(options.language) {
        do {
          var codes: [LoginCode] = []
          let plan = try desk.record(as: owner, isRehearsal: dryRun, handing: { codes = $0 }) {
            turn, facts, now in
            let plan = try plan(turn, facts, now)
            return (plan, plan.proposals)
          }
          return (plan, codes)
        } catch let refusal as Refusal {
          Failing.tell(RosterFilePhrases(options.language, by: store.pack).refused(refusal))
          throw ExitCode.failure
        }
      }
    }

    /// What came of it; throws `ExitCode` where nothing was imported that should have been.
    func tell(_ plan: RosterPlan, of read: RosterFile, by pack: NormPack, _ codes: [LoginCode]) throws {
      let phrases = RosterFilePhrases(options.language, by: pack)
      for row in phrases.notes(read, plan.notes) { Failing.tell(row) }
      if !plan.faults.isEmpty {
        for row in phrases.faults(plan.faults, of: file) { Failing.tell(row) }
        Failing.tell(
          plan.isDone
            ? phrases.left(plan.faults, isRehearsal: dryRun)
            : phrases.advice(plan.faults, isPartial: partial))
      }
      guard plan.isDone else { throw ExitCode.failure }
      Output.say(phrases.report(plan, isRehearsal: dryRun))
      PinCommand.tell(codes, options.language)
    }

    func bytes() throws -> [UInt8] {
      guard let data = try? Data(contentsOf: URL(filePath: file)) else {
        Failing.tell(
          options.language(
            "\(file)：读不了，请检查文件名和权限。", "\(file): it cannot be read; check its name and permissions."))
        throw ExitCode.failure
      }
      return Array(data)
    }
  }
}

// A roster file that becomes the list of an application (参与委员名单).
extension RosterCommand.Import {
  /// The application that somebody handles; nil where they handle none, or named a room instead.
  ///
  /// Throws `ValidationError` where several could be meant.
  func application(of name: String, _ store: Store) throws -> Matter<ApplicationFacts>? {
    let say = options.language
    return try Failing.reporting(say) {
      let places = try Lookup(store, say).places(of: name, in: room)
      guard let handled = places.first(where: \.isApplicant) else { return nil }
      guard places.count == 1 else {
        throw ValidationError(
          say(
            "不止一处有这个姓名，请加 --room：工作室的名称，或申报的名称。",
            "That name is found in several places: add --room with the name of the workroom or of the application."
          ))
      }
      return try store.ask(TheApplication(handled.room))
    }
  }

  func fill(_ application: Matter<ApplicationFacts>, _ store: Store) throws {
    let handler = application.facts.begun.handler
    try signIn.check(handler, options, store)
    let read = RosterFile(try bytes(), for: .application, now: Faults.now, legacy: Gb18030.read)
    let (plan, codes) = try record(as: .person(handler, application.workroom), store) { turn, facts, now in
      try RosterPlan(read, on: application.id, options: choices, turn: turn, facts: facts, now: now)
    }
    try tell(plan, of: read, by: store.pack, codes)
  }
}
