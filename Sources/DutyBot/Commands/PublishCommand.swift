import ArgumentParser
import Conversation
import Dialogs
import Glibc
import Regulation
import WorkroomStore

/// Writes the page of a room for everybody (公布网页), P3.3a, P6.1, or a page of several rooms.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "写工作室的网页，供公布。 / Write the page of a workroom, to be published.",
    discussion: """
      写一个文件夹：index.html（中文）、index.en.html（英文），有 --url 再加 sheet.html（贴在墙上的二维码）。只有谁都可以看的内容。放到网上以后，在对话里说“公布”登记。
      A folder: index.html (Chinese), index.en.html (English), and with --url sheet.html, its code for the wall. Nothing is in it
      but what anybody may read. Once it is on the web, say “publication” in the conversation to record it.
      """)

  @OptionGroup var place: RoomOptions
  @ArgumentParser.Argument(
    help: "写到哪个文件夹；已有的网页会换成新的。 / The folder; a site that is there is replaced.", completion: .directory)
  var folder: String
  @ArgumentParser.Option(help: "网页放在哪个网址，用来做二维码。 / The address it will have, for its code.")
  var url: String?
  @Flag(help: "台账里各工作室的一览。 / A page of all workrooms of the ledger.")
  var index = false

  private var language: Language { place.language }

  func validate() throws {
    guard !folder.isEmpty, !index || url == nil && place.room == nil else {
      throw ValidationError(language("--index 不能同时用 --url、--room。", "--index goes without --url and --room."))
    }
    guard url.map({ SiteAddress($0) != nil }) ?? true else {
      throw ValidationError(
        language(
          "--url 请写 http:// 或 https:// 开头的网址，不带空格。",
          "--url is an address that begins with http:// or https://, without spaces."))
    }
  }

  func run() throws {
    try place.run { sight, now, store in
      if index { try writeIndex(sight, now.day, store) } else { try writeRoom(sight, now.day, store) }
    }
  }

  private func writeRoom(_ sight: Sight, _ today: Day, _ store: Store) throws {
    let room = try place.led(sight, store)
    if let end = room.facts.ended {
      Failing.tell(
        language(
          "工作室已于\(end.day.inFull(.zh))\(end.way.name.zh)（\(end.clause.id)），不再公布，什么也没有写。",
          "The workroom was \(end.way.name.en) on \(end.day.inFull(.en)) (\(end.clause.id)) and is not made public any more; nothing was written."
        ))
      throw ExitCode.failure
    }
    guard let page = try store.ask(ThePublicPage(room.workroom, on: today)) else { return }
    let figures = try store.ask(PublicFigures(of: room.workroom, on: today))
    let address = url.flatMap { SiteAddress($0) }
    // What was taken back, or is a former member's, goes before anything is shown (A28).
    try store.sweepPhotos()
    let photos = photos(page, store)
    let gone = page.members.filter { $0.photo.map { photos[$0] == nil } ?? false }.map(\.name)
    let files = try RoomSite(
      page: page, figures: figures, today: today, address: address, photos: photos
    ).files()
    try write(files)
    let words = PublicWords(language, today: today)
    let hasCode = files.contains { $0.name == "sheet.html" }
    let rows =
      [written, words.missing(page)] + words.leftOut(page) + gone.map(photoGone)
      + (url != nil && !hasCode
        ? [language("这台电脑没有 libqrencode，没有二维码。", "libqrencode is not on this machine: there is no code.")]
        : [])
    rows.forEach(Failing.tell)
  }

  /// The photos that may go out and whose files are as they were taken.
  private func photos(_ page: PublicPage, _ store: Store) -> [AttachedFile: [UInt8]] {
    var photos: [AttachedFile: [UInt8]] = [:]
    for photo in page.members.compactMap(\.photo) {
      guard let bytes = store.photos?.bytes(of: photo), PhotoFile.isClean(bytes) else { continue }
      photos[photo] = bytes
    }
    return photos
  }

  private func photoGone(_ name: String) -> String {
    let name = VisibleText.line(name)
    return language(
      "\(name)的照片文件不在，或者被改过，网页上没有放；请再收一次：dutybot roster photo。",
      "The file of \(name)'s photo is gone or was changed, and is not on the page: take it again with dutybot roster photo."
    )
  }

  private func writeIndex(_ sight: Sight, _ today: Day, _ store: Store) throws {
    // What has ended is made known no more (P7.2).
    let rooms = try store.ask(Workrooms()).filter { sight.sees($0.workroom) && $0.state != .ended }
    guard sight.mayLead, !rooms.isEmpty else { throw place.notTheirs }
    let pages = try rooms.compactMap { room in
      try store.ask(ThePublicPage(room.workroom, on: today)).map { page in
        (
          room: page.room,
          address: room.facts.published?.last { $0.channel == .website }?.place.flatMap { SiteAddress($0) }
        )
      }
    }
    try write(try CitySite(rooms: pages, today: today).files())
    Failing.tell(written)
  }

  private var written: String {
    let path = VisibleText.line(folder)
    return language("网页写在 \(path)，打开 index.html 看。", "The page is in \(path): open index.html.")
  }

  private func write(_ files: [SiteFile]) throws {
    do {
      try SiteFolder.write(files, to: folder)
    } catch {
      Failing.tell(text(error))
      throw ExitCode.failure
    }
  }

  private func text(_ problem: SiteFolder.Problem) -> String {
    let path = VisibleText.line(folder)
    switch problem {
    case .notAFolder:
      return language(
        "\(path) 不是文件夹（也不能是链接），什么也没有写。", "\(path) is no folder, or a link; nothing was written.")
    case .notOurs(let name):
      let name = VisibleText.line(name)
      return language(
        "\(path) 里有别的东西（\(name)），不是网页文件夹，什么也没有动。请换一个新的文件夹。",
        "\(path) holds something else (\(name)) and is no folder of a site; nothing was touched. Name a new folder."
      )
    case .broken(let code):
      return code == ENOSPC
        ? language(
          "磁盘满了，网页没有写，原来的还在。", "The disk is full: the page was not written, and what was there still is.")
        : language("\(path) 写不进去，原来的还在。", "\(path) cannot be written; what was there still is.")
    }
  }
}

