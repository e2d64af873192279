import Foundation
import TestSupport
import Testing

/// `dossier source add` and `dossier source verify`.
@Suite("Copies of sources")
struct SourceCommandTests {
  private static let page =
    "<!DOCTYPE html><title>x</title><p>She took money. I took nothing. “There was no money,” she said.</p>"

  /// A site whose claim quotes what the page has.
  private func site(_ quotation: String = "There was no money,", settings: String = "") throws
    -> TemporaryFolder
  {
    let folder = try TemporaryFolder(SampleSite.files)
    try folder.write(
      try folder.read("content/claims/bribe.md")
        + """


        ### Response

        - By: [[Ana Lindqvist]]
        - In: [@gazette-1]
        - Date: 2024-02-01

        > \(quotation)

        """, to: "content/claims/bribe.md")
    try folder.write(Self.page, to: "page.html")
    if !settings.isEmpty {
      try folder.write(try folder.read("dossier.yml") + settings, to: "dossier.yml")
    }
    return folder
  }

  private func add(_ words: String..., in site: TemporaryFolder) throws -> Program.Outcome {
    try Program.run(["source", "add", "--clock", "2024-03-05T12:00:00Z"] + words, in: site)
  }

  private func verify(_ site: TemporaryFolder) throws -> Program.Outcome {
    try Program.run(
      ["source", "verify", "--color", "never", "--clock", "2024-03-06T12:00:00Z"], in: site)
  }

