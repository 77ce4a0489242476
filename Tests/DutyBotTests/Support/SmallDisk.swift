import Foundation
import Glibc
import Regulation
import Testing

/// A small disk of its own (tmpfs), in a mount namespace that only the programs started on it see.
final class SmallDisk {
  /// Whether this machine lets tests mount; where not, tests that need it say so and are not run.
  static let isAvailable: Bool = {
    guard let disk = try? SmallDisk(kilobytes: 64) else { return false }
    return disk.free > 0
  }()

  let mountPoint: String
  private let holder: Process
  private let input = Pipe()

  /// - Parameter readOnly: mounts what stands at `path` once more over itself, so that it can only be read.
  init(at path: String? = nil, kilobytes: Int, readOnly: Bool = false) throws {
    mountPoint = path ?? FileManager.default.temporaryDirectory.path + "/disk-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: mountPoint, withIntermediateDirectories: true)
    let mount =
      readOnly
      ? "mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\""
      : "mount -t tmpfs -o size=\(kilobytes)k,mode=0700 small \"$1\""
    holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    holder.arguments = ["-m", "/bin/sh", "-c", mount + " && echo ready && exec cat", "sh", mountPoint]
    let output = Pipe()
    holder.standardInput = input
    holder.standardOutput = output
    holder.standardError = FileHandle.nullDevice
    try holder.run()
    // The word comes when the disk is there; the end of the output when it cannot be.
    guard output.fileHandleForReading.availableData.starts(with: Data("ready".utf8)) else {
      throw POSIXError(.EPERM)
    }
  }

  deinit {
    try? input.fileHandleForWriting.close()
    holder.waitUntilExit()
    rmdir(mountPoint)
  }

  /// What starts a program so that it sees the disk.
  var launcher: [String] { ["/usr/bin/nsenter", "-m", "-t", String(holder.processIdentifier), "--"] }

  /// A path on the disk as the tests, which do not see it, reach it.
  func inside(_ path: String) -> String { "/proc/\(holder.processIdentifier)/root" + path }

  /// Bytes that are left.
  var free: Int {
    var status = statvfs()
    guard statvfs(inside(mountPoint), &status) == 0 else { return 0 }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }

  /// What lies on it, for a failure's message.
  func listing() -> String {
    let folder = inside(mountPoint)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let sizes = names.sorted().map { name in
      let size = (try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.size]) as? Int ?? -1
      return "\(name) \(size)"
    }
    return sizes.joined(separator: ", ") + "; free \(free)"
  }

  /// Fills the disk up to so many kilobytes that are left.
  func fill(leaving kilobytes: Int) throws {
    try release()
    let file = open(inside(mountPoint) + "/filler", O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
    try #require(file >= 0)
    defer { close(file) }
    try #require(posix_fallocate(file, 0, off_t(max(4096, free - kilobytes * 1024))) == 0)
  }

  func release() throws {
    let filler = inside(mountPoint) + "/filler"
    // Emptied first: a process that another test is starting may hold the file open for a moment longer.
    truncate(filler, 0)
    if unlink(filler) != 0, errno != ENOENT { throw POSIXError(.EIO) }
  }
}
