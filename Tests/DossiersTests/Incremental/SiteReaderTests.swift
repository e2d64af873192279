import Foundation
import TestSupport
import Testing

@testable import Dossiers

@Suite("Reading a site again while it is written")
struct SiteReaderTests {
  @Test(
    "After any edits a site reads as if it were read for the first time", arguments: seeds(12),
    [false, true])
  func edits(seed: UInt64, drafts: Bool) {
    var files = RandomSite(seed: seed).site.fileBytes
    var mutation = Mutation(Seed(seed))
    var reader = SiteReader()
    for round in 0..<12 {
      let options = BuildOptions(now: TestSite.now, includesDrafts: drafts, jobs: 1 + round % 2)
      let folder = SourceFolder(holding: files)
      expectSame(
        reader.read(folder, options: options), Dossier(parsing: folder, options: options))
      files = round % 4 == 3 ? RandomSite(seed: seed).site.fileBytes : mutation.harmed(files)
    }
  }

  @Test("After any edits of files on the disk a site reads as if for the first time")
  func editsOnDisk() throws {
    let sample = RandomSite(seed: 4).site
    try sample.inFolder { root in
      var seed = Seed(4)
      var mutation = Mutation(Seed(5))
      var reader = SiteReader()
      let options = BuildOptions(now: TestSite.now)
      for _ in 0..<60 {
        let folder = try SourceFolder(at: root.path)
        expectSame(
          reader.read(folder, options: options), Dossier(parsing: folder, options: options))
        let file = root.appendingPathComponent(sample.files.randomElement(using: &seed)!.path)
        guard let bytes = try? Data(contentsOf: file) else { continue }
        // In place, and as most editors do: a new file in the place of the old.
        let harmed = Data(mutation.harmed(Array(bytes)))
        try harmed.write(to: file, options: Bool.random(using: &seed) ? .atomic : [])
      }
    }
  }

  @Test("A file that changes twice within a tick of the clock is read twice")
  func sameSize() throws {
    try TestSite {
      page("about", "", "one")
    }.inFolder { root in
      var reader = SiteReader()
      let options = BuildOptions(now: TestSite.now)
      let file = root.appendingPathComponent("content/pages/about.md")
      for round in 0..<200 {
        let text = "---\ntitle: About\n---\nRound \(1000 + round)\n"
        try text.write(to: file, atomically: false, encoding: .utf8)
        let dossier = reader.read(try SourceFolder(at: root.path), options: options)
        #expect(dossier.body(of: "about").first?.paragraph?.plainText == "Round \(1000 + round)")
      }
    }
  }

  @Test("An image that is replaced by one of another size is noticed")
  func images() throws {
    try TestSite {
      page("about", "", "![Plan](../assets/plan.svg)")
      image("plan.svg")
      image("unused.svg")
    }.inFolder { root in
      var reader = SiteReader()
      let options = BuildOptions(now: TestSite.now)
      func width() throws -> Int? {
        let dossier = reader.read(try SourceFolder(at: root.path), options: options)
        #expect(dossier.imageSizes.count == 1)
        return dossier.imageSizes[AssetPath("plan.svg")]?.width
      }
      func write(_ image: File) throws {
        try Data(image.text.utf8).write(to: root.appendingPathComponent(image.path))
      }
      #expect(try width() == 10 && reader.hasChanged)
      #expect(try width() == 10 && !reader.hasChanged)
      try write(image("plan.svg", width: 15))
      #expect(try width() == 15 && reader.hasChanged)
      #expect(try width() == 15 && !reader.hasChanged)
      try write(image("unused.svg", width: 15))
      #expect(try width() == 15 && !reader.hasChanged)
    }
  }

