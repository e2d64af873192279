import Dossiers
import Foundation

/// Lines of the site's files, to be shown beside what is wrong with them. Each file is read once.
struct FileLines {
  private let root: String
  private var files: [SourcePath: [Substring]] = [:]

  init(in root: String) { self.root = root }

  /// A line, counted from 1, of at most a thousand characters; nothing where there is none.
  mutating func line(_ number: Int, of file: SourcePath) -> String? {
    let lines = files[file] ?? read(file)
    files[file] = lines
    guard lines.indices.contains(number - 1) else { return nil }
    return String(lines[number - 1].unicodeScalars.prefix(1000))
  }

  private func read(_ file: SourcePath) -> [Substring] {
    guard let data = FileManager.default.contents(atPath: root + "/" + file.text),
      data.count <= 4 << 20
    else { return [] }
    let text = String(decoding: data, as: UTF8.self)
    return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }
}
