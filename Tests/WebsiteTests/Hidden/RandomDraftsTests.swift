import Foundation
import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("Random drafts")
struct RandomDraftsTests {
  @Test(
    "A site with drafts and embargoed files is, to the byte, the site without them and what is withheld: the sample",
    arguments: 0..<12)
  func sample(number: Int) throws {
    let folder = SourceFolder(
      holding: sampleSite.files.map { SourceFile(path: $0.path, text: $0.text) })
    try check(folder, seed: number, growing: true)
  }

  @Test(
    "A site with drafts and embargoed files is, to the byte, the site without them and what is withheld: this repository's",
    arguments: 0..<2)
  func repository(number: Int) throws {
    // Without published.yml: what is on record as published is never withheld.
    let copy = try TemporaryFolder()
    for name in ["content", "dossier.yml"] {
      try FileManager.default.copyItem(
        atPath: Repository.path + "/" + name, toPath: copy.path + "/" + name)
    }
    try check(try SourceFolder(at: copy.path), seed: number, growing: false)
  }

  private func check(_ folder: SourceFolder, seed: Int, growing: Bool) throws {
    var random = Seed(UInt64(seed))
    let hiding = try RandomDrafts(of: folder, growing: growing, &random)
    let folder = hiding.folder
    let dossier = hiding.dossier
    #expect(!dossier.problems.containErrors, "seed \(seed)")
    #expect(!hiding.hidden.isEmpty, "seed \(seed)")
    let hidden = hiding.hidden.union(dossier.leftOut.withheld.map(\.file))
    let without = SourceFolder(
      folder, files: folder.files.filter { !hidden.contains($0.path) }, assets: folder.assets)
    let alone = Dossier(parsing: without, options: hiding.options)
    // What linked to them, with words of its own, now leads nowhere: its words stand alone either way.
    let rules: Set = ["unknown-reference", "dead-link"]
    #expect(
      alone.problems.allSatisfy { $0.severity != .error || rules.contains($0.rule.name) },
      "seed \(seed): \(alone.problems)")
    let files = try bytes(of: dossier)
    let wanted = try bytes(of: alone)
    #expect(Set(files.keys) == Set(wanted.keys), "seed \(seed)")
    for (path, bytes) in files {
      let isSame = bytes == wanted[path]
      #expect(isSame, "seed \(seed): \(path)")
    }
    let isSameExport = dossier.jsonExport() == alone.jsonExport()
    #expect(isSameExport, "seed \(seed)")
    let masked = try bytes(
      of: Dossier(parsing: folder.leavingOut(dossier.hiddenWords), options: hiding.options))
    let words = dossier.hiddenWords.subtracting(wordsOf: Theme.builtIn.files.values)
    for (path, bytes) in files {
      let isSame = masked[path] == bytes
      #expect(isSame, "seed \(seed): \(path)")
      let leak = words.leak(in: bytes) { masked[path] }
      #expect(leak == nil, "seed \(seed): \(path)")
    }
  }

  private func bytes(of dossier: Dossier) throws -> [String: [UInt8]] {
    let site = Site(of: dossier, theme: .builtIn, templates: RenderedSite.templates)
    var files: [String: [UInt8]] = [:]
    for file in site.files(copyingFrom: "/nowhere") {
      var bytes: [UInt8] = []
      if case .made(let write) = file.body { try write(&bytes) }
      files[file.path.text] = bytes
    }
    return files
  }
}

/// A site of whose files some are drafts or embargoed. Where a published file needs one of these, `growing` decides
/// whether it becomes a draft too, or the other is published after all.
private struct RandomDrafts {
  let folder: SourceFolder
  let dossier: Dossier
  let hidden: Set<SourcePath>
  let options = BuildOptions(now: Instant(rfc3339: "2990-01-01T00:00:00Z")!, jobs: 2)

  init(of site: SourceFolder, growing: Bool, _ random: inout Seed) throws {
    let site = SourceFolder(
      site, settings: SourceFile(path: "dossier.yml", text: settings), files: site.files,
      assets: site.assets)
    var hidden: [SourcePath: String] = [:]
    for file in site.files where Int.random(in: 0..<4, using: &random) == 0 {
      hidden[file.path] =
        Bool.random(using: &random) ? "draft: true" : "embargo: 2999-01-01T00:00:00Z"
    }
    if hidden.isEmpty { hidden[site.files[0].path] = "draft: true" }
    while true {
      let folder = SourceFolder(
        site,
        files: try site.files.map { file in
          guard let line = hidden[file.path] else { return file }
          let text = String(decoding: try file.bytes(), as: UTF8.self)
          return SourceFile(
            path: file.path.text, text: "---\n\(line)\n" + text.dropFirst("---\n".count))
        }, assets: site.assets)
      let dossier = Dossier(parsing: folder, options: options)
      let wrong = dossier.problems.filter { $0.severity == .error }
      guard !wrong.isEmpty else {
        (self.folder, self.dossier, self.hidden) = (folder, dossier, Set(hidden.keys))
        return
      }
      let before = hidden
      if growing {
        // A draft may refer to anything, an embargoed file not to a draft.
        for problem in wrong { hidden[problem.place.file] = "draft: true" }
      } else {
        // What else is wrong may follow from what is missing.
        let needed = before.keys.filter { file in wrong.contains { $0.help.contains("`\(file)`") } }
        for file in needed.isEmpty ? Array(before.keys) : needed { hidden[file] = nil }
      }
      try #require(hidden != before, "\(dossier.problems)")
    }
  }
}

/// Without policies, which name pages that may be among the drafts.
private let settings = """
  title: A record
  base-url: https://record.example/
  ratings: {False: 1, Unproven: 3, True: 5}
  \(TestSite.quietRules)
  """