  @Test("What is wrong with a file that is published as it is, is told when it changes")
  func copiedFiles() throws {
    try TestSite {
      page("about", "", "![Plan](../assets/plan.svg)")
      page("later", "draft: true", "Nobody has seen the ledger of 2019 yet.")
      image("plan.svg")
      File("content/static/notes.txt", "Notes.")
    }.inFolder { root in
      var reader = SiteReader()
      let options = BuildOptions(now: TestSite.now)
      func rules(after path: String, _ text: String) throws -> [String] {
        try Data(text.utf8).write(to: root.appendingPathComponent(path))
        let folder = try SourceFolder(at: root.path)
        let dossier = reader.read(folder, options: options)
        expectSame(dossier, Dossier(parsing: folder, options: options))
        return dossier.problems.map(\.rule.name)
      }
      let (plan, notes) = (image("plan.svg"), "content/static/notes.txt")
      let words = "Nobody has seen the ledger of 2019 yet."
      let shorter = page("later", "draft: true", "Nobody has seen it. So they say of it now.")
      for (path, text, wanted) in [
        (notes, "Notes.", []), (plan.path, "<html>", ["unshowable-image"]),
        (plan.path, plan.text, []), (notes, words, ["unpublished-words"]), (notes, "No words.", []),
        (notes, words, ["unpublished-words"]), (shorter.path, shorter.text, []),
      ] {
        let rules = try rules(after: path, text)
        #expect(rules == wanted, "\(path): \(text)")
      }
    }
  }

