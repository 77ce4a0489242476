import ArgumentParser
import Crypto
import Foundation
import Regulation
import Sync
import WorkroomStore

/// How the office reaches the hub: as PostgreSQL's own programs do, by a connection string.
struct OfficeOptions: ParsableArguments {
  @Option(
    help: "连接中心库，例如 \"host=hub.example user=clerk dbname=dutybot\"。 / How to reach the hub, as libpq has it.")
  var connect: String
  @OptionGroup var speech: SpeechOption

  var say: Language { speech.language }

  func open() throws -> PostgresConnection {
    guard let settings = PostgresConnection.settings(from: connect) else {
      throw ValidationError(say("--connect 的写法不对。", "--connect is not as it should be."))
    }
    return try PostgresConnection(settings, within: .seconds(15))
  }

  /// Asks one of the office's functions.
  func ask(_ sql: String, _ values: [SqlValue]) throws {
    _ = try open().ask(sql, values, within: .seconds(15))
  }
}

/// Sets the hub up and looks after it (中心库): for whoever runs it and for the office.
struct HubCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hub", abstract: "建立和管理中心库。 / Set up and look after the hub.",
    subcommands: [
      InitCommand.self, MigrateCommand.self, CheckCommand.self, AddCppcc.self, AddRoom.self,
      InviteCommand.self, RevokeCommand.self,
    ])

  struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init", abstract: "在空数据库里建立中心库。 / Set up a hub in an empty database.")
    @OptionGroup var office: OfficeOptions

    func run() throws {
      try reporting(office.say) {
        let connection = try office.open()
        guard try Installing.version(of: connection) == nil else {
          throw Told(office.say("这里已经有中心库了，什么都没有动。", "There is a hub here already; nothing was changed."))
        }
        try Installing.install(on: connection, from: 0)
        let door = try Installing.openDoor(on: connection)
        Output.say(
          office.say(
            "中心库建好了，第 \(PostgresHub.version) 版。", "The hub is set up, version \(PostgresHub.version)."))
        Output.say(
          office.say(
            "门口口令（发邀请时要用，请保管）：\(door)", "The door's password (invitations need it; keep it): \(door)"))
      }
    }
  }

  struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "migrate", abstract: "把中心库更新到这个程序的版本。 / Bring the hub to this program's version.")
    @OptionGroup var office: OfficeOptions

    func run() throws {
      try reporting(office.say) {
        let connection = try office.open()
        guard let version = try Installing.version(of: connection) else {
          throw Told(office.say("这里没有中心库：先用 hub init。", "There is no hub here: hub init first."))
        }
        guard version <= PostgresHub.version else { throw HubFault.otherVersion(version) }
        try Installing.install(on: connection, from: version)
        Output.say(
          office.say("中心库是第 \(PostgresHub.version) 版。", "The hub is of version \(PostgresHub.version)."))
      }
    }
  }

  struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "检查中心库的设置。 / Check how the hub is set up.")
    @OptionGroup var office: OfficeOptions

    func run() throws {
      try reporting(office.say) {
        let findings = try HubCheck(try office.open()).findings()
        for finding in findings {
          Output.say((finding.isGood ? "  " : "! ") + finding.words(office.say))
        }
        guard findings.allSatisfy(\.isGood) else { throw ExitCode.failure }
      }
    }
  }

  struct AddCppcc: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cppcc", abstract: "登记一级政协。 / Enter a CPPCC.")
    @OptionGroup var office: OfficeOptions
    @Option(help: "上级政协的编号。 / The id of the one over it.") var over: String?
    @Argument(help: "编号。 / Its id.") var id: String

    func run() throws {
      try reporting(office.say) {
        try office.ask("SELECT hub.add_cppcc($1, $2)", [.text(id), over.map { .text($0) } ?? .null])
        Output.say(office.say("登记了。", "Entered."))
      }
    }
  }

  struct AddRoom: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "room", abstract: "登记一个工作室。 / Enter a room.")
    @OptionGroup var office: OfficeOptions
    @Option(help: "名称。 / Its name.") var name: String
    @Option(help: "联系指导的专委会。 / The committee that guides it.") var committee: String?
    @Option(help: "政协的编号。 / The id of its CPPCC.") var cppcc: String
    @Argument(help: "工作室编号（dutybot ledger head --json 里有）。 / The room's id.") var id: String

    func run() throws {
      try reporting(office.say) {
        try office.ask(
          "SELECT hub.add_room($1, $2, $3, $4)",
          [.text(id), .text(name), committee.map { .text($0) } ?? .null, .text(cppcc)])
        Output.say(office.say("登记了。", "Entered."))
      }
    }
  }

  struct RevokeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke", abstract: "停用一台电脑。 / Put a machine out.")
    @OptionGroup var office: OfficeOptions
    @Argument(help: "电脑的编号。 / The machine's number.") var machine: Int

    func run() throws {
      try reporting(office.say) {
        try office.ask("SELECT hub.revoke($1::int)", [.number(machine)])
        Output.say(
          office.say(
            "停用了：它再也送不进来，也取不到。它已经取到的收不回来；工作室的电脑下次同步就换新密钥。",
            "It is out: it hands nothing over and takes nothing any more. What it took cannot be taken back; the room's machines make a new key as they synchronise next."
          ))
      }
    }
  }
}

