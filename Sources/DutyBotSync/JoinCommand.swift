import ArgumentParser
import Crypto
import Foundation
import Regulation
import Sync
import WorkroomStore

/// Enrols this machine at a hub by an invitation and its code (加入).
struct JoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "凭邀请加入中心库。 / Join a hub by an invitation.",
    discussion: """
      邀请文件里是中心库的地址和证书，邀请码在另外给的纸上（从标准输入读一行）。
      The file has the hub's address and certificate; the code is on paper, and is read as a line of standard input.
      """)

  @OptionGroup var place: PlaceOptions
  @Option(help: "这台电脑叫什么，例如“值班室电脑”。 / What this machine is called, such as “the desk's PC”.")
  var label: String
  @Argument(help: "邀请文件。 / The invitation.", completion: .file())
  var file: String

  private var say: Language { place.say }

  func run() throws {
    try reporting(say) {
      if let joined = try HubPlace.read(in: place.hubFolder), try knows(joined) {
        throw Told(say("这台电脑已经加入中心库了。", "This machine has joined a hub already."))
      }
      let invitation = try read()
      if isatty(STDIN_FILENO) == 1 { Output.say(say("邀请码（16 个字母和数字）：", "The code (16 letters and digits):")) }
      guard let line = Typed.code(), let code = InvitationCode(typed: line) else {
        throw Told(
          say("邀请码不对：应是 16 个字母和数字，没有加入。", "That is no code: it has 16 letters and digits. Nothing was done."))
      }
      let place = try enrol(invitation, code)
      Output.say(say("已加入中心库。", "This machine has joined the hub."))
      if let room = place.room {
        let machine = try self.place.machine
        let digits = JoiningDigits(of: machine.publicKey, try machine.publicBoxKey, joining: WorkroomID(room))
        Output.say(
          say(
            "工作室里已经有电脑在用的，请打电话把校验码念给对方：\(digits)",
            "Where a machine is in the room already, telephone and read these digits out: \(digits)"))
      }
      Output.say(say("现在同步一次：dutybot sync", "Synchronise now: dutybot sync"))
    }
  }

  /// Whether the hub knows this machine: one that was set back to an earlier day has forgotten who joined since.
  private func knows(_ joined: HubPlace) throws -> Bool {
    do {
      let settings = joined.settings(in: place.hubFolder)
      _ = try PostgresHub(PostgresConnection(settings, within: .seconds(15))).hello()
      return true
    } catch HubFault.notEnrolled {
      return false
    }
  }

  private func read() throws -> Invitation {
    guard let bytes = FileManager.default.contents(atPath: file), bytes.count < 1 << 20,
      let invitation = try? JSONDecoder().decode(Invitation.self, from: bytes)
    else {
      throw Told(say("邀请文件读不出来，没有加入。", "The invitation cannot be read; nothing was done."))
    }
    return invitation
  }

  /// The password is made here and never leaves this machine: the hub gets a verifier of it.
  private func enrol(_ invitation: Invitation, _ code: InvitationCode) throws -> HubPlace {
    let folder = place.hubFolder
    var known = HubPlace(
      host: invitation.host, port: invitation.port, database: invitation.database, login: "hub_door",
      password: invitation.door, room: nil)
    // The certificate has to lie somewhere to be held against; the login is written last, once there is one.
    try PrivateFolder.write(Array(invitation.ca.utf8), to: folder + "/ca.pem", in: folder)
    HubPlace.forgetEnvironment()
    let door = try PostgresConnection(known.settings(in: folder), within: .seconds(15))
    let machine = try place.machine
    let password = Data(SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }).base64EncodedString()
    // A salted verifier does not depend on the login's name, which the hub gives.
    let verifier = try door.verifier(of: password, for: "machine")
    let values: [SqlValue] = [
      .text(code.text), .text(label), .text(verifier), .bytes(machine.publicKey),
      .bytes(try machine.publicBoxKey), .bytes(try BoxProof.made(by: machine)),
    ]
    guard let row = try enrolled(values, at: door) else { throw HubFault.refused(code: "row") }
    (known.login, known.password, known.room) = (try row.text(0), password, row.optional(2))
    try known.write(invitation.ca, in: folder)
    return known
  }

  private func enrolled(_ values: [SqlValue], at door: PostgresConnection) throws -> SqlRow? {
    do {
      return try door.ask(
        "SELECT login, machine, room FROM hub.enrol($1, $2, $3, $4::bytea, $5::bytea, $6::bytea)", values,
        within: .seconds(20)
      ).first
    } catch {
      switch error {
      case .refused(code: "DB030"):
        throw Told(
          say("邀请码不对，或者已经用过、过期了，没有加入。", "The code is wrong, used or too old; nothing was done."))
      case .refused(code: "DB032"):
        throw Told(say("这台电脑以前登记过了，没有加入。", "This machine was enrolled before; nothing was done."))
      case .unreachable, .stranger, .late, .notEnrolled, .mayNotWrite, .othersChain, .forked, .otherVersion,
        .refused:
        throw error
      }
    }
  }
}