  @Test("What proves quotations is noticed when it changes, and a page shows no proof that is gone")
  func proofs() throws {
    let files = TestSite {
      figure("ana")
      source("doc")
      claim("x", point(statement("Denial", by: "[[ana]]", "2020-01-02") + "> It is not so.\n"))
      File("evidence/doc/2024-01-02.txt", "It is not so.")
    }
    let lock = String(decoding: files.dossier().quotations.newLock, as: UTF8.self)
    try files.inFolder { root in
      var reader = SiteReader()
      let options = BuildOptions(now: TestSite.now)
      func read() throws -> [String] {
        let folder = try SourceFolder(at: root.path)
        let dossier = reader.read(folder, options: options)
        let fresh = Dossier(parsing: folder, options: options)
        expectSame(dossier, fresh)
        #expect(dossier.quotations.provedCount == fresh.quotations.provedCount)
        return dossier.problems.map(\.rule.name) + ["\(dossier.quotations.provedCount)"]
      }
      func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: root.appendingPathComponent(path))
      }
      let copy = "evidence/doc/2024-01-02.txt"
      #expect(try read() == ["stale-quotes-lock", "0"] && reader.hasChanged)
      #expect(try read() == ["stale-quotes-lock", "0"] && !reader.hasChanged)
      try write(lock, to: "quotes.lock")
      #expect(try read() == ["1"] && reader.hasChanged)
      #expect(try read() == ["1"] && !reader.hasChanged)
      try write("It is all so.", to: copy)
      #expect(try read().contains("evidence-changed") && reader.hasChanged)
      try write("It is not so.", to: copy)
      #expect(try read() == ["1"] && reader.hasChanged)
      try FileManager.default.removeItem(at: root.appendingPathComponent("evidence"))
      #expect(try read() == ["1"])
      try FileManager.default.removeItem(at: root.appendingPathComponent("quotes.lock"))
      #expect(try read() == ["0"] && reader.hasChanged)
    }
  }

  @Test("What did not change is not read again")
  func unchanged() throws {
    try TestSite {
      page("about", "", "one")
      page("other", "", "two")
    }.inFolder { root in
      let other = root.appendingPathComponent("content/pages/other.md")
      try Data("---\ntitle: Other\n---\nnew\n".utf8).write(to: other)
      let about = root.appendingPathComponent("content/pages/about.md")
      try FileManager.default.setAttributes(
        [.modificationDate: Date.distantPast], ofItemAtPath: about.path)
      var reader = SiteReader()
      let options = BuildOptions(now: TestSite.now)
      let first = reader.read(try SourceFolder(at: root.path), options: options)
      #expect(reader.hasChanged)
      let second = reader.read(try SourceFolder(at: root.path), options: options)
      #expect(!reader.hasChanged)
      #expect(first.pages[0] === second.pages[0] && first.pages[1] === second.pages[1])
      try Data("---\ntitle: Other\n---\nnewer\n".utf8).write(to: other)
      let third = reader.read(try SourceFolder(at: root.path), options: options)
      #expect(reader.hasChanged)
      #expect(first.pages[0] === third.pages[0] && first.pages[1] !== third.pages[1])
      try Data("---\ntitle: Another\n---\nnewer\n".utf8).write(to: other)
      let fourth = reader.read(try SourceFolder(at: root.path), options: options)
      #expect(first.pages[0] === fourth.pages[0], "it does not refer to the other")
    }
  }

  @Test(
    "What refers to a name is read again when the name means something else",
    arguments: [
      "[[Other]]", "[[other]]", "[words](other.md)", "[words](/other/)", "[words](/old/)",
      "![alt](../assets/a.svg)", "[words](/a.txt)", "[words](https://EXAMPLE.org/dossier/other/)",
      "[words](http://example.org:80/dossier/a.txt)", "[words](//example.org/dossier/old/)",
    ])
  func references(_ link: String) {
    let about = page("about", "", link)
    let other = page("other", "title: Other\nredirects: [/old/]")
    let others = [other, image("a.svg"), File("content/static/a.txt", "")]
    let another = page("other", "title: Nobody\nredirects: [/nowhere/]\ndraft: true")
    var reader = SiteReader()
    let options = BuildOptions(now: TestSite.now)
    for files in [others, [], others, [another], others] {
      let site = TestSite([File("dossier.yml", TestSite.settings), about] + files)
      let folder = SourceFolder(holding: site.fileBytes)
      expectSame(
        reader.read(folder, options: options), Dossier(parsing: folder, options: options))
    }
  }

  @Test("That dossier.yml is missing is told otherwise than that it cannot be read")
  func settings() throws {
    try TestSite { page("about") }.inFolder { root in
      let file = root.appendingPathComponent("dossier.yml")
      var reader = SiteReader()
      let options = BuildOptions(now: TestSite.now)
      for bytes in [Data(count: 5 << 20), nil, Data("title: A\n".utf8), Data(count: 5 << 20)] {
        try? FileManager.default.removeItem(at: file)
        try bytes?.write(to: file)
        let folder = try SourceFolder(at: root.path)
        expectSame(
          reader.read(folder, options: options), Dossier(parsing: folder, options: options))
      }
    }
  }

  @Test("An embargo's end and a day's are noticed though no file changes")
  func time() {
    let site = TestSite {
      page("early", "embargo: 2026-01-01T05:00:00Z")
      page("late", "embargo: 2026-01-03T00:00:00Z")
    }
    let folder = SourceFolder(holding: site.fileBytes)
    var reader = SiteReader()
    var ends: [String?] = []
    for time in ["00:00:00", "04:59:59", "05:00:00", "09:59:59", "10:00:00"] {
      let options = BuildOptions(now: Instant(rfc3339: "2026-01-01T\(time)Z")!)
      let dossier = reader.read(folder, options: options)
      expectSame(dossier, Dossier(parsing: folder, options: options))
      ends.append(reader.nextChange?.rfc3339)
    }
    #expect(
      ends == [
        "2026-01-01T05:00:00Z", "2026-01-01T05:00:00Z", "2026-01-01T10:00:00Z",
        "2026-01-01T10:00:00Z", "2026-01-02T10:00:00Z",
      ])
  }

  @Test("What is recorded as published, and a record that changes or goes, is noticed")
  func published() throws {
    let site = PublicationRecordTests.site()
    let recorded = try site.recorded()
    let options = BuildOptions(now: TestSite.now)
    var reader = SiteReader()
    let edited = recorded.replacing("> I did not.", with: "> I did.", in: "content/claims/x.md")
    for (site, isNew) in [
      (site, true), (recorded, true), (recorded, false), (edited, true), (recorded, true),
      (site, true),
    ] {
      let folder = SourceFolder(holding: site.fileBytes)
      let dossier = reader.read(folder, options: options)
      #expect(reader.hasChanged == isNew)
      expectSame(dossier, Dossier(parsing: folder, options: options))
      #expect(
        dossier.publicationRecord.dates(of: EntityID(.claim, "x")) != nil
          || site.text(of: "published.yml") == nil)
    }
  }

  private func expectSame(_ one: Dossier, _ other: Dossier) {
    #expect(one.problems == other.problems)
    #expect(one.jsonExport() == other.jsonExport())
    #expect(one.assets == other.assets && one.staticFiles == other.staticFiles)
    #expect(one.leftOut.drafts == other.leftOut.drafts)
    #expect(one.leftOut.embargoes == other.leftOut.embargoes)
    #expect(one.leftOut.withheld == other.leftOut.withheld)
    #expect(one.withdrawn.map(\.id) == other.withdrawn.map(\.id))
  }
}
