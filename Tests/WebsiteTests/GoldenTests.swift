import Foundation
import TestSupport
import Testing

@testable import Dossiers
@testable import Website

/// A page of each kind that has a shape of its own, as it was once read and approved: what a test can say in words it
/// says in words. Only `<main>` is compared, and of more pages what they say to programs. `UPDATE_GOLDEN=1` rewrites them,
/// and still fails.
@Suite("The golden pages")
struct GoldenTests {
  private static let kept: Set = [
    "index.html", "claims-fund.html", "figures-ana-ruiz.html", "sources-gazette-1.html",
    "timeline.html", "network.html",
  ]

  /// Their data, one node a line.
  private static let keptData: Set = [
    "index.html", "claims-fund.html", "figures-ana-ruiz.html", "sources-herald-1.html",
    "events-flood.html", "events.html", "vocabulary.html", "about.html", "corrections.html",
  ]
  private static let keptFiles: Set = ["claimreview.json", "trust.txt"]

  @Test("Six pages of the sample dossier are as approved")
  func pages() throws {
    let pages = try goldenPages()
    let folder = Repository.path + "/Tests/WebsiteTests/Golden"
    let isUpdate = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    if isUpdate {
      try? FileManager.default.removeItem(atPath: folder)
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, text) in pages {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
      }
    }
    #expect(!isUpdate, "The golden pages were rewritten: read their diff before you commit them.")
    let approved = Set(try FileManager.default.contentsOfDirectory(atPath: folder))
    #expect(approved == Set(pages.keys))
    for (name, text) in pages.sorted(by: { $0.key < $1.key }) where approved.contains(name) {
      let expected = try Repository.read("Tests/WebsiteTests/Golden/" + name)
      #expect(difference(expected, text) == nil, "\(name)")
    }
  }

  private func goldenPages() throws -> [String: String] {
    let dossier = sampleSite.dossier()
    #expect(dossier.problems.isEmpty, "\(dossier.problems)")
    let rendered = try RenderedSite(dossier)
    #expect(rendered.faults == [])
    var pages: [String: String] = [:]
    for (path, bytes) in rendered.files {
      let name = path.replacing("/index.html", with: ".html").replacing("/", with: "-")
      let text = String(decoding: bytes, as: UTF8.self)
      if Self.kept.contains(name) { pages[name] = main(of: text) }
      if Self.keptData.contains(name) {
        let tag = #/<script type="application/ld\+json">(.*)</script>/#
        pages[name.replacing(".html", with: ".jsonld")] =
          text.firstMatch(of: tag).map { oneNodeALine(String($0.1)) }
      }
      if Self.keptFiles.contains(name) { pages[name] = oneNodeALine(text) }
    }
    #expect(pages.count == Self.kept.count + Self.keptData.count + Self.keptFiles.count)
    return pages
  }

  private func oneNodeALine(_ data: String) -> String {
    let lines = data.replacing("{\"@type\"", with: "\n{\"@type\"")
    return lines.hasSuffix("\n") ? lines : lines + "\n"
  }

  private func main(of page: String) -> String {
    guard let start = page.firstRange(of: "<main"), let end = page.firstRange(of: "</main>") else {
      return page
    }
    return page[start.lowerBound..<end.upperBound] + "\n"
  }

  /// The first line that differs, with its number.
  private func difference(_ expected: String, _ actual: String) -> String? {
    let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
    for line in 0..<max(left.count, right.count) {
      let approved = line < left.count ? left[line] : "(nothing)"
      let made = line < right.count ? right[line] : "(nothing)"
      if approved != made { return "line \(line + 1): approved \(approved), made \(made)" }
    }
    return nil
  }
}
