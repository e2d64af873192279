import Testing

@testable import Website

struct ManifestTests {
  static let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  static func manifest(_ paths: [String]) throws -> Manifest {
    let hash = ContentHash(of: UnsafeRawBufferPointer(start: nil, count: 0))
    return Manifest(
      files: Dictionary(
        uniqueKeysWithValues: try paths.map { (try #require(PagePath($0)), hash) }))
  }

  @Test func `Files stand in the order of their bytes, one a line, with their SHA-256`() throws {
    let json = try Self.manifest(["b", "a/z", "a-", "B"]).encoded()
    #expect(
      String(decoding: json, as: UTF8.self) == """
        {
          "files": {
            "B": "\(Self.empty)",
            "a-": "\(Self.empty)",
            "a/z": "\(Self.empty)",
            "b": "\(Self.empty)"
          }
        }

        """)
  }

  @Test func `A manifest of nothing is JSON too`() throws {
    let json = try Self.manifest([]).encoded()
    #expect(String(decoding: json, as: UTF8.self) == "{\n  \"files\": {}\n}\n")
    #expect(Manifest(reading: json) == (try Self.manifest([])))
  }

  @Test func `Any name comes back from JSON as it was`() throws {
    let manifest = try Self.manifest([
      "a\"b", "tab\t", "line\n", "\u{1}", "é", "e\u{301}", "😀", "\u{2028}",
    ])
    let json = manifest.encoded()
    #expect(Manifest(reading: json) == manifest)
    #expect(String(decoding: json, as: UTF8.self).contains(#""a\"b""#))
    #expect(String(decoding: json, as: UTF8.self).contains(#""\u0001""#))
  }

  @Test func `Other spacing and escapes are read the same`() throws {
    let json =
      "\r\n{\t\"f\\u0069les\" :{ \"a\\/b\":\"\(Self.empty.uppercased())\" , "
      + "\"\\ud83d\\ude00\\n\\u00E9\":\"\(Self.empty)\"} } "
    #expect(Manifest(reading: Array(json.utf8)) == (try Self.manifest(["a/b", "😀\né"])))
  }

  @Test(arguments: [
    "", "{}", "[]", "null", #"{"files": []}"#, #"{"files": {}"#, #"{"files": {}} x"#,
    #"{"name": "app"}"#, #"{"files": {}, "name": "app"}"#, #"{"files": {}, "files": {}}"#,
    #"{"files": {"a": "b"}}"#, #"{"files": {"a": 1}}"#, #"{"files": {"../a": "HASH"}}"#,
    #"{"files": {"/a": "HASH"}}"#, #"{"files": {"manifest.json": "HASH"}}"#,
    #"{"files": {"a": "HASH",}}"#, #"{"files": {"a": "HASH" "b": "HASH"}}"#,
    #"{"files": {"\ud83d": "HASH"}}"#, #"{"files": {"\x": "HASH"}}"#,
    "{\"files\": {\"\n\": \"HASH\"}}",
    #"{"files": {"a": "HASH0"}}"#,
    #"{"files": {"a": "gHASH"}}"#, #"{"files": {"a": "HASH"#,
  ])
  func `What is not exactly a list of files is no manifest`(json: String) {
    let json = json.replacing("HASH", with: Self.empty)
    #expect(Manifest(reading: Array(json.utf8)) == nil)
  }

  @Test func `Bytes that are not UTF-8 make no manifest`() {
    let json = Array("{\"files\": {\"".utf8) + [0xFF] + Array("\": \"\(Self.empty)\"}}".utf8)
    #expect(Manifest(reading: json) == nil)
  }
}
