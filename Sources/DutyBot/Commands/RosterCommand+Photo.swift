import ArgumentParser
import Conversation
import Dialogs
import Regulation
import WorkroomStore

extension RosterCommand {
  /// A member's photo, kept beside the ledger without whatever a camera wrote into it (照片), P3.3a.
  struct Photo: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "收下一名委员的照片。 / Keep a member's photo.",
      discussion: """
        先在对话里说“照片”，登记本人同意公布。JPEG 或 PNG，最大 1 MB；照片里的地点、时间、相机等信息去掉，放在台账旁边，只有您能读。
        Say “photos” in the conversation first, to record the member's consent. JPEG or PNG, 1 MB at most; place, time and camera are
        taken out of it, and it lies beside the ledger, where only you can read it.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Option(help: "工作室的名称（有几个时）。 / The workroom, where there are several.")
    var room: String?
    @ArgumentParser.Option(help: "谁的照片（姓名）。 / Whose photo, by name.")
    var member: String
    @Argument(help: "照片文件。 / The file.", completion: .file(extensions: ["jpg", "jpeg", "png"]))
    var file: String

    private var say: Language { options.language }

    func validate() throws {
      guard signIn.person != nil else {
        throw ValidationError(say("请加 --as 姓名：谁来登记。", "Add --as NAME: who enters it."))
      }
    }

    func run() throws {
      let store = try options.open()
      try signIn.check(options, room: room, store)
      let place = try Failing.reporting(say) {
        try Lookup(store, say).place(of: signIn.person ?? "", in: room)
      }
      // Its roster is empty: nobody of that name would be true, and no help.
      if let end = try Failing.reporting(say, { try store.ask(EndOf(place.room)) }) {
        Failing.tell(FilePhrases(say).refused(.roomEnded(end.day, end.way, end.clause)))
        throw ExitCode.failure
      }
      let roster = try Failing.reporting(say) { try store.ask(TheRoster(place.room)) }
      guard let seat = roster.seats.first(where: { PersonName.isSame($0.facts.name, member) }) else {
        throw ValidationError(say("名册里没有这个姓名。", "There is nobody of that name on a roster."))
      }
      let photo = try read()
      guard let photos = store.photos else { return }
      // Before the file is written: nobody leaves one behind who may not record it.
      try record(AttachedFile(of: photo.bytes), on: seat, by: place, store, isRehearsal: true)
      let kept = try keep(photo, in: photos)
      try record(kept, on: seat, by: place, store)
      // Somebody who publishes meanwhile takes away what nobody has; now it is the member's.
      if photos.bytes(of: kept) == nil { _ = try keep(photo, in: photos) }
      try Failing.reporting(say) { try store.sweepPhotos() }
      Failing.tell(
        say(
          "照片收下了（\(kept.inWords.zh)），地点、时间、相机等信息已去掉，下次做网页时放上去。",
          "The photo is kept (\(kept.inWords.en)), without place, time and camera; it stands on the page that is written next."
        ))
    }

    private func keep(_ photo: PhotoFile, in photos: AttachedFiles) throws -> AttachedFile {
      do {
        return try photos.keep(photo.bytes)
      } catch {
        Failing.tell(say("照片写不进去，没有登记。", "The photo cannot be written, and nothing was recorded."))
        throw ExitCode.failure
      }
    }

    private func read() throws -> PhotoFile {
      let bytes: [UInt8]
      do {
        bytes = try AttachedFiles.read(file, most: PhotoFile.mostBytes)
      } catch {
        let path = VisibleText.line(file)
        Failing.tell(
          error == .tooLarge
            ? tooLarge
            : say("\(path)：读不了，请检查文件名和权限。", "\(path): it cannot be read; check its name and permissions."))
        throw ExitCode.failure
      }
      do {
        return try PhotoFile(stripping: bytes)
      } catch {
        let why =
          switch error {
          case .tooLarge: tooLarge
          case .unknown: say("不是 JPEG 或 PNG 照片，没有收。", "It is neither a JPEG nor a PNG, and was not kept.")
          case .tooWide:
            say(
              "照片长或宽超过 \(PhotoFile.mostPixels) 像素，没有收；请缩小了再收。",
              "The photo is more than \(PhotoFile.mostPixels) pixels wide or high and was not kept; make it smaller first."
            )
          case .broken: say("照片文件是坏的，没有收。", "The photo's file is broken, and was not kept.")
          }
        Failing.tell(why)
        throw ExitCode.failure
      }
    }

    private var tooLarge: String {
      say("照片超过 1 MB，没有收；请缩小了再收。", "The photo is larger than 1 MB and was not kept; make it smaller first.")
    }

    private func record(
      _ photo: AttachedFile, on seat: Matter<SeatFacts>, by place: Namesakes.Place, _ store: Store,
      isRehearsal: Bool = false
    ) throws {
      let desk = Desk(store: store, clock: { Faults.now }, milestone: Faults.reached)
      try Failing.reporting(say) {
        do {
          try desk.record(as: .person(place.person, place.room), isRehearsal: isRehearsal, handing: { _ in })
          {
            _, _, now in
            ((), [Proposal(PhotoKept(photo), in: place.room, on: seat.id, occurred: now)])
          }
        } catch let refusal as Refusal {
          Failing.tell(why(refusal, seat.facts.name, by: store.pack))
          throw ExitCode.failure
        }
      }
    }

    private func why(_ refusal: Refusal, _ name: String, by pack: NormPack) -> String {
      if refusal == .photoWithoutConsent {
        return say(
          "\(name)还没有同意公布照片，没有收；先在对话里说“照片”登记（P3.3a）。",
          "\(name) has not agreed that a photo is published, and none was kept: say “photos” in the conversation first (P3.3a)."
        )
      }
      if case .notAllowed = refusal {
        return say(
          "照片由委员本人登记，或由召集人、联络员登记（P3.3a），没有收。",
          "A photo is the member's own to record, or a convenor's or the liaison's (P3.3a); none was kept.")
      }
      return FilePhrases(say).refused(refusal)
    }
  }
}
