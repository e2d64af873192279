import Foundation
import TestSupport
import Testing

@testable import Output

struct BuildLockTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func lockFile(_ holder: String) throws -> Int32 {
    let lock = open(folder.path + "/.site.dossier-lock", O_RDWR | O_CREAT, 0o644)
    try #require(lock >= 0)
    try #require(holder.withCString { write(lock, $0, strlen($0)) } == holder.utf8.count)
    return lock
  }

  @Test func `A build that is held up says which process holds the lock`() throws {
    let lock = try lockFile("4711\n")
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let failure = try #require(throws: OutputFailure.self) { try folder.write(["a": "1"]) }
    #expect(failure.message.contains("process 4711"))
    #expect(!failure.help.isEmpty)
    #expect(try folder.names() == [".site.dossier-lock"])
  }

  @Test func `A lock file that a killed build left behind holds nobody up`() throws {
    close(try lockFile("4711\n"))
    try folder.write(["a": "1"])
    #expect(try folder.names() == ["site"])
  }

  @Test func `A build waits for one that ends in time`() throws {
    let lock = try lockFile("4711\n")
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    Thread.detachNewThread {
      usleep(200_000)
      close(lock)
    }
    let output = try OutputFolder(at: folder.site, home: nil, timeout: .seconds(20))
    #expect(try output.write([page("a", "1")], jobs: 1).written == 1)
  }

  @Test func `Of many builds at once each finds the site whole`() async throws {
    let site = folder.site
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let output = try OutputFolder(at: site, home: nil, timeout: .seconds(60))
          _ = try output.write([page("a", "\(number)"), page("b", "\(number)")], jobs: 2)
        }
      }
      try await group.waitForAll()
    }
    #expect(folder.text("site/a") == folder.text("site/b"))
    #expect(try folder.names() == ["site"])
  }
}
