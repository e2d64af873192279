import Foundation
import TestSupport
import Testing

@testable import Website

struct LeftoversTests {
  /// No process can have this number: the kernel's limit is far below.
  static let dead = "2147483646"
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `The stage of a dead build is removed with all in it`() throws {
    try folder.write("x", to: ".site.dossier-stage-\(Self.dead)-1f/deep/page.html")
    try folder.write("{", to: ".site.dossier-stage-\(Self.dead)-2f/manifest.json")
    try folder.write(["a": "1"])
    #expect(try folder.names() == ["site"])
  }

  @Test(arguments: [
    ".site.dossier-stage-1-1f", ".site.dossier-stage-2147483646-", ".site.dossier-stage-x-1f",
    ".site.dossier-stage-2147483646-1f-mine", ".site2.dossier-stage-2147483646-1f",
    ".site.dossier-stage-",
  ])
  func `What is of a living process, another site or another name stays`(name: String) throws {
    try folder.write("x", to: name + "/page.html")
    try folder.write(["a": "1"])
    #expect(folder.text(name + "/page.html") == "x")
  }

  @Test func `A stage that is locked is somebody's still`() throws {
    let name = ".site.dossier-stage-\(Self.dead)-1f"
    try folder.write("x", to: name + "/page.html")
    let stage = open(folder.path + "/" + name, O_RDONLY | O_DIRECTORY)
    defer { close(stage) }
    try #require(flock(stage, LOCK_EX | LOCK_NB) == 0)
    try folder.write(["a": "1"])
    #expect(folder.text(name + "/page.html") == "x")
  }

  @Test func `Of an old site that was being cleared away only its own files go`() throws {
    try folder.write(["a": "1", "b/c": "2"])
    let name = ".site.dossier-stage-\(Self.dead)-1f"
    try FileManager.default.moveItem(atPath: folder.site, toPath: folder.path + "/" + name)
    try folder.write("mine", to: name + "/b/mine")
    try folder.write(["a": "1"])
    #expect(folder.text(name + "/b/mine") == "mine")
    #expect(folder.text(name + "/b/c") == nil)
    try FileManager.default.removeItem(atPath: folder.path + "/" + name + "/b/mine")
    try folder.write(["a": "1"])
    #expect(try folder.names() == ["site"])
  }

  @Test func `A link with a stage's name is not followed`() throws {
    try folder.write("x", to: "mine/page.html")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/.site.dossier-stage-\(Self.dead)-1f", withDestinationPath: "mine")
    try folder.write(["a": "1"])
    #expect(folder.text("mine/page.html") == "x")
  }
}
