import ArgumentParser
import Conversation
import Dialogs
import Foundation
import Regulation
import WorkroomStore

/// The archive package of a room (归档), P7.4: written once, and held against its manifest at any time after.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "归档包：写成、核对（P7.4）。 / The archive package of a room: write, verify.",
    subcommands: [Write.self, Verify.self])

  struct Write: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "把一个工作室的全部记录、打印件和清单写进一个新文件夹。 / Write all records, papers and a manifest into a new folder.")

    @OptionGroup var place: RoomOptions
    @ArgumentParser.Argument(
      help: "新文件夹，不能已经有。 / The new folder; nothing may lie there.", completion: .directory)
    var folder: String
    @Flag(
      name: .customLong("with-personal"),
      help: "连同来访人的称呼、联系方式和原话。 / With what visitors said and who they are.")
    var withPersonal = false
    @OptionGroup var receiver: Receiver

    func validate() throws {
      guard !folder.isEmpty, withPersonal || receiver.name == nil else {
        throw ValidationError(
          place.language("--given-to 要和 --with-personal 同用。", "--given-to goes with --with-personal."))
      }
    }

    func run() throws {
      let phrases = ArchivePhrases(place.language)
      let path = VisibleText.line(folder)
      try place.run { sight, now, store in
        let room = try place.place(in: store, seenBy: sight)
        // Before anything is out: what is broken off was taken, too.
        if withPersonal {
          let texts = try store.ask(PlacesWithTexts())
          let taken = try store.ask(RoomsInChains(of: room.workroom)).filter(texts.contains)
          try PersonalRecord(store, sight, by: place.signIn).note(in: taken, to: receiver) {
            sight.part(of: $0)
          }
        }
        do {
          let (manifest, digest) = try ArchiveFolder(
            store: store, room: room, now: now, withPersonal: withPersonal, sight: sight
          ).write(to: folder)
          for row in phrases.written(manifest, digest, to: path) { Output.say(row) }
        } catch let problem as ArchiveFolder.Problem {
          Failing.tell(phrases.text(problem, at: path))
          throw ExitCode.failure
        }
      }
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "核对归档包：改了一个字节、少了、多了文件都看得出。 / Hold a package against its manifest.")

    @OptionGroup var said: DialogsCommand.Options
    @ArgumentParser.Argument(help: "归档包的文件夹。 / The folder of the package.", completion: .directory)
    var folder: String
    @ArgumentParser.Option(help: "归档时记下的清单校验码（SHA-256）。 / The SHA-256 of the manifest that was written down.")
    var digest: String?
    @Flag(help: "JSON，一行一处。 / JSON, a line each flaw.")
    var json = false

    /// A line that scripts get.
    private struct Row: Encodable {
      var flaw: String
      var file: String?
    }

    func run() throws {
      let check = ArchiveCheck(of: folder, said: digest)
      if json {
        for flaw in check.flaws {
          Output.json(try JSONText.encode(Row(flaw: flaw.code.kind, file: flaw.code.file)))
        }
      } else {
        for row in ArchivePhrases(said.language).rows(check) { Output.say(row) }
      }
      if !check.isWhole { throw ExitCode.failure }
    }
  }
}
