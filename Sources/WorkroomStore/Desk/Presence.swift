#if canImport(Glibc)
  import Glibc
#endif

/// Who holds which conversation just now, among the programs of one machine (在场).
///
/// It only tells; whose turns count is settled by the generation when a turn is committed.
public protocol Presence: AnyObject {
  /// Holds a conversation, letting go of the one held before. False where another program holds it.
  func hold(_ owner: Owner) -> Bool
  /// Lets go of what is held.
  func release()
}

/// There is one program only, as in talks and tests.
public final class Alone: Presence {
  public init() {}
  public func hold(_: Owner) -> Bool { true }
  public func release() {}
}

/// A lock of the kernel's on a file for each person: it goes when the program ends, also when it is killed.
///
/// The files lie beside the store, are empty, and their names are hashes: they say nothing of anybody.
public final class PersonLock: Presence {
  private let folder: String
  private var held: (owner: Owner, file: Int32)?

  /// - Parameter store: the store's path.
  public init(beside store: String) { folder = store + ".people" }

  deinit { release() }

  public func hold(_ owner: Owner) -> Bool {
    if held?.owner == owner { return true }
    release()
    guard case .person = owner else { return true }
    mkdir(folder, 0o700)
    let name = Hashing.seal(owner.key, salt: Array("who".utf8)).prefix(32)
    let file = open(folder + "/" + name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    // Where no lock can be had nobody is kept out: the generation still tells who came last.
    guard file >= 0 else { return true }
    if flock(file, LOCK_EX | LOCK_NB) != 0 {
      let isHeld = errno == EWOULDBLOCK
      close(file)
      return !isHeld
    }
    held = (owner, file)
    return true
  }

  public func release() {
    if let held { close(held.file) }
    held = nil
  }
}
