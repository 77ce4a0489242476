import Conversation
import Regulation
import Understanding
import WorkroomStore

// Which workroom, where there are several: from a list where it is short, else by name.
extension SignIn {
  /// As many as are listed: the digits. A longer list would fill the screen of a guest at the first question.
  static let listedAtMost = 9

  /// The first question is put to everybody at every start: no more is looked up for it than a list would show.
  static let few = Workrooms(atMost: listedAtMost + 1)

  static func isAskedByName(_ scene: Scene) throws -> Bool {
    try placeCount(scene) > listedAtMost
  }

  /// How many workrooms and CPPCC committees there are, counted no further than a list goes.
  static func placeCount(_ scene: Scene) throws -> Int {
    try scene.facts(few).count + applied(scene).count + scene.facts(Cppccs()).count
  }

  /// What a workroom or a CPPCC is called.
  static func name(of place: WorkroomID, _ scene: Scene) throws -> String {
    try scene.facts(TheWorkroom(place))?.facts.name ?? scene.facts(TheCppcc(place))?.facts.name
      ?? applied(scene).first { $0.workroom == place }.map { try title($0, scene) } ?? ""
  }

  /// Applications for rooms that are not there yet, and those that lately came to nothing.
  static func applied(_ scene: Scene) throws -> [Matter<ApplicationFacts>] {
    try scene.facts(ApplicationsAtTheDoor(on: scene.now.day))
  }

  /// 申报中：商州区教育界别委员工作室
  private static func title(_ application: Matter<ApplicationFacts>, _ scene: Scene) throws -> String {
    let name = application.facts.named?.name ?? application.facts.begun.applicantName
    guard application.isOpen else {
      return application.state.name(scene.language) + scene("：", ": ") + name
    }
    return scene("申报中：\(name)", "applied for: \(name)")
  }

  /// Who handles the application at a place.
  static func handlers(of place: WorkroomID, _ scene: Scene) throws -> [Option] {
    try applied(scene).filter { $0.workroom == place }.map { application in
      let begun = application.facts.begun
      return Option(
        id: begun.handler.rawValue, label: begun.handlerName + scene("（经办人）", " (handles it)"),
        aliases: [begun.handlerName])
    }
  }

  static func exampleOfRoom(_ scene: Scene) throws -> String { try scene.facts(few).first?.facts.name ?? "" }

  static func rooms(_ scene: Scene) throws -> [Option] {
    // The CPPCC behind the rooms: whoever is on duty finds theirs first.
    try scene.facts(Workrooms()).map {
      Option(
        id: $0.id.rawValue, label: $0.facts.name + EndingWords.mark($0.facts, scene.language),
        aliases: [$0.facts.name])
    }
      + applied(scene).map { application in
        Option(
          id: application.workroom.rawValue, label: try title(application, scene),
          aliases: ["申报中", "applied for", application.facts.begun.applicantName])
      }
      + scene.facts(Cppccs()).map { Option(id: $0.id.rawValue, label: $0.facts.name) }
  }

  /// The room that a line names, of those that were not shown: a number chooses none of them.
  static func room(called line: String, _ scene: Scene) throws -> Understood<WorkroomID> {
    let found = Choices.read(line, among: try rooms(scene), numbered: false, as: \.workroom)
    guard case .several(let options) = found, options.count > listedAtMost else { return found }
    return .problem(
      scene(
        "符合的有 \(options.count) 个，请再多输入几个字。", "\(options.count) workrooms match: type a little more."))
  }
}

// Who is at a place, and where somebody is.
extension SignIn {
  /// Where somebody signs in, and who they are where they said so at once.
  struct Place: SlotValue {
    var room: WorkroomID
    var person: PersonID?

    init(room: WorkroomID, person: PersonID? = nil) { (self.room, self.person) = (room, person) }

    init?(datum: Datum) {
      switch datum {
      case .text(let id):
        // A choice between the places where somebody stands says who they are as well.
        let parts = id.split(separator: Place.parting, maxSplits: 1).map(String.init)
        guard let room = parts.first.flatMap({ WorkroomID(datum: .text($0)) }) else { return nil }
        self.init(room: room, person: parts.count == 2 ? PersonID(datum: .text(parts[1])) : nil)
      case .list(let parts):
        guard parts.count == 2, let room = WorkroomID(datum: parts[0]), let person = PersonID(datum: parts[1])
        else { return nil }
        self.init(room: room, person: person)
      case .nothing, .number, .flag: return nil
      }
    }

    var datum: Datum { person.map { .list([room.datum, $0.datum]) } ?? room.datum }

    /// Nothing of an id.
    private static let parting: Character = "\t"

    /// The choice of this place by somebody who has said who they are.
    func option(like room: Option) -> Option {
      let id = person.map { self.room.rawValue + String(Place.parting) + $0.rawValue } ?? room.id
      return Option(id: id, label: room.label, aliases: room.aliases)
    }
  }

  /// Who may sign in at a place.
  static func people(of place: WorkroomID, _ scene: Scene) throws -> [Option] {
    if try scene.facts(TheCppcc(place)) != nil { return try officials(of: place, scene) }
    if try scene.facts(TheWorkroom(place)) == nil { return try handlers(of: place, scene) }
    return try scene.facts(TheRoster(place)).people.map {
      Option(id: $0.id.rawValue, label: label($0, scene.language), aliases: [$0.name] + $0.formerNames)
    }
  }

  /// The one place where somebody is called so, of the few that are listed; where they have several, which is asked.
  static func place(ofPersonCalled line: String, _ scene: Scene) throws -> Understood<Place> {
    let name = TextFolding.folded(line.trimmed)
    let found = try rooms(scene).flatMap { room -> [(room: Option, place: Place)] in
      guard let place = room.workroom else { return [] }
      return try people(of: place, scene).filter { person in
        person.aliases.contains { TextFolding.folded($0) == name }
      }.compactMap { person in
        PersonID(datum: .text(person.id)).map { (room, Place(room: place, person: $0)) }
      }
    }
    guard let first = found.first else { return .miss }
    return found.count == 1 ? .value(first.place) : .several(found.map { $0.place.option(like: $0.room) })
  }

  /// Who acts for a CPPCC, each with what they do there.
  static func officials(of place: WorkroomID, _ scene: Scene) throws -> [Option] {
    let roster = try scene.facts(TheCppccRoster(place))
    return roster.people.map { person in
      let posts = person.posts.map(\.post.name).map { $0(scene.language) } + roster.committees(of: person)
      let all = posts.joined(separator: scene("、", ", "))
      return Option(
        id: person.id.rawValue, label: person.name + scene("（\(all)）", " (\(all))"), aliases: [person.name])
    }
  }
}

extension Option {
  var workroom: WorkroomID? { WorkroomID(datum: .text(id)) }
}