/// Where a room was published (公布登记), P6.1, and whether that is still what stands.
struct PublicationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publications",
    abstract: "公布登记：渠道、日期、网址、版本，旧了没有。 / Publications: channel, day, address, version, out of date or not.")

  @OptionGroup var place: RoomOptions
  @Flag(help: "JSON，一次一项。 / As JSON, an item each.")
  var json = false
  @Flag(help: "CSV，可用电子表格打开。 / As CSV for a spreadsheet.")
  var csv = false

  func validate() throws {
    try OneForm.check(json: json, csv: csv, place.language)
  }

  func run() throws {
    try place.run { sight, now, store in
      let room = try place.place(in: store, seenBy: sight)
      let register = try store.ask(PublicRegister(of: room.workroom, on: now.day)) ?? []
      if json {
        Output.json(try JSONText.encode(register.map(PublicationRow.init)))
      } else if csv {
        Output.csv(Csv.text([PublicationRow.heads] + register.map { PublicationRow($0).cells }))
      } else {
        Output.say(PublicWords(place.language, today: now.day).register(register))
      }
    }
  }
}

/// A publication of the list; its keys are never renamed.
private struct PublicationRow: Encodable {
  var day: String
  var channel: String
  /// Empty where it was not said.
  var address: String
  var version: Int
  /// `current`, `stale` or `replaced`.
  var state: String
  /// What changed since: `room`, `members`, `plan`.
  var changed: [String]

  init(_ row: PublicRegister.Row) {
    let made = row.publication
    (day, channel, address) = (made.day.iso, made.channel.rawValue, made.place ?? "")
    (version, changed) = (row.version, row.changed.map(\.rawValue))
    state = row.isReplaced ? "replaced" : row.isStale ? "stale" : "current"
  }

  static let heads = ["day", "channel", "address", "version", "state", "changed"]
  var cells: [String] { [day, channel, address, "\(version)", state, changed.joined(separator: " ")] }
}

extension RoomOptions {
  /// The room, of whoever answers for it: P6.1 is the convenor's and the liaison's.
  fileprivate func led(_ sight: Sight, _ store: Store) throws -> Matter<RoomFacts> {
    let found = try place(in: store, seenBy: sight)
    guard sight.seesAllWords(in: found.workroom) else { throw notTheirs }
    return found
  }

  /// Says who may, for an exit with 1.
  fileprivate var notTheirs: ExitCode {
    Failing.tell(language("网页由召集人或联络员来写。", "The page is written by a convenor or the liaison."))
    return .failure
  }
}
