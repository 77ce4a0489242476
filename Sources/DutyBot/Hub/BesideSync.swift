import Regulation

/// Synchronises beside the conversation where a hub is set (自动同步): as it begins and ends, now and then between turns, and where
/// a yes is waited for, behind which something is recorded that another machine may have done.
///
/// No turn waits for it but that yes, and that one no longer than ``patience``: it is begun as the question is asked, so that
/// as a rule it is over by then, and once more where the answer took its time.
@MainActor final class BesideSync {
  private static let pause = Duration.seconds(60)
  /// What was synchronised so lately is not again before an act.
  private static let fresh = Duration.seconds(1)
  static let patience = Duration.milliseconds(300)
  private let arguments: [String]?
  private var last: ContinuousClock.Instant?
  private var running: SyncProgram.Running?

  init(at store: String?, _ language: Language) {
    arguments = HubNotice.isJoined ? ["run"] + SyncProgram.place(store: store, language) + ["--quiet"] : nil
  }

  func start() {
    guard let arguments else { return }
    last = .now
    running?.reap()
    running = SyncProgram.start(arguments)
  }

  func startIfDue() { start(after: Self.pause) }

  func startBeforeAnAct() { start(after: Self.fresh) }

  private func start(after pause: Duration) {
    guard arguments != nil, last.map({ ContinuousClock.now - $0 >= pause }) ?? true else { return }
    start()
  }

  /// Pulls what another machine may have done, if that is soon over.
  func pullBeforeAnAct() {
    startBeforeAnAct()
    running?.wait(atMost: Self.patience)
  }
}
