import Foundation
import TestSupport
import Testing

@Suite("The rooms of the code")
struct RoomsTests {
  /// What each target may import; Glibc and Musl are the system everywhere.
  static let allowed: [String: Set<String>] = [
    "Parallel": ["Synchronization"],
    "JSONText": [],
    "CommonMark": ["CArena", "CCmark"],
    "Dossiers": ["CommonMark", "JSONText", "Parallel", "CMD", "CYAML", "Foundation"],
    "Evidence": ["CGumbo", "Dispatch", "Foundation", "Parallel"],
    "HTML": ["JSONText"],
    "Templates": ["HTML"],
    "Search": ["Foundation", "Parallel"],
    "Website": ["Dossiers", "HTML", "Parallel", "Search", "Templates", "CTheme"],
    "Review": ["Dossiers", "HTML"],
    "Output": ["CFiles", "Parallel", "Synchronization"],
    "Preview": [
      "Dossiers", "HTML", "Output", "Parallel", "Templates", "Website", "CPreview", "Foundation",
    ],
    "DossierCLI": [
      "CArguments", "CStarter", "Dossiers", "Evidence", "HTML", "Output", "Parallel", "Preview",
      "Review", "Templates", "Website", "ArgumentParser", "Foundation",
    ],
  ]

  @Test("Each target imports only what belongs into its room", arguments: allowed.keys.sorted())
  func imports(_ target: String) throws {
    let folder = Repository.path + "/Sources/" + target
    let allowed = try #require(Self.allowed[target]).union(["Glibc", "Musl"])
    var found: Set<String> = []
    for case let file as String in FileManager.default.enumerator(atPath: folder) ?? .init()
    where file.hasSuffix(".swift") {
      for line in try Repository.read("Sources/\(target)/\(file)").split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.prefix(2).firstIndex(of: "import"), words.count == place + 2 else {
          continue
        }
        let module = String(words[place + 1])
        found.insert(module)
        #expect(allowed.contains(module), "\(target)/\(file) imports \(module)")
      }
    }
    // Otherwise the table would say more than is true.
    #expect(found.isSuperset(of: allowed.subtracting(["Glibc", "Musl"])))
  }

  @Test(
    "What makes pages looks at no memory but through Swift's own types",
    arguments: [
      "HTML", "Templates", "Website/Rows", "Website/Pages", "Website/Prose", "Website/Links",
      "Website/Pagination", "Website/Drawings", "Website/Words", "Website/Feeds",
      "Website/StructuredData", "Website/Search", "JSONText", "Search",
    ])
  func safety(_ room: String) throws {
    let unsafe = [
      "MemoryLayout", "Unmanaged", "Unsafe", "@unchecked", "nonisolated(unsafe)", "unsafeBitCast",
      "unsafeDowncast", "withUnsafe", "@_silgen_name", "@_cdecl",
    ]
    let folder = Repository.path + "/Sources/" + room
    var count = 0
    for case let file as String in FileManager.default.enumerator(atPath: folder) ?? .init()
    where file.hasSuffix(".swift") {
      let text = try Repository.read("Sources/\(room)/\(file)")
      #expect(unsafe.filter(text.contains) == [], "\(room)/\(file)")
      count += 1
    }
    #expect(count > 0)
  }

  @Test("The top level holds what it should and nothing else that shows")
  func topLevel() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", Repository.path, "ls-files"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let listing = String(
      decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let names = Set(
      listing.split(separator: "\n").compactMap { $0.split(separator: "/").first.map(String.init) }
    ).filter { !$0.hasPrefix(".") }
    let expected: Set<String> = [
      "Package.swift", "Sources", "Tests", "content", "templates", "public", "dossier.yml",
      "published.yml", "quotes.lock",
      "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "Makefile", "Benchmarks", "docs",
    ]
    #expect(names.isSubset(of: expected), "\(names.subtracting(expected).sorted())")
  }
}
