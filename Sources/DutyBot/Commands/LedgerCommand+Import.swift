import ArgumentParser
import Dialogs
import Foundation
import Regulation
import WorkroomStore

extension LedgerCommand {
  /// Merges ledgers that were exported elsewhere: how a committee's store comes to hold its rooms.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "导入别处导出的台账，已有的跳过。 / Merge ledgers exported elsewhere.")

    @OptionGroup var options: StoreOptions
    @Argument(
      help: "导出的文件，一个一个导入；哪个有问题就停在哪个。 / Exported files, one after another; it stops at one with a fault.",
      completion: .file(extensions: ["jsonl", "json"]))
    var files: [String]

    func run() throws {
      let language = options.language
      let phrases = ImportPhrases(language)
      let path = options.store ?? Environment.storePath
      let isThere = FileManager.default.fileExists(atPath: path)
      let store = try StoreOptions.open(options.store, creates: true, language)
      if !isThere { Failing.tell(phrases.made(path)) }
      for (done, file) in files.enumerated() {
        let left = files.count - done - 1
        do {
          let report = try store.importLedger(from: file, forgetting: Conversation.self)
          for row in phrases.report(file, report).flatMap(VisibleText.rows) { print(row) }
        } catch let error as ImportError {
          Failing.tell(phrases.text(error, done: done, left: left))
          throw ExitCode.failure
        } catch let error as StoreError {
          Failing.tell(StorePhrases(language).text(error))
          Failing.tell(phrases.stopped(at: file, done: done, left: left))
          throw ExitCode.failure
        }
      }
    }
  }
}
