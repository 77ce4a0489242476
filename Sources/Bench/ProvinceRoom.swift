import Regulation
import WorkroomStore

/// One room of a province with its people: the same in every run.
struct ProvinceRoom {
  struct Member {
    let person: PersonID
    let name: String
    let since: Day
    /// nil: still there at the end.
    let until: Day?
  }

  let number: Int
  let level: Level
  let type: WorkroomType
  let area: String
  /// When it is entered, with its plaque and the platform where it has them by then.
  let opens: Day
  let plaque: Day?
  let joined: Day?
  let members: [Member]

  var id: WorkroomID {
    WorkroomID(BenchIDs.uuid(0x0190_a000_0000_7000, 0x8000_0000_0000_0000 | UInt64(number)))
  }
  var name: String { "\(area)第\(number)委员工作室" }
  var liaison: PersonID { ProvinceRoom.person(99, of: number) }
  static func person(_ member: Int, of room: Int) -> PersonID {
    PersonID(
      BenchIDs.uuid(0x0190_a000_0000_7001, 0x9000_0000_0000_0000 | UInt64(member) << 32 | UInt64(room)))
  }

  private static let areas = ["商州区", "洛南县", "丹凤县", "商南县", "山阳县", "镇安县", "柞水县"]
  private static let start = Day(2022, 1, 1) ?? Day(ordinal: 0)

  init(_ number: Int) {
    var random = SplitMix64(seed: UInt64(number) &* 77 &+ 5)
    self.number = number
    level = random.chance(6) ? .province : random.chance(25) ? .city : .county
    type = random.pick(WorkroomType.allCases)
    switch level {
    case .province: area = "省直"
    case .city: area = "商洛市"
    case .county: area = random.pick(ProvinceRoom.areas)
    }
    // Most are there from the first day; some open in the years after it, in the middle of a quarter too.
    opens = ProvinceRoom.start.adding(random.chance(88) ? 0 : random.number(1...1000))
    plaque = random.chance(97) ? opens : nil
    joined = random.chance(80) ? opens.adding(random.chance(70) ? 0 : random.number(20...700)) : nil
    let (opens, first) = (opens, random.number(11...18))
    var members = (0..<first).map { member in
      Member(
        person: ProvinceRoom.person(member, of: number), name: "委员\(number)之\(member)", since: opens,
        until: random.chance(4) ? opens.adding(random.number(100...1200)) : nil)
    }
    // Whoever leaves is followed by another, some days later.
    for gone in members where gone.until != nil {
      let since = (gone.until ?? opens).adding(random.number(5...60))
      members.append(
        Member(
          person: ProvinceRoom.person(members.count, of: number), name: "委员\(number)之\(members.count)",
          since: since, until: nil))
    }
    // A few sit in the room before as well (P4.2b).
    if number > 0, random.chance(8) {
      members.append(
        Member(
          person: ProvinceRoom.person(2, of: number - 1), name: "委员\(number - 1)之2", since: opens.adding(40),
          until: nil))
    }
    self.members = members
  }

  /// Who sits there on a day.
  func seated(on day: Day) -> [Member] {
    members.filter { $0.since <= day && ($0.until ?? day) >= day }
  }
}
