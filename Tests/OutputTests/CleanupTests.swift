import Foundation
import TestSupport
import Testing

@testable import Output

@Suite struct CleanupTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func clean(_ name: String = "site") throws -> Cleanup {
    try OutputFolder(at: folder.path + "/" + name, home: nil, timeout: .zero).clean()
  }

  @Test func `A site is removed with its folder, and what lies beside it stays`() throws {
    try folder.write(["a": "1", "b/c/d": "2"])
    try folder.write("mine", to: "beside")
    #expect(try clean() == Cleanup(files: 3))
    #expect(try folder.names() == ["beside"])
    #expect(try clean() == Cleanup())
  }

  @Test func `What no build wrote stays, and is named`() throws {
    try folder.write(["a": "1", "b/c": "2"])
    try folder.write("mine", to: "site/b/mine")
    try folder.write("mine", to: "site/.hidden")
    #expect(try clean() == Cleanup(files: 3, kept: [".hidden", "b/mine"]))
    #expect(folder.text("site/b/mine") == "mine")
    #expect(folder.text("site/b/c") == nil)
    #expect(folder.text("site/manifest.json") == nil)
  }

  @Test(arguments: ["", "{}", #"{"name": "an app"}"#, #"{"files": {"../beside": "00"}}"#])
  func `A folder without a manifest of ours is left alone`(manifest: String) throws {
    try folder.write("mine", to: "site/a")
    try folder.write("mine", to: "beside")
    if !manifest.isEmpty { try folder.write(manifest, to: "site/manifest.json") }
    let before = try folder.files()
    let cleanup = try clean()
    #expect(cleanup.files == 0 && cleanup.kept.contains("a"))
    #expect(try folder.files() == before)
  }

  @Test func `An empty folder stays, and nothing is made where no folder is`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.site, withIntermediateDirectories: true)
    #expect(try clean() == Cleanup())
    #expect(try clean("no/such/site") == Cleanup())
    #expect(try folder.names() == ["site"])
  }

  @Test func `A link in the place of one of our folders is not followed`() throws {
    try folder.write(["b/c": "2"])
    try FileManager.default.removeItem(atPath: folder.site + "/b")
    try folder.write("mine", to: "beside/c")
    try folder.link("site/b", to: "../beside")
    #expect(try clean() == Cleanup(files: 1, kept: ["b"]))
    #expect(folder.text("beside/c") == "mine")
  }

  @Test(arguments: ["link", "link/"])
  func `A link to the folder still leads to a folder`(name: String) throws {
    try folder.write(["a": "1"], to: "real")
    try folder.link("link", to: "real")
    #expect(try clean(name) == Cleanup(files: 2))
    #expect(try folder.names(in: "real").isEmpty)
    try folder.write(["a": "1"], to: "link")
    #expect(folder.text("real/a") == "1")
  }

  @Test func `What a killed build left is removed, also where there is no site`() throws {
    try folder.write("x", to: ".site.dossier-stage-0000001f/deep/page.html")
    try folder.write("4711\n", to: ".site.dossier-lock")
    try folder.write("x", to: ".other.dossier-stage-0000001f/page.html")
    #expect(try clean() == Cleanup(staleFolders: 1))
    #expect(try folder.names() == [".other.dossier-stage-0000001f"])
  }

  @Test func `A build at work is not disturbed`() throws {
    try folder.write(["a": "1"])
    try folder.write("", to: ".site.dossier-lock")
    let lock = open(folder.path + "/.site.dossier-lock", O_RDONLY)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    #expect(throws: OutputFailure.self) { try clean() }
    #expect(folder.text("site/a") == "1")
  }

  @Test func `The site's own folder is refused`() throws {
    try folder.write("title: A\n", to: "dossier.yml")
    #expect(throws: OutputRefusal.self) {
      try OutputFolder(at: folder.path, protecting: folder.path, home: nil).clean()
    }
  }
}
