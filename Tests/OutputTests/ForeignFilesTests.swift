import Foundation
import TestSupport
import Testing

@testable import Output

struct ForeignFilesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The refusal of a write whose pages must never be made.
  private func refusal() throws -> OutputRefusal {
    try #require(throws: OutputRefusal.self) {
      try OutputFolder(at: folder.site, home: nil).write(
        [OutputFile("a") { _ in Issue.record("A page was made.") }], jobs: 1)
    }
  }

  @Test func `A file that the manifest does not list is named, and nothing is touched`() throws {
    try folder.write(["a": "1"])
    try folder.write("mine", to: "site/notes/mine.txt")
    let before = try folder.traces()
    let refused = try refusal()
    #expect(refused.message.contains("holds a file that is not this site's:\n  notes/mine.txt"))
    #expect(try folder.traces() == before)
    #expect(try folder.names() == ["site"])
  }

  @Test func `Of 25 such files the first 20 are named, and the rest counted`() throws {
    for number in 10..<35 { try folder.write("x", to: "site/f\(number)") }
    let lines = try refusal().message.split(separator: "\n").map(String.init)
    #expect(lines.first?.contains("25 files") == true)
    let named = (10..<30).map { "  f\($0)" }
    #expect(Array(lines.dropFirst()) == named + ["  and 5 more"])
  }

  @Test(arguments: [#"{"files": {"a": "x"}}"#, #"{"name": "web app"}"#, "", "{"])
  func `Beside a broken manifest no file is ours, and the manifest is not either`(json: String)
    throws
  {
    try folder.write(["a": "1"])
    try folder.write(json, to: "site/manifest.json")
    let before = try folder.traces()
    #expect(try refusal().message.hasSuffix("\n  a\n  manifest.json"))
    #expect(try folder.traces() == before)
  }

  @Test func `A link or a pipe is a file of others too`() throws {
    try folder.write(["a": "1"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.site + "/link", withDestinationPath: "/tmp")
    try #require(mkfifo(folder.site + "/pipe", 0o600) == 0)
    #expect(try refusal().message.hasSuffix("\n  link\n  pipe"))
  }

  @Test func `A manifest that is a pipe does not hold the build up`() throws {
    try folder.write("x", to: "site/a")
    try #require(mkfifo(folder.site + "/manifest.json", 0o600) == 0)
    #expect(try refusal().message.hasSuffix("\n  a\n  manifest.json"))
  }

  @Test func `A name that would steer the terminal is spelt out`() throws {
    try folder.write("x", to: "site/\u{1B}[2J")
    #expect(try refusal().message.hasSuffix("\n  \\u{1b}[2J"))
  }

  @Test func `A name that is not UTF-8 is never taken for one of ours`() throws {
    try folder.write(["\u{FFFD}": "1"])
    let name = Array((folder.site + "/").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
    let made = open(name, O_CREAT | O_WRONLY, 0o600)
    try #require(made >= 0)
    close(made)
    #expect(try refusal().message.hasSuffix("\n  \u{FFFD}"))
  }

  @Test func `Empty folders are nobody's`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.site + "/x/y", withIntermediateDirectories: true)
    #expect(try folder.write(["x": "1"]).placement == .exchanged)
    #expect(folder.text("site/x") == "1")
  }

  @Test func `A folder that somebody puts in the old one's place is kept, and so is the old one`()
    throws
  {
    try folder.write(["a": "1"])
    let (site, path) = (folder.site, folder.path)
    let summary = try folder.write(["a": "2"]) { parent, one, other in
      guard rename(site, path + "/moved") == 0, mkdir(site, 0o755) == 0,
        (try? Data("mine".utf8).write(to: URL(fileURLWithPath: site + "/a"))) != nil
      else { return EIO }
      return Placement.kernelExchange(parent, one, other)
    }
    let aside = try #require(summary.keptAside)
    #expect(folder.text("site/a") == "2")
    #expect(folder.text("moved/a") == "1")
    #expect(try String(contentsOfFile: aside + "/a", encoding: .utf8) == "mine")
  }

  @Test func `A file that comes while the site is built is kept aside, and stays there`() throws {
    try folder.write(["a": "1"])
    let mine = folder.site + "/mine"
    let summary = try OutputFolder(at: folder.site, home: nil).write(
      [
        OutputFile("a") { bytes in
          bytes += "2".utf8
          try Data("x".utf8).write(to: URL(fileURLWithPath: mine))
        }
      ], jobs: 1)
    let kept = try #require(summary.keptAside)
    #expect(try FileManager.default.contentsOfDirectory(atPath: kept).contains("mine"))
    try folder.write(["a": "3"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: kept).contains("mine"))
    #expect(folder.text("site/a") == "3")
  }
}