/// 发邀请: where the hub is, in a file; the code on paper, once, for at most fourteen days.
struct InviteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite", abstract: "给一台电脑发邀请。 / Invite a machine.")
  @OptionGroup var office: OfficeOptions
  @Option(help: "在这个工作室记录。 / It writes in this room.") var room: String?
  @Option(help: "看这个专委会指导的工作室。 / It sees the rooms of this committee.") var committee: String?
  @Option(help: "看这一级政协的工作室。 / It sees the rooms of this CPPCC.") var cppcc: String?
  @Option(help: "几天内有效。 / Good for so many days.") var days = 14
  @Option(help: "中心库对外的地址。 / The hub's address, as machines reach it.") var host: String
  @Option(help: "端口。 / Its port.") var port = 5432
  @Option(help: "数据库。 / The database.") var database = "hub"
  @Option(help: "签发中心库证书的 CA（PEM 文件）。 / The CA of the hub's certificate, PEM.") var ca: String
  @Option(help: "门口口令（hub init 时给的）。 / The door's password.") var door: String
  @Option(help: "写到哪个文件。 / The file to write.") var out: String

  func validate() throws {
    guard [room, committee, cppcc].compactMap({ $0 }).count == 1 else {
      throw ValidationError(
        office.say("请写 --room、--committee、--cppcc 中的一个。", "Give one of --room, --committee and --cppcc."))
    }
    guard (1...14).contains(days) else {
      throw ValidationError(office.say("邀请最多 14 天有效。", "An invitation is good for 14 days at most."))
    }
  }

  func run() throws {
    try reporting(office.say) {
      guard let pem = FileManager.default.contents(atPath: ca) else {
        throw Told(office.say("CA 文件读不出来。", "The CA's file cannot be read."))
      }
      let code = InvitationCode()
      let (scope, id) =
        room.map { ("room", $0) } ?? committee.map { ("committee", $0) } ?? ("cppcc", cppcc ?? "")
      try office.ask(
        "SELECT hub.invite($1::bytea, $2, $3, $4::boolean, $5::int)",
        [.bytes(code.hash), .text(scope), .text(id), .text(room == nil ? "false" : "true"), .number(days)])
      let invitation = Invitation(
        host: host, port: port, database: database, ca: String(decoding: pem, as: UTF8.self), door: door)
      try PrivateFolder.write(
        Array(try JSONEncoder().encode(invitation)), to: out, in: (out as NSString).deletingLastPathComponent)
      Output.say(
        office.say(
          "邀请码（写在纸上，另外给，\(days) 天内用一次）：", "The code (on paper, by another way; once, within \(days) days):"))
      Output.say(code.shown)
    }
  }
}
