import Foundation
import TestSupport
import Testing

@testable import Output

struct DestinationTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["src/content/claims", "src/templates", "src/public", "home/me"] {
      try FileManager.default.createDirectory(
        atPath: folder.path + "/" + name, withIntermediateDirectories: true)
    }
  }

  private func refusal(_ path: String) -> OutputRefusal? {
    do {
      _ = try OutputFolder(
        at: path, protecting: folder.path + "/src", inputs: ["content", "templates"],
        home: folder.path + "/home/me")
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("src", "made from"), ("src/content/..", "made from"), ("src/content", "inside content/"),
    ("src/content/claims/new", "inside content/"), ("src/templates/deep/er", "inside templates/"),
    ("", "made from"), ("home/me", "home folder"), ("home", "home folder"),
    ("new/../x", "cannot be reached"),
  ])
  func `A folder that something else lives in is refused`(name: String, reason: String) throws {
    let refused = try #require(refusal(folder.path + "/" + name))
    #expect(refused.message.contains(reason))
    #expect(!refused.help.isEmpty)
  }

  @Test(arguments: [
    "src/public", "src/new", "src/contents", "new/deep/er", "home/me/site", "src/public/./",
  ])
  func `A folder of its own is taken, whether it exists or not`(name: String) {
    #expect(refusal(folder.path + "/" + name) == nil)
  }

  @Test(arguments: ["/", "//", "/.", "/tmp/.."])
  func `The root of the file system is refused`(path: String) throws {
    #expect(try #require(refusal(path)).message.contains("root of the file system"))
  }

  @Test func `An empty name is refused`() throws {
    #expect(try #require(refusal("")).message == "no destination is named")
  }

  @Test func `A file, and a path through a file, are refused`() throws {
    try folder.write("x", to: "file")
    #expect(try #require(refusal(folder.path + "/file")).message.contains("is a file"))
    #expect(try #require(refusal(folder.path + "/file/x")).message.contains("Not a directory"))
  }

  @Test func `A link is judged by where it leads`() throws {
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path + "/a", withDestinationPath: "src/content")
    try files.createSymbolicLink(atPath: folder.path + "/b", withDestinationPath: "nowhere")
    #expect(try #require(refusal(folder.path + "/a")).message.contains("inside content/"))
    #expect(try #require(refusal(folder.path + "/a/new")).message.contains("inside content/"))
    #expect(try #require(refusal(folder.path + "/b")).message.contains("cannot be reached"))
    #expect(try #require(refusal(folder.path + "/b/c")).message.contains("cannot be reached"))
  }

  @Test func `A folder whose name is no text is refused, not mistaken for another`() throws {
    let name = Array((folder.path + "/caf").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
    try #require(mkdir(name, 0o755) == 0 && symlink(name, folder.path + "/link") == 0)
    #expect(try #require(refusal(folder.path + "/link/x")).message.contains("cannot be reached"))
  }

  @Test(arguments: ["templates", "templates/new"])
  func `A folder that the site may yet get is kept for it`(name: String) throws {
    try FileManager.default.removeItem(atPath: folder.path + "/src/templates")
    let message = try #require(refusal(folder.path + "/src/" + name)).message
    #expect(message.contains("inside templates/"))
  }

  @Test func `A content folder that is a link protects what it leads to`() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/src/templates")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/src/templates", withDestinationPath: folder.path + "/home")
    #expect(try #require(refusal(folder.path + "/home/x")).message.contains("inside templates/"))
  }
}