  @Test(
    "A copy is added with its text, quotations are compared, and the proof holds without the copy")
  func whole() throws {
    let site = try site()
    let added = try add("page.html", "--id", "gazette-1", in: site)
    #expect(added.status == 0, "\(added.errors)")
    #expect(
      added.output == "evidence/gazette-1/2024-03-05.html\nevidence/gazette-1/2024-03-05.txt\n")
    #expect(try site.read("evidence/gazette-1/2024-03-05.html") == Self.page)
    #expect(
      try site.read("evidence/gazette-1/2024-03-05.txt")
        == "She took money. I took nothing. “There was no money,” she said.\n")
    let verified = try verify(site)
    #expect(verified.status == 0, "\(verified.errors)")
    #expect(verified.output.hasSuffix("proved against a saved copy; quotes.lock is written.\n"))
    let lock = try site.read("quotes.lock")
    #expect(lock.contains("\ngazette-1\t2024-03-05\t"))
    #expect(try verify(site).output.hasSuffix("quotes.lock says so already.\n"))
    try FileManager.default.removeItem(atPath: site.path + "/evidence")
    #expect(try verify(site).status == 0)
    #expect(try site.read("quotes.lock") == lock)
    let built = try Program.run(["build"], in: site)
    #expect(built.status == 0, "\(built.errors)")
    #expect(built.output.contains("  quotations  "))
    let page = try site.read("public/claims/bribe/index.html")
    #expect(page.contains("matches our copy of 5 March 2024"))
    #expect(page.contains("https://gazette.example/money#:~:text=There%20was%20no%20money%2C"))
    for (path, data) in try site.files(below: "public") {
      #expect(!path.contains("evidence") && !path.contains("quotes.lock"))
      #expect(!String(decoding: data, as: UTF8.self).contains("quotes.lock 1"))
    }
  }

  @Test("A quotation that is not there stops everything, and leaves the lock as it was")
  func notThere() throws {
    let site = try site("There was money,")
    #expect(try add("page.html", "--id", "gazette-1", in: site).status == 0)
    try site.write("# quotes.lock 1: \n", to: "quotes.lock")
    let verified = try verify(site)
    #expect(verified.status == 1 && verified.output == "")
    #expect(
      verified.errors.contains(
        "error: these words are not in the copy of `gazette-1` of 2024-03-05 [quote-not-found]"))
    #expect(
      verified.errors.contains(
        "evidence/gazette-1/2024-03-05.txt:1:34: note: the nearest words: There was no"))
    #expect(try site.read("quotes.lock") == "# quotes.lock 1: \n")
    #expect(try Program.run(["build"], in: site).status == 1)
  }

  @Test("Nothing is overwritten, and what is given wrongly is refused with what to do")
  func refusals() throws {
    let site = try site()
    #expect(try add("page.html", "--id", "gazette-1", in: site).status == 0)
    try site.write("other", to: "other.txt")
    for (words, said) in [
      (["other.txt", "--id", "gazette-1"], "a copy is never replaced"),
      (["other.txt", "--id", "gazete-1"], "Did you mean `gazette-1`?"),
      (["other.txt", "--id", "../x"], "there is no source"),
      (["nothing.txt", "--id", "gazette-1"], "is not there"),
      (["", "--id", "gazette-1"], "name"),
      (["other.txt", "--id", "gazette-1", "--taken", "2024-03"], "--taken is a day"),
      (["other.txt", "--id", "gazette-1", "--taken", "2024-03-06"], "ahead of time"),
      (["https://gazette.example/x", "--id", "gazette-1"], "names no program"),
    ] {
      let outcome = try Program.run(
        ["source", "add", "--clock", "2024-03-05T12:00:00Z"] + words, in: site)
      #expect(outcome.status == 2, "\(words): \(outcome.errors)")
      #expect(outcome.errors.contains(said), "\(words): \(outcome.errors)")
    }
    try site.write("<p><script>x</script>", to: "empty.html")
    let folder = try add("content", "--id", "gazette-1", in: site)
    #expect(folder.status == 1 && folder.errors.contains("`content`: this is no regular file"))
    let empty = try add("empty.html", "--id", "gazette-1", "--taken", "2024-03-01", in: site)
    #expect(empty.status == 1 && empty.errors.contains("`empty.html` has no text"))
    #expect(try site.files(below: "evidence").count == 2)
    #expect(
      try add("other.txt", "--id", "gazette-1", "--taken", "2024-03-01", in: site).output
        == "evidence/gazette-1/2024-03-01.txt\n")
  }

  @Test(
    "An address is fetched by the program that the site names, which gets it as one word and no shell reads it"
  )
  func fetched() throws {
    let site = try site(settings: "evidence: {fetch: ./fetch --one}\n")
    try site.write(
      "#!/bin/sh\nprintf '<p>“There was no money,” %s %s %s' \"$#\" \"$1\" \"$2\"\n", to: "fetch")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: site.path + "/fetch")
    let address = "https://gazette.example/$(touch${IFS}x)?a=1;touch"
    let added = try add(address, "--id", "gazette-1", in: site)
    #expect(added.status == 0, "\(added.errors)")
    #expect(
      try site.read("evidence/gazette-1/2024-03-05.txt")
        == "“There was no money,” 2 --one \(address)\n")
    #expect(!site.exists("x"))
    let bad = try add("https://gazette.example/ --output=x", "--id", "gazette-1", in: site)
    #expect(bad.status == 2 && bad.errors.contains("is not fetched"))
    try site.write("#!/bin/sh\necho 'not today' >&2\nexit 22\n", to: "fetch")
    let failed = try add(
      "https://gazette.example/", "--id", "gazette-1", "--taken", "2024-01-01", in: site)
    #expect(failed.status == 1 && failed.errors.contains("it ended with 22: not today"))
    #expect(!site.exists("evidence/gazette-1/2024-01-01.txt"))
  }

  @Test("Neither a check nor a build fetches anything, whatever the site names")
  func nothingElseFetches() throws {
    let site = try site(settings: "evidence: {fetch: touch fetched}\n")
    for command in [["check"], ["build"], ["source", "verify"]] {
      _ = try Program.run(command, in: site)
    }
    #expect(!site.exists("fetched"))
  }

  @Test("With --strict a quotation that is not proved fails a check, once the site has begun")
  func strict() throws {
    let site = try site()
    #expect(!(try Program.run(["check", "--strict"], in: site)).errors.contains("quote-unproved"))
    try site.write("# quotes.lock 1: \n", to: "quotes.lock")
    let plain = try Program.run(["check"], in: site)
    #expect(plain.status == 0 && plain.errors.contains("note: "))
    let strict = try Program.run(["check", "--strict"], in: site)
    #expect(
      strict.status == 1 && strict.errors.contains("warning: ")
        && strict.errors.contains("[quote-unproved]"))
  }

  @Test("What a draft quotes is in the lock, and in nothing that is built")
  func draft() throws {
    let site = try site()
    try site.write(
      "<p>She took money. I took nothing. “There was no money,” she said. The secret ledger was burnt in May.",
      to: "page.html")
    #expect(try add("page.html", "--id", "gazette-1", in: site).status == 0)
    try site.write(
      try site.read("content/claims/bribe.md").replacing(
        "---\n", with: "---\ndraft: true\n", maxReplacements: 1
      )
      .replacing("There was no money,", with: "The secret ledger was burnt in May."),
      to: "content/claims/ledger.md")
    let verified = try verify(site)
    #expect(verified.status == 0, "\(verified.errors)")
    #expect(try site.read("quotes.lock").split(separator: "\n").count == 5)
    #expect(try Program.run(["build"], in: site).status == 0)
    for (path, data) in try site.files(below: "public") {
      #expect(!String(decoding: data, as: UTF8.self).contains("was burnt in May"), "\(path)")
    }
  }

  @Test("A lock that cannot be written is reported, and a folder in its place")
  func unwritable() throws {
    let site = try site()
    try FileManager.default.createDirectory(
      atPath: site.path + "/quotes.lock", withIntermediateDirectories: false)
    let checked = try Program.run(["check"], in: site)
    #expect(
      checked.status == 1
        && checked.errors.contains("quotes.lock:1:1: error: this is no regular file"))
    #expect(try verify(site).status == 1)
  }
}
