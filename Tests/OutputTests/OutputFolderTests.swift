import Foundation
import Parallel
import TestSupport
import Testing

@testable import Output

struct OutputFolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `A new site is there with its manifest, and nothing beside it`() throws {
    let summary = try folder.write(["index.html": "home", "a/b/index.html": "deep", "empty": ""])
    #expect(
      summary
        == OutputSummary(written: 3, unchanged: 0, removed: 0, placement: .created, keptAside: nil))
    #expect(folder.text("site/a/b/index.html") == "deep")
    #expect(folder.text("site/empty") == "")
    #expect(try #require(folder.text("site/manifest.json")).contains("\n    \"index.html\"\n"))
    #expect(try folder.names() == ["site"])
  }

  @Test func `Missing folders above the destination are made`() throws {
    try folder.write(["a": "1"], to: "x/y/z")
    #expect(folder.text("x/y/z/a") == "1")
  }

  @Test func `A file that is copied is the same byte by byte, however large`() throws {
    let large = String(repeating: "0123456789", count: 50_000)
    try folder.write(large, to: "source.bin")
    let files = { [source = folder.path + "/source.bin", folder = folder.path] in
      [OutputFile("assets/a.bin", .copied(from: source, within: folder))]
    }
    let output = try OutputFolder(at: folder.site, home: nil)
    #expect(try output.write(files(), jobs: 1).written == 1)
    #expect(folder.text("site/assets/a.bin") == large)
    #expect(try output.write(files(), jobs: 1).placement == .untouched)
    try folder.write(large.replacing("7", with: "8", maxReplacements: 1), to: "source.bin")
    #expect(try output.write(files(), jobs: 1).written == 1)
    #expect(try #require(folder.text("site/assets/a.bin")).hasPrefix("01234568890123"))
    let made = ["assets/a.bin": large.replacing("7", with: "8", maxReplacements: 1)]
    #expect(try folder.write(made).placement == .untouched)
  }

  @Test func `A copied file that is missing is a failure that names it`() throws {
    let gone = folder.path + "/gone.png"
    let failure = try #require(throws: OutputFailure.self) {
      try OutputFolder(at: folder.site, home: nil).write(
        [page("a", "1"), OutputFile("b", .copied(from: gone, within: folder.path))],
        jobs: 1)
    }
    #expect(failure.path == gone)
    #expect(failure.message.contains("No such file or directory"))
    #expect(try folder.names() == [])
  }

  @Test func `A second write of the same files touches nothing`() throws {
    let pages = ["index.html": "home", "a/index.html": "a", "b/c.txt": ""]
    try folder.write(pages)
    try FileManager.default.createDirectory(
      atPath: folder.site + "/empty", withIntermediateDirectories: false)
    let before = try folder.traces()
    let summary = try folder.write(pages)
    #expect(summary.placement == .untouched)
    #expect(summary.unchanged == 3)
    #expect(try folder.traces() == before)
  }

  @Test func `Unchanged files keep inode and time when others change`() throws {
    try folder.write(["same/x": "same", "other": "1"])
    let same = try folder.trace("site/same/x")
    let other = try folder.trace("site/other")
    let summary = try folder.write(["same/x": "same", "other": "2"])
    #expect(
      summary
        == OutputSummary(
          written: 1, unchanged: 1, removed: 0, placement: .exchanged, keptAside: nil))
    #expect(try folder.trace("site/same/x") == same)
    #expect(try folder.trace("site/other") != other)
    #expect(folder.text("site/other") == "2")
    #expect(try folder.names() == ["site"])
  }

  @Test func `Pages that are gone disappear with their folders`() throws {
    try folder.write(["a/b/c": "1", "keep": "2"])
    let summary = try folder.write(["keep": "2"])
    #expect(summary.removed == 1)
    #expect(summary.unchanged == 1)
    #expect(try folder.names(in: "site") == ["keep", "manifest.json"])
  }

  @Test(arguments: ["edited", "longer than it was", ""])
  func `A file of ours that was changed by hand is replaced`(text: String) throws {
    try folder.write(["a": "origin", "b": "2"])
    try folder.write(text, to: "site/a")
    let summary = try folder.write(["a": "origin", "b": "2"])
    #expect(summary.written == 1)
    #expect(folder.text("site/a") == "origin")
  }

  @Test func `A file of ours that was deleted, or made a link, is written again`() throws {
    try folder.write(["a": "1", "b": "2"])
    try FileManager.default.removeItem(atPath: folder.site + "/a")
    try FileManager.default.removeItem(atPath: folder.site + "/b")
    try folder.write("2", to: "elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: folder.site + "/b", withDestinationPath: folder.path + "/elsewhere")
    #expect(try folder.write(["a": "1", "b": "2"]).written == 2)
    #expect(try folder.names(in: "site") == ["a", "b", "manifest.json"])
    var status = stat()
    #expect(lstat(folder.site + "/b", &status) == 0 && status.isRegular)
    #expect(folder.text("elsewhere") == "2")
  }

  @Test func `A file may become a folder, and a folder a file`() throws {
    try folder.write(["a": "1", "b/c": "2"])
    try folder.write(["a/x": "3", "b": "4"])
    #expect(folder.text("site/a/x") == "3")
    #expect(folder.text("site/b") == "4")
  }

  @Test func `A manifest that is written differently is put in our own form`() throws {
    try folder.write(["a": "1"])
    let ours = try #require(folder.text("site/manifest.json"))
    try folder.write(ours.replacing("\n", with: ""), to: "site/manifest.json")
    let file = try folder.trace("site/a")
    #expect(try folder.write(["a": "1"]).placement == .exchanged)
    #expect(folder.text("site/manifest.json") == ours)
    #expect(try folder.trace("site/a") == file)
  }

  @Test func `One thread and eight make the same bytes`() throws {
    let pages = Dictionary(
      uniqueKeysWithValues: (0..<500).map { ("p/\($0 % 7)/\($0).html", "page \($0)") })
    try folder.write(pages, to: "one", jobs: 1)
    try folder.write(pages, to: "eight", jobs: 8)
    #expect(folder.text("one/manifest.json") == folder.text("eight/manifest.json"))
    for (path, text) in pages { #expect(folder.text("eight/" + path) == text) }
  }

  @Test func `A linked destination is written where the link leads`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/real", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: folder.site, withDestinationPath: "real")
    try folder.write(["a": "1"])
    try folder.write(["a": "2"])
    #expect(folder.text("real/a") == "2")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.site) == "real")
    #expect(try folder.names() == ["real", "site"])
  }

  @Test func `Files are open to all and folders too, as far as the umask lets them`() throws {
    try folder.write(["a/b": "1"])
    let mask = umask(0)
    umask(mask)
    var status = stat()
    #expect(stat(folder.site + "/a/b", &status) == 0 && status.st_mode & 0o777 == 0o644 & ~mask)
    #expect(stat(folder.site + "/a", &status) == 0 && status.st_mode & 0o777 == 0o755 & ~mask)
    chmod(folder.site, 0o2711)
    try folder.write(["a/b": "2"])
    #expect(stat(folder.site, &status) == 0 && status.st_mode & 0o7777 == 0o2711)
  }

  @Test func `Pages are made one at a time by one thread`() throws {
    let making = Locked((now: 0, most: 0))
    let files = (0..<100).map { number in
      OutputFile("\(number)") { bytes in
        #expect(bytes.isEmpty)
        making.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        bytes += "\(number)".utf8
        making.withLock { $0.now -= 1 }
      }
    }
    _ = try OutputFolder(at: folder.site, home: nil).write(files, jobs: 1)
    #expect(making.withLock { $0.most } == 1)
    #expect(folder.text("site/99") == "99")
  }

  @Test(arguments: [["a", "a"], ["a", "a/b"], ["a/b/c", "a/b"], ["manifest.json"], ["../a"]])
  func `Paths that cannot stand side by side are a mistake of the program`(paths: [String]) throws {
    #expect(throws: PathClash.self) {
      try OutputFolder(at: folder.site, home: nil).write(paths.map { page($0, "") }, jobs: 1)
    }
    #expect(try folder.names() == [])
  }
}
