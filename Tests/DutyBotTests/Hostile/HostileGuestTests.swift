import Foundation
import Regulation
import Testing

/// Somebody with the program in front of them, and no right in the room whose ledger it is.
@Suite("A guest, a member and an applicant on a ledger with PINs")
struct HostileGuestTests {
  private static let room = "商州区教育界别委员工作室"
  private static let pin = "kingfisher-82"

  /// A room with opinions of 委员甲 and 委员乙 in it, with PINs from then on.
  private func guarded() throws -> Dutybot {
    let bot = try Dutybot()
    #expect(try bot.run(lines: WholeShift.lines).code == 0)
    #expect(
      try bot.run(lines: ["委员乙", "登记意见", "", "2", "李先生", "13911112222", "东街的井盖没了", "。", "4", "否"]).code == 0)
    #expect(try bot.run(["pin", "on"]).code == 0)
    return bot
  }

  private static func secondRoom(_ name: String, with members: [String]) -> [String] {
    ["登记工作室", name, "界别", "县区", "商州区"] + members + ["。"]
  }

  @Test("A guest makes no second room and no CPPCC; the owner of the file does, and the codes are told once")
  func furtherPlaces() throws {
    let bot = try guarded()
    defer { bot.remove() }
    let before = try bot.counted()
    let attack =
      Self.secondRoom("坏人委员工作室", with: ["坏人", "委员丙", "甲乙", "丙丁", "戊己"])
      + ["同意", "坏人", "坏人", "未授牌", "", "没有", "否", "是"]
    for lines in [attack, ["登记政协机关", "县区", "商州区", "", "教科卫体委员会", "。", "坏人", "是"]] {
      let ran = try bot.run(lines: lines)
      #expect(ran.out.contains("以文件主人的身份") && !ran.out.contains("已登记"), "\(ran.out)")
    }
    #expect(try bot.counted() == before)
    let owner = try bot.run(
      ["talk", "--owner"], lines: ["登记政协机关", "县区", "商州区", "", "教科卫体委员会", "。", "干部甲", "是"])
    #expect(owner.code == 0 && Set(Dutybot.codes(in: owner.out).keys) == ["干部甲"], "\(owner.out)")
    // Whoever signs in is themself, whoever keeps the file.
    try bot.setPin(Self.pin, of: "委员甲")
    let member = try bot.run(["talk", "--owner", "--as", "委员甲"], lines: [Self.pin] + attack)
    #expect(member.out.contains("以文件主人的身份") && !member.out.contains("已登记"), "\(member.out)")
  }

  @Test("A convenor makes a room of their own; a member of another room is somebody else in it")
  func namesake() throws {
    let bot = try guarded()
    defer { bot.remove() }
    try bot.setPin(Self.pin, of: "委员丙")
    let owner = try bot.run(
      ["talk", "--owner"],
      lines: Self.secondRoom("商州区医卫界别委员工作室", with: ["委员壬", "委员癸", "委员子", "委员丑", "委员寅"])
        + ["委员壬", "委员癸", "还没有授牌", "", "没有", "否", "是"])
    #expect(Dutybot.codes(in: owner.out).count == 5, "\(owner.out)")
    // 委员壬 leads another room; 委员己 is a member of the convenor's own.
    let made = try bot.run(
      ["--as", "委员丙"],
      lines: [Self.pin]
        + Self.secondRoom("商州区农业界别委员工作室", with: ["委员壬", "委员己", "委员辰", "委员巳", "委员午"])
        + ["主席会议同意", "委员辰", "委员巳", "还没有授牌", "", "没有", "否", "是"])
    let codes = Dutybot.codes(in: made.out)
    #expect(Set(codes.keys) == ["委员壬", "委员己", "委员辰", "委员巳", "委员午"], "\(made.out)")
    // The new 委员壬 is nobody of the other room.
    let there = try bot.run(
      ["--as", "委员壬", "--room", "商州区医卫界别委员工作室"], lines: [try #require(codes["委员壬"])])
    #expect(there.out.contains("口令不对"), "\(there.out)")
    let here = try bot.run(
      ["--as", "委员壬", "--room", "商州区农业界别委员工作室"], lines: [try #require(codes["委员壬"])])
    #expect(here.out.contains("请设一个口令"), "\(here.out)")
  }

  @Test("A guest proves nothing to themself and settles no rule set; whoever may is noted")
  func proofAndRules() throws {
    let bot = try guarded()
    defer { bot.remove() }
    let verified = try bot.run(["ledger", "verify"])
    let head = try #require(verified.out.firstMatch(of: /[0-9a-f]{64}/).map { String($0.output) })
    for command in [["ledger", "prove", "--since", head], ["norms", "use", "shaanxi-2023-21"]] {
      let guest = try bot.run(command)
      #expect(guest.code == 64 && guest.out.isEmpty && guest.error.contains("--as"), "\(guest.error)")
    }
    try bot.setPin(Self.pin, of: "委员甲")
    let proof = try bot.run(["ledger", "prove", "--since", head, "--as", "委员甲"], lines: [Self.pin])
    #expect(proof.code == 0 && proof.out.contains(head), "\(proof.error)")
    let member = try bot.run(["norms", "use", "shaanxi-2023-21", "--as", "委员甲"], lines: [Self.pin])
    #expect(member.code == 1 && member.error.contains("召集人"), "\(member.error)")
    #expect(try !bot.run(["norms", "use"]).out.contains("shaanxi-2023-21"))
    try bot.setPin(Self.pin, of: "委员丙")
    let convenor = try bot.run(["norms", "use", "shaanxi-2023-21", "--as", "委员丙"], lines: [Self.pin])
    #expect(convenor.code == 0 && convenor.out.contains("shaanxi-2023-21"), "\(convenor.error)")
    #expect(try bot.run(["pin", "log"]).out.contains("换规则包  委员丙"))
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test("Twenty processes at once get five tries, and all of it is noted")
  func parallel() throws {
    let bot = try guarded()
    defer { bot.remove() }
    try bot.setPin(Self.pin, of: "委员甲")
    let tries = try (0..<20).map { _ in
      try bot.start(["ledger", "export", "--json", "--as", "委员甲"], lines: ["0000"])
    }
    for outcome in try tries.map({ try $0.finish() }) { #expect(outcome.code == 1 && outcome.out.isEmpty) }
    let log = try bot.run(["pin", "log", "--lang", "en"]).out
    #expect(log.components(separatedBy: "wrong PIN").count - 1 == 5, "\(log)")
    #expect(log.contains("tried too early"))
  }

  @Test("What is exported is what somebody sees in the conversation, and that it was is recorded")
  func exports() throws {
    let bot = try guarded()
    defer { bot.remove() }
    let applied = try bot.run(lines: ["申请新建工作室", "界别", "教育界", "县区", "商州区", "生人", "是"])
    let code = try #require(Dutybot.codes(in: applied.out)["生人"], "\(applied.out)")
    #expect(try bot.run(["--as", "生人"], lines: [code, Self.pin, Self.pin]).out.contains("口令设好了"))
    for name in ["委员甲", "委员丁"] { try bot.setPin(Self.pin, of: name) }
    func export(_ name: String) throws -> String {
      let ran = try bot.run(
        ["ledger", "export", "--json", "--with-personal", "--as", name], lines: [Self.pin])
      #expect(ran.code == 0, "\(ran.error)")
      return ran.out
    }
    let (member, liaison, stranger) = (try export("委员甲"), try export("委员丁"), try export("生人"))
    #expect(member.contains("上访三次") && !member.contains("井盖") && !member.contains("13911112222"))
    #expect(member.contains("opinionRecorded"))
    #expect(liaison.contains("上访三次") && liaison.contains("井盖"))
    #expect(stranger.contains("applicationBegun"))
    for word in ["opinionRecorded", "seatTaken", "dutyStarted", "井盖", "委员甲"] {
      #expect(!stranger.contains(word))
    }
    // The record of it is part of what was taken.
    #expect(member.components(separatedBy: "personalExported").count - 1 == 1)
    #expect(liaison.components(separatedBy: "personalExported").count - 1 == 2)
    for (name, command) in [
      ("生人", ["obligations", "--room", Self.room]), ("生人", ["obligations", "--member", "委员甲"]),
      ("生人", ["roster", "list"]), ("生人", ["roster", "list", "--room", Self.room]),
      ("生人", ["print", "walls", "--room", Self.room]), ("委员甲", ["print", "form"]),
    ] {
      let ran = try bot.run(command + ["--as", name], lines: [Self.pin])
      #expect(ran.code != 0 && ran.out.isEmpty, "\(command): \(ran.out)")
    }
    let all = try bot.run(["obligations", "--as", "生人"], lines: [Self.pin])
    #expect(all.code == 0 && !all.out.contains(Self.room), "\(all.out)")
    #expect(try bot.run(["roster", "list", "--as", "委员甲"], lines: [Self.pin]).out.contains("委员乙"))
  }

  @Test("No core is dumped, and nothing that is started from here can be made to")
  func cores() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Dutybot.path)
    process.environment = bot.environment()
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    // It has said its first words: it runs.
    #expect(!output.fileHandleForReading.availableData.isEmpty)
    let limits = try String(contentsOfFile: "/proc/\(process.processIdentifier)/limits", encoding: .utf8)
    let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
    #expect(core.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"], "\(core)")
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}

extension Dutybot {
  /// How many entries the ledger has.
  fileprivate func counted() throws -> String { try run(["ledger", "verify"]).out }
}
