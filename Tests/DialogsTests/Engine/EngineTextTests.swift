import Foundation
import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs
@testable import Understanding

/// What the engine says by itself, in both languages, in one file to read.
@Suite("Texts of the engine")
struct EngineTextTests {
  /// Every phrase, in the order of ``EnginePhrases``.
  static func phrases(_ language: Language) -> [String] {
    let say = EnginePhrases(language)
    let title = language("签到", "check in")
    let summary = language("线下，接待群众来访", "in person, receiving visitors")
    let word = EngineWord.cancel.name(language)
    return [
      say.joined(say.notUnderstood, say.chooseOne), say.wayOut(false), say.wayOut(true),
      say.example(language("昨天下午三点", "yesterday 3pm")),
      say.linesHint, say.linesSoFar(1), say.linesSoFar(3), say.linesFull(1, most: 10_000),
      say.linesFull(12, most: 10_000), say.linesKept(1, lost: 1, most: 10_000),
      say.linesKept(12, lost: 1300, most: 10_000), say.moreChoices(1), say.moreChoices(70),
      say.maySkip,
      say.isNow(language("线上", "online")), say.tooLong(10_000), say.oneLine, say.vanished, say.whichOne,
      say.doWhat, say.commandOrContent(word, word: word), say.command(word), say.content,
      say.unknownCommand(language("查天气", "weather")), say.yesNo,
      say.clockWasSetBack(now: Play.now, last: Play.now.adding(minutes: 65)),
      say.clockIsAhead(now: Play.now.adding(minutes: 400 * 1440), last: Play.now),
      say.rightQuestion, say.confirmHelp, say.yes, say.changeWhat, say.nothingToChange,
      say.noSuchItem(language("颜色", "colour")), say.atTheStart, say.alreadyRecorded, say.nothingOpen,
      say.discard(title), say.startOver(title), say.cancelled(title), say.stopped(title), say.parked(title),
      say.nothingParked, say.backTo(title, ""), say.backTo(title, summary), say.unfinished(title, ""),
      say.unfinished(title, summary), say.parkedWaiting(title), say.lastSaid(say.undone),
      say.keptForLater(language("这一行", "this line")), say.keepsOneOnly(language("这一行", "this line")),
      say.unreadable(language("方式", "mode")), say.dialogGone, say.alreadyRunning(title),
      say.progress(title, done: 2, left: 1), say.clause(.p3_3e), say.noClause, say.words(false),
      say.words(true), say.menuHelp,
      say.undo(OpinionRecorded.kind.name(language)), say.undone, say.notUndone, say.nothingToUndo,
      say.stoppedByErasing(title), say.notHeard, say.notScrubbed(.held),
      say.notScrubbed(.full(path: "台账.sqlite", bytes: 3 << 20)), say.greeting("委员甲"), say.goodbye,
      say.menuMore,
      say.takenOver, say.heldElsewhere, say.takenHere, say.notUsed(language("谢谢", "thanks")),
      say.stale(title, Play.now, now: Play.now.adding(minutes: 44_640), summary),
      say.stale(title, Play.now, now: Play.now.adding(minutes: 44_640), ""), say.putOff, say.dropped(title),
      say.again(title, summary), say.again(title, ""),
      say.mayNotSkip, say.noReason, say.decidedAgain, say.anotherDay(Play.now.day), say.notBegun(title),
    ]
  }

  @Test func areAsCommitted() throws {
    let rows = zip(Self.phrases(.zh), Self.phrases(.en)).map { "\($0)\n\($1)\n" }
    let now = rows.joined(separator: "\n")
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Golden/engine.txt")
    if ProcessInfo.processInfo.environment["DUTYBOT_ACCEPT"] != nil {
      try now.write(to: file, atomically: true, encoding: .utf8)
    }
    let committed = try String(contentsOf: file, encoding: .utf8)
    #expect(now == committed, "read the difference aloud, then run the tests with DUTYBOT_ACCEPT=1")
  }
}
