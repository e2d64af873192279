import Foundation
import TestSupport
import Testing

@testable import Output

struct StaleFilesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `The stage of a dead build is removed with all in it`() throws {
    try folder.write("x", to: ".site.dossier-stage-0000001f/deep/page.html")
    try folder.write("{", to: ".site.dossier-stage-0000002f/manifest.json")
    try folder.write(["a": "1"])
    #expect(try folder.names() == ["site"])
  }

  @Test(arguments: [
    ".site.dossier-stage-", ".site.dossier-stage-1f", ".site.dossier-stage-0000001g",
    ".site.dossier-stage-0000001f-mine", ".site2.dossier-stage-0000001f", ".dossier-stage-0000001f",
  ])
  func `What is of another site or has another name stays`(name: String) throws {
    try folder.write("x", to: name + "/page.html")
    try folder.write(["a": "1"])
    #expect(folder.text(name + "/page.html") == "x")
  }

  @Test func `A name that another Unicode spelling makes the same is another site's`() throws {
    try folder.write("x", to: ".cafe\u{301}.dossier-stage-0000001f/page.html")
    try folder.write(["a": "1"], to: "caf\u{E9}")
    #expect(folder.text(".cafe\u{301}.dossier-stage-0000001f/page.html") == "x")
  }

  @Test func `What was left in a folder when it was a mount point is removed`() throws {
    try folder.write(["a": "1"])
    try folder.write("x", to: "site/.dossier-stage-0000001f/page.html")
    try folder.write("4711\n", to: "site/.dossier-lock")
    #expect(try folder.write(["a": "2"]).placement == .exchanged)
    #expect(try folder.names(in: "site") == ["a", "manifest.json"])
    #expect(try folder.names() == ["site"])
  }

  @Test func `A stage that is locked is somebody's still`() throws {
    let name = ".site.dossier-stage-0000001f"
    try folder.write("x", to: name + "/page.html")
    let stage = open(folder.path + "/" + name, O_RDONLY | O_DIRECTORY)
    defer { close(stage) }
    try #require(flock(stage, LOCK_EX | LOCK_NB) == 0)
    try folder.write(["a": "1"])
    #expect(folder.text(name + "/page.html") == "x")
  }

  @Test func `Of an old site that was being cleared away only its own files go`() throws {
    try folder.write(["a": "1", "b/c": "2"])
    let name = ".site.dossier-stage-0000001f"
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
      atPath: folder.path + "/.site.dossier-stage-0000001f", withDestinationPath: "mine")
    try folder.write(["a": "1"])
    #expect(folder.text("mine/page.html") == "x")
  }
}
