import Foundation
import TestSupport
import Website

/// Writes what each target starts from: the repository's dossier and templates and the tests' sample, cut up.
func writeSeeds(into folder: String) -> Int32 {
  do {
    var seeds = SeedWriter(folder: folder)
    for (number, victim) in Sample.victims.enumerated() {
      try seeds.add(victim.text, number)
    }
    try seeds.addRepository()
    try seeds.addTemplates()
    return 0
  } catch {
    print(error)
    return 1
  }
}

private struct SeedWriter {
  let folder: String
  private var known: Set<[UInt8]> = []
  private static let folders = ["claims", "figures", "sources", "events", "pages"]

  init(folder: String) { self.folder = folder }

  mutating func addRepository() throws {
    for (number, name) in Self.folders.enumerated() {
      let folder = "content/" + name
      for file in try FileManager.default.contentsOfDirectory(
        atPath: Repository.path + "/" + folder
      ).sorted() {
        let text = try Repository.read(folder + "/" + file)
        try add(text, number)
        // Names that the sample knows lead deeper than those that it does not.
        try add(
          text.replacing(/\[\[[^\]|#]+/, with: "[[ana").replacing(/\[@[^\]]+/, with: "[@doc")
            .replacing(/#[a-z][a-z-]+\]/, with: "#life]"), number)
      }
    }
    try add(try Repository.read("dossier.yml"), Self.folders.count)
  }

  /// A file of the kind that the number stands for.
  mutating func add(_ text: String, _ number: Int) throws {
    guard number < Self.folders.count, let end = text.firstRange(of: "\n---\n") else {
      return try write(.frontMatter, "\(number)" + text)
    }
    let frontMatter = text[..<end.lowerBound].dropFirst(4)
    try write(.frontMatter, "\(number)\(frontMatter)")
    let sections = (text[end.lowerBound...]).split(separator: "\n## ")
    for (place, section) in sections.enumerated() {
      try write(
        .body, "\(number)---\n\(frontMatter)" + (place == 0 ? "" : "\n---\n\n## ") + section)
      for statement in section.split(separator: "\n### ").dropFirst() {
        let word = Sample.statements.firstIndex { statement.hasPrefix($0) } ?? 8
        try write(.attributions, "\(word)\(statement.drop { $0 != "\n" }.dropFirst(2))")
      }
    }
    for match in text.matches(of: /\[\[([^\]]+)\]\]/) {
      try write(.wikilinks, "0\(match.output.1)")
    }
    for match in text.matches(of: /\[@([^\]]+)\]/) { try write(.citations, "0\(match.output.1)") }
  }

  mutating func addTemplates() throws {
    for name in Theme.builtIn.templateNames {
      guard let choice = TemplateTrial.choice(of: name) else { continue }
      try write(
        .templates, [choice] + Array(try Repository.read("templates/\(name).mustache").utf8))
    }
  }

  private mutating func write(_ target: Target, _ text: String) throws {
    try write(target, Array(text.utf8))
  }

  private mutating func write(_ target: Target, _ bytes: [UInt8]) throws {
    guard known.insert(Array(target.rawValue.utf8) + bytes).inserted else { return }
    let folder = folder + "/" + target.rawValue
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/\(known.count)"))
  }
}
