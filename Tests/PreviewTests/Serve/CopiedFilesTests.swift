import Foundation
import Output
import TestSupport
import Testing

@testable import Preview

@Suite("Copied files in the preview")
struct CopiedFilesTests {
  private func folder() throws -> (TemporaryFolder, String) {
    let folder = try TemporaryFolder(["a.txt": "0123456789", "empty.txt": ""])
    return (folder, URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path)
  }

  struct Part: CustomTestStringConvertible, Sendable {
    let range: String
    let status: Int
    let body: String
    let header: String?
    var testDescription: String { range }

    init(_ range: String, _ status: Int, _ body: String, _ header: String? = nil) {
      (self.range, self.status, self.body, self.header) = (range, status, body, header)
    }
  }

  static let parts = [
    Part("bytes=0-3", 206, "0123", "bytes 0-3/10"),
    Part("bytes=4-", 206, "456789", "bytes 4-9/10"),
    Part("bytes=-2", 206, "89", "bytes 8-9/10"),
    Part("bytes=-99", 206, "0123456789", "bytes 0-9/10"),
    Part("bytes=8-99999999999999999999999", 206, "89", "bytes 8-9/10"),
    Part("bytes=9-9", 206, "9", "bytes 9-9/10"),
    Part("bytes=10-", 416, "", "bytes */10"),
    Part("bytes=99-100", 416, "", "bytes */10"),
    Part("bytes=-0", 416, "", "bytes */10"),
    // What HTTP lets a server pass over: the whole file.
    Part("bytes=3-1", 200, "0123456789"),
    Part("bytes=0-1,3-4", 200, "0123456789"),
    Part("bytes=a-b", 200, "0123456789"),
    Part("bytes=-", 200, "0123456789"),
    Part("lines=0-1", 200, "0123456789"),
    Part("bytes=+1-+2", 200, "0123456789"),
  ]

  @Test("A range of bytes is answered with these bytes", arguments: parts)
  func ranges(_ part: Part) throws {
    let (files, path) = try folder()
    let server = try RunningServer(.copying(["a.txt"], from: path))
    let reply = try server.ask("/a.txt", "Range: \(part.range)")
    #expect(reply.status == part.status)
    #expect(reply.text == part.body)
    #expect(reply.headers["content-range"] == part.header)
    #expect(reply.headers["accept-ranges"] == "bytes")
    _ = files
  }

  @Test("A range of a page that is made is cut in the same way")
  func madeRange() throws {
    let server = try RunningServer(.of(["a.css": "0123456789"]))
    #expect(try server.ask("/a.css", "Range: bytes=2-3").text == "23")
    #expect(try server.ask("/none", "Range: bytes=2-3").status == 404)
  }

  @Test("A part of an older file is not taken for one of a newer")
  func ifRange() throws {
    let (files, path) = try folder()
    let server = try RunningServer(.copying(["a.txt"], from: path))
    let tag = try #require(try server.ask("/a.txt").headers["etag"])
    let same = try server.ask("/a.txt", "Range: bytes=0-1", "If-Range: \(tag)")
    #expect(same.status == 206)
    try files.write("other and longer", to: "a.txt")
    let other = try server.ask("/a.txt", "Range: bytes=0-1", "If-Range: \(tag)")
    #expect(other.status == 200)
    #expect(other.text == "other and longer")
  }

  @Test("A file that the browser has is not sent again until it is another")
  func unchanged() throws {
    let (files, path) = try folder()
    let server = try RunningServer(.copying(["a.txt"], from: path))
    let tag = try #require(try server.ask("/a.txt").headers["etag"])
    let same = try server.ask("/a.txt", "If-None-Match: \(tag)")
    #expect(same.status == 304)
    #expect(same.body.isEmpty)
    try files.write("9876543210", to: "a.txt")
    #expect(try server.ask("/a.txt", "If-None-Match: \(tag)").text == "9876543210")
  }

  @Test("An empty file is a file")
  func empty() throws {
    let (files, path) = try folder()
    let server = try RunningServer(.copying(["empty.txt"], from: path))
    let reply = try server.ask("/empty.txt")
    #expect(reply.status == 200 && reply.body.isEmpty)
    #expect(try server.ask("/empty.txt", "Range: bytes=0-0").status == 416)
    _ = files
  }

  @Test("A file that is larger than any buffer arrives whole and unchanged")
  func large() throws {
    let (files, path) = try folder()
    let bytes = (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/large.bin"))
    let server = try RunningServer(.copying(["large.bin"], from: path))
    let reply = try server.ask("/large.bin")
    #expect(reply.headers["content-type"] == "application/octet-stream")
    #expect(reply.body == bytes)
    #expect(
      try server.ask("/large.bin", "Range: bytes=1000000-2999999").body
        == Array(bytes[1_000_000..<3_000_000]))
    _ = files
  }

  @Test("What a link leads to outside the folder is not shown, nor what is no file")
  func outside() throws {
    let (files, path) = try folder()
    let elsewhere = try TemporaryFolder(["secret.txt": "secret"])
    try files.link("link.txt", to: elsewhere.path + "/secret.txt")
    try files.link("folder", to: elsewhere.path)
    try files.link("inside.txt", to: "a.txt")
    let server = try RunningServer(
      .copying(["link.txt", "folder/secret.txt", "inside.txt", "gone.txt"], from: path))
    for sought in ["/link.txt", "/folder/secret.txt"] {
      let reply = try server.ask(sought)
      #expect(reply.status == 500)
      #expect(reply.text.contains("leads out of the site's folder"))
      #expect(!reply.text.contains("<p>secret<"))
    }
    #expect(try server.ask("/inside.txt").text == "0123456789")
    #expect(try server.ask("/gone.txt").status == 500)
  }
}
