import Foundation
import TestSupport

/// Everything that a build, an export and, without drafts, a record made of a site.
struct Output {
  /// By its path; the export is `export`.
  let files: [String: Data]
  /// The files' names and bytes, one behind the other, in small letters.
  private let text: Data
  private let ends: [(end: Int, path: String)]

  /// Builds and exports the site in a folder.
  init(of site: TemporaryFolder, _ arguments: String..., into folder: String = "public") throws {
    var outcomes: [Program.Outcome] = []
    for command in [["build"], ["export", "json", "--output", site.path + "/export.json"]] {
      let outcome = try Program.run(command + arguments, in: site)
      guard outcome.status == 0 else { throw Failure(outcome.errors) }
      outcomes.append(outcome)
    }
    var files = try site.files(below: folder)
    files["export"] = Data(try site.read("export.json").utf8)
    files["published.yml"] =
      arguments.contains("--drafts") ? nil : try Output.record(of: site, arguments)
    self.files = files
    var text: [UInt8] = []
    ends = files.sorted { $0.key < $1.key }.map { path, data in
      text += path.utf8 + [0] + data + [0]
      return (text.count, path)
    }
    self.text = Data(text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
  }

  /// What is recorded as published, in a copy of the site, which stays as it is.
  private static func record(of site: TemporaryFolder, _ arguments: [String]) throws -> Data {
    let copy = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: site.path, toPath: copy.path + "/site")
    let outcome = try Program.run(["record", "--source", copy.path + "/site"] + arguments)
    guard outcome.status == 0 else { throw Failure(outcome.errors) }
    // On which day that was makes no difference.
    let text = try copy.read("site/published.yml")
    return Data(text.replacing(/(first|changed): [0-9-]+/) { "\($0.output.1): a day" }.utf8)
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
  }

  /// A file that holds a canary, in capitals or small letters.
  func place(of canary: Canary) -> String? {
    ([canary.word] + canary.forms).lazy.compactMap { place(of: $0 as String) }.first
  }

  /// A file that holds a word percent-encoded, as character references, in hexadecimal or in base 64.
  func place(ofDisguised word: String) -> String? {
    disguises(word).lazy.compactMap { place(of: $0 as String) }.first
  }

  private func place(of word: String) -> String? {
    text.range(of: Data(word.lowercased().utf8)).flatMap { found in
      ends.first { $0.end > found.lowerBound }?.path
    }
  }

  private func disguises(_ word: String) -> [String] {
    let bytes = Array(word.lowercased().utf8)
    let hex = { (byte: UInt8) in String(byte, radix: 16) }
    var forms = [
      bytes.map(hex).joined(), bytes.map { "%" + hex($0) }.joined(),
      bytes.map { "&#x\(hex($0));" }.joined(), bytes.map { "&#\($0);" }.joined(),
      bytes.map { "\\u00" + hex($0) }.joined(),
    ]
    // At each of the three places where a text may begin in base 64; its first and last signs depend on what is
    // beside it.
    for offset in 0..<3 {
      let whole = Data(repeating: 0, count: offset) + bytes
      forms.append(
        String(
          whole.base64EncodedString().dropFirst(offset == 0 ? 0 : offset + 1).prefix { $0 != "=" }
            .dropLast()
        ).lowercased())
    }
    return forms
  }
}
