import Conversation
import Dialogs
import Foundation
import Regulation
import WorkroomStore

/// Writes what is ordered in the conversation to a file of the person's own, and says where it is.
struct PaperWriter {
  let store: Store
  let language: Language
  let today: @Sendable () -> Day

  /// What is said of it: where it lies and what to do with it, or why there is none.
  func write(_ order: PaperOrder) -> [String] {
    if order.isArchive == true { return archive(order.place) }
    do {
      let printing = Printing(try Templates(beside: store.path))
      guard
        let html = try LedgerPapers(
          store: store, today: today(), printing: printing, language: language
        ).html(order)
      else {
        return [language("台账里还没有可以打印的内容。", "The ledger has nothing to print yet.")]
      }
      let folder = try folder()
      let file = folder.appending(path: try name(order) + ".html")
      try PrivateFile.write(html, to: file.path)
      return [
        language(
          "写在 \(file.path)。用浏览器打开，按 A4 打印。",
          "Written to \(file.path). Open it in a browser and print it on A4.")
      ] + (order.paper.namesContacts ? [kept] : [])
    } catch let found as TemplateProblems {
      let phrases = PrintPhrases(language)
      return found.problems.map(phrases.text) + [phrases.nothingPrinted]
    } catch let error as StoreError {
      return [StorePhrases(language).text(error)]
    } catch {
      return [
        language(
          "文件写不进去，没有打印；台账里的都在。请腾出空间再说“打印材料”。",
          "The file cannot be written and nothing was printed; the ledger is as it was. Free some space and say “print” again."
        )
      ]
    }
  }

  /// The archive package of a room, beside the ledger (P7.4): without what is personal.
  private func archive(_ place: WorkroomID) -> [String] {
    let phrases = ArchivePhrases(language)
    do {
      guard let room = try store.ask(TheWorkroom(place)) else { return [] }
      let folder = URL(filePath: store.path).deletingLastPathComponent()
        .appending(path: "archives", directoryHint: .isDirectory)
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let now = Faults.now
      let name = [room.facts.name, today().iso, String(now.milliseconds)].map(PaperWriter.plain)
      let path = folder.appending(path: name.joined(separator: "-")).path
      do {
        let (manifest, digest) = try ArchiveFolder(store: store, room: room, now: now).write(to: path)
        return phrases.written(manifest, digest, to: path)
      } catch let problem as ArchiveFolder.Problem {
        return [phrases.text(problem, at: path)]
      }
    } catch let error as StoreError {
      return [StorePhrases(language).text(error)]
    } catch {
      return [phrases.text(.broken(0), at: store.path)]
    }
  }

  /// Attaches a file that was named in the conversation, and says what came of it.
  func take(_ order: AttachOrder) -> [String] { FileTaker(store: store, language: language).take(order) }

  /// What is said where nothing is written.
  static func notHere(_ language: Language) -> String {
    language("这里是演示或练习，不写文件。", "This is a demo or a lesson: no file is written.")
  }

  private var kept: String {
    language(
      "上面有联系方式，只有您能读；打印完请删掉或收好。", "It has contacts in it and only you can read it; delete it or keep it safe."
    )
  }

  /// Beside the ledger, for its owner alone.
  private func folder() throws -> URL {
    let folder = URL(filePath: store.path).deletingLastPathComponent()
      .appending(path: "papers", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return folder
  }

  /// 申报表-商州区教育界别委员工作室-2026-03-31
  private func name(_ order: PaperOrder) throws -> String {
    let room = try store.ask(TheWorkroom(order.place))?.facts.name
    let applied =
      try order.application.flatMap { try store.ask(TheApplicationCalled($0))?.facts }
      ?? store.ask(TheApplication(order.place))?.facts
    let place = room ?? applied?.named?.name ?? applied?.begun.applicantName ?? ""
    let part = order.paper.isOfApplication && applied?.isOnline == true ? Channel.online.name.zh : ""
    return try ([order.paper.name.zh, place, part] + which(order) + [today().iso]).map(PaperWriter.plain)
      .filter { !$0.isEmpty }
      .joined(separator: "-")
  }

  /// Of several of a kind, which: two that are printed on a day are two files. No visitor's name is in it.
  private func which(_ order: PaperOrder) throws -> [String] {
    let member = try order.member.flatMap { try store.ask(NameOf($0)) }
    let one = (order.paper == .slip ? nil : order.opinion) ?? order.activity
    let days = order.days.map { $0.lowerBound.iso + "-" + $0.upperBound.iso }
    let year = order.paper == .assessment ? order.year.map(String.init) : nil
    return [member, year, one.map { String($0.rawValue.suffix(8)) }, days].compactMap(\.self)
  }

  /// What may stand in a file's name, at most 40 characters of it.
  private static func plain(_ text: String) -> String {
    String(text.filter { $0.isLetter || $0.isNumber || $0 == "-" }.prefix(40))
  }
}

extension Paper {
  /// Whether it says how to reach people.
  fileprivate var namesContacts: Bool {
    switch self {
    case .form, .opinionForm: true
    case .plan, .walls, .systems, .rota, .planYear, .summary, .slip, .record, .activityForm, .dutyLog,
      .registers, .assessment, .heads:
      false
    }
  }
}
