import Foundation
import TestSupport
import Testing

@testable import Dossiers

@Suite("Canaries in every field and place of every kind")
struct CanaryTests {
  private let site = CanarySite()
  private var planter: Planter { site.planter }

  @Test("Every key of every schema has its canary or a value that it needs")
  func keys() {
    func paths(_ schema: Schema, _ prefix: String) -> [String] {
      schema.fields.flatMap { field -> [String] in
        let path = prefix + "." + field.key
        switch field.type {
        case .map(let inner), .list(.map(let inner)): return [path] + paths(inner, path)
        default: return [path]
        }
      }
    }
    for kind in EntityKind.allCases {
      let missing = Set(paths(.frontMatter(of: kind), kind.rawValue)).subtracting(planter.paths)
      #expect(missing.isEmpty)
    }
  }

  @Test("What is published is in the output; what is for the editors alone is not")
  func published() throws {
    let output = try Output(of: folder(""))
    try expectShown(["victim", "bystander", "site", "cast", "far"], in: output)
    expectNotice(in: output)
    expectNowhere(planter.canaries(.hidden, of: "victim"), in: output)
    expectNowhere(planter.canaries(.hidden, of: "bystander"), in: output)
    expectNowhere(planter.canaries(.hidden, of: "site"), in: output)
  }

  @Test("Nothing of a draft is in the output, which is to the byte that of the site without it")
  func drafts() throws { try expectUnpublished(Output(of: folder("draft: true"))) }

  @Test(
    "Nothing of an embargoed file is in the output a second before its time, and all of it from then on"
  )
  func embargoes() throws {
    let folder = try folder("embargo: 2030-06-01T12:00:00+02:00")
    for name in ["published", "open"] {
      let list = try Program.run(
        ["list", name, "--format", "json", "--clock", "2030-06-01T09:59:59Z"], in: folder)
      for owner in ["victim", "cast", "far"] {
        for canary in planter.canaries(.shown, of: owner) {
          #expect(!list.output.contains(canary.word), "\(canary.place)")
        }
      }
    }
    try expectUnpublished(Output(of: folder, "--clock", "2030-06-01T09:59:59Z"))
    let after = try Output(of: folder, "--clock", "2030-06-01T10:00:00Z")
    let published = try Output(of: self.folder(""), "--clock", "2030-06-01T10:00:00Z")
    #expect(after.files == published.files)
  }

  @Test(
    "A preview shows drafts on pages that say so, and still nothing that is for the editors alone")
  func previews() throws {
    let folder = try folder("draft: true")
    let output = try Output(of: folder, "--drafts", into: "preview")
    #expect(!folder.exists("public"))
    // A feed announces nothing that is not published, and nothing else shows `short`.
    try expectShown(
      ["victim", "bystander", "site", "cast", "far"], in: output, but: "victim: claim short")
    expectNowhere(planter.planted.filter { $0.fate == .hidden }.map(\.canary), in: output)
    for (path, data) in output.files where path.hasSuffix(".html") {
      guard site.victims.values.joined().contains(where: { path.contains($0) }) else { continue }
      let page = String(decoding: data, as: UTF8.self)
      let says = (page.contains("noindex"), page.contains("Draft"))
      #expect(says == (true, true), "\(path)")
    }
  }

  private func folder(_ line: String) throws -> TemporaryFolder {
    try TemporaryFolder(site.files(line))
  }

  private func expectUnpublished(_ output: Output) throws {
    try expectShown(["bystander", "site"], in: output)
    for owner in ["victim", "cast", "far"] {
      expectNowhere(planter.canaries(.shown, of: owner), in: output)
    }
    expectNotice(in: output)
    expectNowhere(planter.planted.filter { $0.fate == .hidden }.map(\.canary), in: output)
    let without = try Output(of: TemporaryFolder(site.filesWithoutVictims))
    #expect(Set(output.files.keys) == Set(without.files.keys))
    for (path, data) in output.files {
      #expect(data == without.files[path], "\(path)")
    }
  }

  private func expectShown(_ owners: [String], in output: Output, but exception: String = "") throws
  {
    for canary in owners.flatMap({ planter.canaries(.shown, of: $0) })
    where canary.place != exception {
      #expect(output.place(of: canary) != nil, "\(canary.place) (\(canary.word))")
    }
  }

  /// Of a withdrawn claim, the notice with its date, its address and its old ones.
  private func expectNotice(in output: Output) {
    let shown = ["id", "redirects", "corrections.text", "corrections.date"].map { "claim " + $0 }
    for canary in planter.canaries(.shown, of: "withdrawn") {
      let isShown = shown.contains { canary.place == "withdrawn: " + $0 }
      #expect((output.place(of: canary) != nil) == isShown, "\(canary.place) (\(canary.word))")
    }
    expectNowhere(planter.canaries(.hidden, of: "withdrawn"), in: output)
  }

  private func expectNowhere(_ canaries: [Canary], in output: Output) {
    #expect(output.place(ofDisguised: Planter.prefix) == nil)
    for canary in canaries {
      let place = output.place(of: canary)
      #expect(place == nil, "\(canary.place) (\(canary.word))")
    }
  }
}
