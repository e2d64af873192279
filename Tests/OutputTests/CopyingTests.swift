import Foundation
import TestSupport
import Testing

@testable import Output

/// What is copied is named when the site is read, and may be another thing when it is copied.
struct CopyingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["src/asset": "old", "outside": "secret"])
    try copy()
    try FileManager.default.removeItem(atPath: asset)
  }

  private var asset: String { folder.path + "/src/asset" }

  private func copy() throws {
    let root = folder.path + "/src"
    let file = OutputFile("asset", .copied(from: asset, within: root))
    _ = try OutputFolder(at: root + "/public", home: nil).write([file, page("a", "1")], jobs: 1)
  }

  private func failure() throws -> OutputFailure {
    let failure = try #require(throws: OutputFailure.self) { try copy() }
    #expect(failure.path == asset)
    #expect(folder.text("src/public/asset") == "old")
    #expect(try folder.names(in: "src").filter { $0.hasPrefix(".") } == [])
    return failure
  }

  @Test func `A file that is gone is reported`() throws {
    #expect(try failure().message.contains("No such file or directory"))
  }

  @Test func `A pipe does not hold the build up`() throws {
    try #require(mkfifo(asset, 0o600) == 0)
    #expect(try failure().message == "\(asset) is not a regular file")
  }

  @Test func `A folder is no file`() throws {
    try folder.write("x", to: "src/asset/x")
    #expect(try failure().message == "\(asset) is not a regular file")
  }

  @Test func `Nothing outside the site's folder is published through a link`() throws {
    try #require(symlink("../outside", asset) == 0)
    let message = try failure().message
    #expect(message == "\(asset) leads out of the site's folder, to \(folder.path)/outside")
  }

  @Test func `Nor through a folder whose name only begins as the site's`() throws {
    try folder.write("secret", to: "src2/x")
    try #require(symlink("../src2/x", asset) == 0)
    #expect(try failure().message.contains("leads out of the site's folder"))
  }

  @Test func `A site is not made from itself`() throws {
    try #require(symlink("public/asset", asset) == 0)
    #expect(try failure().message.contains("leads into the destination"))
  }

  @Test(arguments: ["other", "deep/../other"])
  func `A link within the site's folder is followed`(place: String) throws {
    try folder.write("new", to: "src/other")
    try folder.write("", to: "src/deep/x")
    try #require(symlink(folder.path + "/src/" + place, asset) == 0)
    try copy()
    #expect(folder.text("src/public/asset") == "new")
  }
}
