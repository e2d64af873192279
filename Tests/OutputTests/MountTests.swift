import Foundation
import TestSupport
import Testing

@testable import Output

/// A file system of its own in memory, taken away with the value.
private final class MountedFolder {
  let path: String

  init(_ path: String, options: String) throws {
    self.path = path
    mkdir(path, 0o755)
    try #require(mount("none", path, "tmpfs", 0, options) == 0)
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  /// Whether this process may mount at all.
  static let isPossible: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? MountedFolder(folder.path + "/probe", options: "size=1m")) != nil
  }()
}

@Suite(.enabled(if: MountedFolder.isPossible, "Mounting needs a superuser."))
struct MountTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `A full disk is a failure, and the old site stays`() throws {
    let disk = try MountedFolder(folder.path + "/disk", options: "size=256k")
    try folder.write(["a": "1"], to: "disk/site")
    let before = try folder.traces(of: "disk/site")
    let failure = try #require(throws: OutputFailure.self) {
      try folder.write(
        ["a": "2", "large": String(repeating: "x", count: 1 << 20)], to: "disk/site")
    }
    #expect(failure.code == ENOSPC)
    #expect(failure.help.contains("Free some space"))
    #expect(try folder.traces(of: "disk/site") == before)
    #expect(try folder.names(in: "disk") == ["site"])
    withExtendedLifetime(disk) {}
  }

  @Test func `A site on a mount point is replaced file by file`() throws {
    let disk = try MountedFolder(folder.site, options: "size=1m")
    #expect(try folder.write(["a": "1", "b/c": "1"]).placement == .fileByFile)
    let same = try folder.trace("site/a")
    try folder.write("x", to: "site/.dossier-stage-0000001f/page.html")
    let summary = try folder.write(["a": "1", "d": "2"])
    #expect(summary.placement == .fileByFile)
    #expect(summary.removed == 1)
    #expect(try folder.trace("site/a") == same)
    #expect(try folder.names(in: "site") == ["a", "d", "manifest.json"])
    #expect(try folder.write(["a": "1", "d": "2"]).placement == .untouched)
    withExtendedLifetime(disk) {}
  }

  @Test func `Who builds into a mount point is known to all for whom it is mounted`() throws {
    let disk = try MountedFolder(folder.site, options: "size=1m")
    try folder.write(["a": "1"])
    let lock = open(folder.site + "/.dossier-lock", O_RDWR | O_CREAT, 0o644)
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let failure = try #require(throws: OutputFailure.self) { try folder.write(["a": "2"]) }
    #expect(failure.message.contains("another process holds \(folder.site)/.dossier-lock"))
    #expect(folder.text("site/a") == "1")
    close(lock)
    try folder.write(["a": "2"])
    #expect(try folder.names(in: "site") == ["a", "manifest.json"])
    withExtendedLifetime(disk) {}
  }

  @Test func `A read-only disk is a failure that says so`() throws {
    let disk = try MountedFolder(folder.path + "/disk", options: "size=1m")
    try folder.write(["a": "1"], to: "disk/site")
    try #require(mount("none", disk.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0)
    let failure = try #require(throws: OutputFailure.self) {
      try folder.write(["a": "2"], to: "disk/site")
    }
    #expect(failure.code == EROFS)
    #expect(failure.help.contains("read-only"))
    #expect(folder.text("disk/site/a") == "1")
  }
}
