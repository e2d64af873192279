import Foundation
import TestSupport
import Testing

@testable import Output

struct FailureTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [1, 2, 8])
  func `Where pages cannot be made, the first by path is reported and the old site stays`(
    jobs: Int
  ) throws {
    try folder.write(["a": "1", "m": "2"])
    let before = try folder.traces()
    let good = (0..<300).map { page("good/\($0)", "new \($0)") }
    let mishap = try #require(throws: Mishap.self) {
      try OutputFolder(at: folder.site, home: nil).write(
        good + [failing("z"), failing("m/2"), failing("m/1"), page("a", "2")], jobs: jobs)
    }
    #expect(mishap == Mishap(name: "m/1"))
    #expect(try folder.traces() == before)
    #expect(try folder.names() == ["site"])
  }

  @Test func `Where the first site cannot be made there is no site`() throws {
    #expect(throws: Mishap.self) {
      try OutputFolder(at: folder.site, home: nil).write([page("a", "1"), failing("b")], jobs: 1)
    }
    #expect(try folder.names() == [])
  }

  @Test func `A name too long for the disk is a failure, and the old site stays`() throws {
    try folder.write(["a": "1"])
    let failure = try #require(throws: OutputFailure.self) {
      try folder.write(["a": "2", String(repeating: "x", count: 300): "3"])
    }
    #expect(failure.code == ENAMETOOLONG)
    #expect(folder.text("site/a") == "1")
    #expect(try folder.names() == ["site"])
  }

  @Test(.enabled(if: geteuid() != 0, "The superuser may write anywhere."))
  func `A folder that this user may not write in is a failure that says so`() throws {
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    let failure = try #require(throws: OutputFailure.self) { try folder.write(["a": "1"]) }
    #expect(failure.code == EACCES)
    #expect(failure.help.contains("Let this user write"))
  }

  @Test func `An exchange that is not allowed leaves the old site and no stage`() throws {
    try folder.write(["a": "1"])
    let before = try folder.traces()
    let failure = try #require(throws: OutputFailure.self) {
      try folder.write(["a": "2"], exchange: { _, _, _ in EACCES })
    }
    #expect(failure.path == folder.site)
    #expect(failure.message.contains("Permission denied"))
    #expect(try folder.traces() == before)
    #expect(try folder.names() == ["site"])
  }
}
