import Foundation
import TestSupport
import Testing

@testable import Output

struct ManifestTests {
  static let hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  static func manifest(_ paths: [String]) throws -> Manifest {
    Manifest(paths: Set(try paths.map { try #require(OutputPath($0)) }))
  }

  @Test func `Paths are in the order of their bytes, one a line`() throws {
    let json = Manifest.encoded(try Self.manifest(["b", "a/z", "a-", "B"]).paths.sorted())
    #expect(
      String(decoding: json, as: UTF8.self) == """
        {
          "generator": "dossier",
          "files": [
            "B",
            "a-",
            "a/z",
            "b"
          ]
        }

        """)
  }

  @Test func `A manifest of nothing is JSON too`() throws {
    let json = Manifest.encoded([])
    #expect(
      String(decoding: json, as: UTF8.self)
        == "{\n  \"generator\": \"dossier\",\n  \"files\": []\n}\n")
    #expect(Manifest(reading: json) == (try Self.manifest([])))
  }

  @Test func `Any name comes back from JSON as it was`() throws {
    let manifest = try Self.manifest([
      "a\"b", "tab\t", "line\n", "\u{1}", "é", "e\u{301}", "😀", "\u{2028}",
    ])
    let json = Manifest.encoded(manifest.paths.sorted())
    #expect(Manifest(reading: json) == manifest)
    #expect(String(decoding: json, as: UTF8.self).contains(#""a\"b""#))
    #expect(String(decoding: json, as: UTF8.self).contains(#""\u0001""#))
  }

  @Test func `Other spacing and escapes are read the same`() throws {
    let json =
      "\r\n{\t\"generator\":\n\"dossier\" , \"f\\u0069les\" :[ \"a\\/b\" , \"\\ud83d\\ude00\\n\\u00E9\" ] } "
    #expect(Manifest(reading: Array(json.utf8)) == (try Self.manifest(["a/b", "😀\né"])))
  }

  @Test func `A manifest with a hash of each file, which older builds wrote, is read too`() throws {
    let json =
      "{\n  \"files\": {\n    \"a/b\": \"\(Self.hash)\",\n"
      + "    \"e\u{301}\": \"\(Self.hash.uppercased())\",\n    \"é\": \"\(Self.hash)\"\n  }\n}\n"
    #expect(
      Manifest(reading: Array(json.utf8)) == (try Self.manifest(["a/b", "e\u{301}", "é"])))
    #expect(Manifest(reading: Array(#"{"files": {}}"#.utf8)) == (try Self.manifest([])))
  }

  @Test func `A site with such a manifest is ours, and gets one of today's form`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["a": "1", "b/c": "2", "old": "3"])
    let paths = ["a", "b/c", "old"].map { "    \"\($0)\": \"\(Self.hash)\"" }
    let older = "{\n  \"files\": {\n\(paths.joined(separator: ",\n"))\n  }\n}\n"
    try folder.write(older, to: "site/manifest.json")
    let same = try folder.trace("site/a")
    let summary = try folder.write(["a": "1", "b/c": "changed"])
    #expect(summary.written == 1 && summary.unchanged == 1 && summary.removed == 1)
    #expect(try folder.trace("site/a") == same)
    #expect(folder.text("site/manifest.json")?.contains(Self.hash) == false)
    #expect(try folder.names(in: "site") == ["a", "b", "manifest.json"])
  }

  @Test func `So is one in which nothing else changes, also file by file`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["a": "1"])
    let older = "{\n  \"files\": {\n    \"a\": \"\(Self.hash)\"\n  }\n}\n"
    let exchanges: [Exchange] = [Placement.kernelExchange, { _, _, _ in EBUSY }]
    for exchange in exchanges {
      try folder.write(older, to: "site/manifest.json")
      #expect(try folder.write(["a": "1"], exchange: exchange).placement != .untouched)
      #expect(
        folder.text("site/manifest.json")
          == "{\n  \"generator\": \"dossier\",\n  \"files\": [\n    \"a\"\n  ]\n}\n")
      #expect(try folder.write(["a": "1"], exchange: exchange).placement == .untouched)
    }
  }

  @Test(arguments: [
    "", "{}", "[]", "null", #"{"files": ["a"]}"#, #"{"files": []}"#,
    #"{"generator": "Hugo", "files": []}"#, #"{"generator": "dossier"}"#,
    #"{"generator": "dossier", "files": {"a": "HASH"}}"#, #"{"files": null}"#,
    #"{"generator": "dossier", "files": []"#, #"{"generator": "dossier", "files": []} x"#,
    #"{"name": "app"}"#, #"{"generator": "dossier", "files": [], "name": "app"}"#,
    #"{"generator": "dossier", "files": [], "files": []}"#,
    #"{"generator": "dossier", "files": [1]}"#, #"{"generator": "dossier", "files": ["../a"]}"#,
    #"{"generator": "dossier", "files": ["/a"]}"#,
    #"{"generator": "dossier", "files": ["manifest.json"]}"#,
    #"{"generator": "dossier", "files": ["a",]}"#, #"{"generator": "dossier", "files": ["a" "b"]}"#,
    #"{"generator": "dossier", "files": ["\ud83d"]}"#,
    #"{"generator": "dossier", "files": ["\ud83d\u0041"]}"#,
    #"{"generator": "dossier", "files": ["\ude00"]}"#,
    #"{"generator": "dossier", "files": ["\x"]}"#,
    #"{"generator": "dossier", "files": ["\u+123"]}"#,
    "{\"generator\": \"dossier\", \"files\": [\"\n\"]}", #"{"generator": "dossier", "files": ["a"#,
    #"{"generator": "dossier", "files": ["a": "HASH"]}"#,
    #"{"generator": "dossier", "files": ["a"}}"#, #"{"generator": "dossier", "files": ["a\u00"#,
    #"{"generator": "dossier", "files": ["a\"#,
    // With hashes.
    #"{"files": {}"#, #"{"files": {}} x"#, #"{"files": {}, "name": "app"}"#,
    #"{"files": {}, "files": {}}"#, #"{"files": {"a": "b"}}"#, #"{"files": {"a": 1}}"#,
    #"{"files": {"a"}}"#, #"{"files": {"../a": "HASH"}}"#, #"{"files": {"/a": "HASH"}}"#,
    #"{"files": {"manifest.json": "HASH"}}"#, #"{"files": {"a": "HASH",}}"#,
    #"{"files": {"a": "HASH" "b": "HASH"}}"#, #"{"files": {"\ud83d": "HASH"}}"#,
    #"{"files": {"a": "HASH0"}}"#, #"{"files": {"a": "gHASH"}}"#, #"{"files": {"a": "HASH"#,
    #"{"files": {"a": "HASH"]}"#,
  ])
  func `What is not exactly a list of files is not a manifest`(json: String) {
    let json = json.replacing("HASH", with: Self.hash)
    #expect(Manifest(reading: Array(json.utf8)) == nil)
  }

  @Test func `Bytes that are not UTF-8 are not a manifest`() {
    let json =
      Array("{\"generator\": \"dossier\", \"files\": [\"".utf8) + [0xFF] + Array("\"]}".utf8)
    #expect(Manifest(reading: json) == nil)
  }
}
