import Foundation
import TestSupport
import Testing

@testable import Output

struct FileByFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [EBUSY, EINVAL, ENOSYS, EXDEV, EOPNOTSUPP])
  func `Where folders cannot be exchanged, files are replaced one by one`(code: Int32) throws {
    try folder.write(["same/x": "same", "a": "1", "old/b/c": "2"])
    let same = try folder.trace("site/same/x")
    let root = try folder.trace("site")[0]
    let summary = try folder.write(
      ["same/x": "same", "a": "2", "new/d": "3"], exchange: { _, _, _ in code })
    #expect(
      summary
        == OutputSummary(
          written: 2, unchanged: 1, removed: 1, placement: .fileByFile, keptAside: nil))
    #expect(try folder.names(in: "site") == ["a", "manifest.json", "new", "same"])
    #expect(folder.text("site/a") == "2")
    #expect(folder.text("site/new/d") == "3")
    #expect(try folder.trace("site/same/x") == same)
    #expect(try folder.trace("site")[0] == root)
    #expect(try folder.names() == ["site"])
    let manifest = folder.text("site/manifest.json")
    try folder.write(["same/x": "same", "a": "2", "new/d": "3"], to: "whole")
    #expect(folder.text("whole/manifest.json") == manifest)
  }

  @Test func `A file may become a folder and a folder a file, one by one too`() throws {
    try folder.write(["a": "1", "b/c/d": "2"])
    try FileManager.default.createDirectory(
      atPath: folder.site + "/e/f", withIntermediateDirectories: true)
    try folder.write(["a/x/y": "3", "b": "4", "e": "5"], exchange: { _, _, _ in EBUSY })
    #expect(folder.text("site/a/x/y") == "3")
    #expect(folder.text("site/b") == "4")
    #expect(folder.text("site/e") == "5")
    #expect(try folder.names(in: "site") == ["a", "b", "e", "manifest.json"])
  }

  @Test func `A manifest with a link in it leads no deletion out of the folder`() throws {
    try folder.write("mine", to: "elsewhere/secret")
    try folder.write(["a": "1", "b": "2"])
    let listed = try #require(folder.text("site/manifest.json"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.site + "/x", withDestinationPath: folder.path + "/elsewhere")
    let hostile = listed.replacing("\"a\"", with: "\"x\"").replacing("\"b\"", with: "\"x/secret\"")
    try FileManager.default.removeItem(atPath: folder.site + "/a")
    try FileManager.default.removeItem(atPath: folder.site + "/b")
    try folder.write(hostile, to: "site/manifest.json")
    #expect(throws: OutputRefusal.self) {
      try folder.write(["a": "2"], exchange: { _, _, _ in EBUSY })
    }
    #expect(folder.text("elsewhere/secret") == "mine")
  }

  @Test func `A write that fails on the way says so, and the next one repairs it`() throws {
    try folder.write(["a": "1", "old": "1", "turns": "1"])
    let blocked = folder.site + "/m"
    let failure = try #require(throws: OutputFailure.self) {
      try folder.write(
        ["a": "2", "m/x": "2", "turns/x": "2", "z": "2"],
        exchange: { _, _, _ in
          // A file comes in the way after the check.
          try? Data("x".utf8).write(to: URL(fileURLWithPath: blocked))
          return EBUSY
        })
    }
    #expect(failure.help.contains("build again to repair it"))
    #expect(folder.text("site/a") == "2")
    #expect(folder.text("site/old") == "1")
    try FileManager.default.removeItem(atPath: blocked)
    #expect(try folder.write(["a": "2", "m/x": "2", "turns/x": "2", "z": "2"]).removed == 2)
    #expect(try folder.names(in: "site") == ["a", "m", "manifest.json", "turns", "z"])
    #expect(try folder.names() == ["site"])
  }
}
