import Foundation
import TestSupport
import Testing

@Suite("dossier record and diff")
struct RecordTests {
  private static let claim = "content/claims/bribe.md"

  private func recorded() throws -> TemporaryFolder {
    let site = try TemporaryFolder(SampleSite.files)
    let outcome = try Program.run(["record", "--clock", "2026-01-01T12:00:00Z"], in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  private func edit(_ site: TemporaryFolder, _ old: String, _ new: String, in path: String = claim)
    throws
  {
    let text = try site.read(path)
    #expect(text.contains(old))
    try site.write(text.replacing(old, with: new), to: path)
  }

  @Test("What is published is recorded once, and a second time changes nothing")
  func twice() throws {
    let site = try recorded()
    let text = try site.read("published.yml")
    #expect(text.contains("- {claim: bribe, first: 2026-01-01, changed: 2026-01-01, title: "))
    for clock in ["2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"] {
      let again = try Program.run(["record", "--clock", clock], in: site)
      #expect(
        (again.status, again.output) == (0, "Nothing has changed: published.yml is as it was.\n"))
    }
    #expect(try site.read("published.yml") == text)
    #expect(try site.files().keys.sorted() == (SampleSite.files.keys + ["published.yml"]).sorted())
    let diff = try Program.run(["diff"], in: site)
    #expect((diff.status, diff.output) == (0, ""))
  }

  @Test("With an error, a change in silence or a clock that goes backward nothing is recorded")
  func refusals() throws {
    let site = try recorded()
    let text = try site.read("published.yml")
    let early = try Program.run(["record", "--clock", "2025-12-31T23:00:00Z"], in: site)
    #expect(early.status == 1 && early.errors.contains("--clock"), "\(early.errors)")
    try edit(site, "I took nothing.", "I took no money.")
    for (command, code) in [("record", 1), ("check", 1), ("build", 1), ("diff", 0)] {
      let outcome = try Program.run([command], in: site)
      #expect(outcome.status == Int32(code), "\(command): \(outcome.errors)")
    }
    let diff = try Program.run(["diff"], in: site)
    #expect(
      diff.output == """
        bribe#money: 1 quotation changed, no correction
            was: I took nothing.
            now: I took no money.

        """)
    try edit(
      site, "about:", "corrections: [{date: 2026-02-01, kind: clarification, text: New.}]\nabout:")
    #expect(
      try Program.run(["diff"], in: site).output.hasPrefix(
        "bribe: 1 correction of ours added\nbribe#money: 1 quotation changed, corrected\n"))
    try edit(site, "kind: person", "kind: persn", in: "content/figures/ana-lindqvist.md")
    #expect(try Program.run(["record"], in: site).status == 1)
    #expect(try site.read("published.yml") == text)
    try edit(site, "kind: persn", "kind: person", in: "content/figures/ana-lindqvist.md")
    let done = try Program.run(["record", "--clock", "2026-02-02T12:00:00Z"], in: site)
    #expect(done.output.hasPrefix("Recorded 1 changed page in published.yml, on 2026-02-02.\n"))
    #expect(
      try site.read("published.yml").contains(
        "{claim: bribe, first: 2026-01-01, changed: 2026-02-02,"))
  }

  @Test("A record that is no file of the folder, or cannot be written, is left as it is")
  func unwritable() throws {
    let site = try TemporaryFolder(SampleSite.files)
    try site.write("published:\n", to: "content/static/other.yml")
    try site.link("published.yml", to: "content/static/other.yml")
    let outcome = try Program.run(["record"], in: site)
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(try site.read("content/static/other.yml") == "published:\n")
    let usage = try Program.run(["record", "--drafts"], in: site)
    #expect(usage.status == 2)
    #expect(try Program.run(["record"], in: TemporaryFolder(["a": ""])).status == 2)
  }

  @Test("Many that record at once leave one whole record")
  func concurrent() throws {
    let site = try TemporaryFolder(SampleSite.files)
    DispatchQueue.concurrentPerform(iterations: 6) { _ in
      let done = try? Program.run(["record", "-q", "--clock", "2026-01-01T00:00:00Z"], in: site)
      #expect(done?.status == 0, "\(done?.errors ?? "it did not run")")
    }
    #expect(
      try Program.run(["record", "--clock", "2026-01-01T00:00:00Z"], in: site).output.hasPrefix(
        "Nothing"))
    #expect(!site.exists(".published.yml.dossier-new"))
  }

  @Test("A record killed at any moment is as it was or as it was to become")
  func killed() throws {
    let site = try recorded()
    let before = try site.read("published.yml")
    try edit(site, "> I took nothing.", "> I took nothing.\n\n> Never.")
    _ = try Program.run(["record", "--clock", "2026-03-01T00:00:00Z"], in: site)
    let after = try site.read("published.yml")
    #expect(before != after)
    var chance = Seed(1)
    for _ in 0..<25 {
      try site.write(before, to: "published.yml")
      let end = ContinuousClock.now + .milliseconds(Int.random(in: 1...60, using: &chance))
      _ = try Program.run(["record", "--clock", "2026-03-01T00:00:00Z"], in: site) { process in
        if ContinuousClock.now > end { kill(process, SIGKILL) }
      }
      let left = try site.read("published.yml")
      #expect(left == before || left == after)
    }
    let last = try Program.run(["record", "--clock", "2026-03-01T00:00:00Z"], in: site)
    #expect(last.status == 0)
    #expect(try site.read("published.yml") == after)
    #expect(!site.exists(".published.yml.dossier-new"))
  }
}

@Suite("The record in a git repository")
struct RecordInGitTests {
  private func repository(_ prefix: String = "") throws -> TemporaryFolder {
    let site = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: SampleSite.files.map { (prefix + $0, $1) }))
    try git("init -q -b main . && git config user.name T && git config user.email t@t", in: site)
    return site
  }

  @discardableResult
  private func git(_ line: String, in site: TemporaryFolder, fails: Bool = false) throws -> String {
    let done = try Program.shell("git \(line)", in: site)
    #expect((done.status != 0) == fails, "\(line): \(done.output)\(done.errors)")
    return done.output
  }

  private func record(_ site: TemporaryFolder, on day: String) throws {
    let done = try Program.run(["record", "-q", "--clock", "\(day)T12:00:00Z"], in: site)
    #expect(done.status == 0, "\(done.errors)")
    try git("add -A && git commit -q -m \(day)", in: site)
  }

  private func addClaim(_ id: String, to site: TemporaryFolder) throws {
    try site.write(
      try site.read("content/claims/bribe.md").replacing(
        "The harbour contract", with: "Claim \(id)"),
      to: "content/claims/\(id).md")
  }

  @Test(
    "What two branches recorded is merged, with git's marks or without, and nothing is lost",
    arguments: ["merge", "diff3", "zdiff3"])
  func merge(style: String) throws {
    let site = try repository()
    try git("config merge.conflictStyle \(style)", in: site)
    try record(site, on: "2026-01-01")
    try git("checkout -q -b desk", in: site)
    try addClaim("boats", to: site)
    let more =
      "\n### Response\n\n- By: [[Ana Lindqvist]]\n- In: [@gazette-1]\n- Date: 2024-02-01\n\n> More.\n"
    try site.write(try site.read("content/claims/bribe.md") + more, to: "content/claims/bribe.md")
    try record(site, on: "2026-02-01")
    try git("checkout -q main", in: site)
    try addClaim("barges", to: site)
    try record(site, on: "2026-02-02")
    _ = try Program.shell("git merge -q desk", in: site)
    let merged = try site.read("published.yml")
    if merged.contains("<<<<<<<") {
      let check = try Program.run(["check"], in: site)
      #expect(check.status == 1 && check.errors.contains("dossier record"), "\(check.errors)")
    }
    try record(site, on: "2026-02-03")
    let text = try site.read("published.yml")
    for line in [
      "{claim: barges, first: 2026-02-02, changed: 2026-02-02,",
      "{claim: boats, first: 2026-02-01, changed: 2026-02-01,",
      "{claim: bribe, first: 2026-01-01, changed: 2026-02-01,",
    ] { #expect(text.contains(line), "\(line)\n\(text)") }
    #expect(!text.contains("<<<<") && !text.contains("===="))
    #expect(try Program.run(["check"], in: site).status == 0)
  }

  @Test("A site is compared with what it told at a revision, wherever in the repository it is")
  func revisions() throws {
    for prefix in ["", "sites/harbour/"] {
      let site = try repository(prefix)
      try git("add -A && git commit -q -m one && git tag one", in: site)
      let path = prefix + "content/claims/bribe.md"
      try site.write(
        try site.read(path).replacing("I took nothing.", with: "I took it.").replacing(
          "### Denial", with: "### Admission"), to: path)
      try git("add -A && git commit -q -m two", in: site)
      let source = ["--source", prefix.isEmpty ? "." : prefix]
      let scratch = try TemporaryFolder()
      for name in ["one", "HEAD~1", "main^"] {
        let diff = try Program.run(
          ["diff", name] + source, in: site, environment: ["TMPDIR": scratch.path])
        #expect(diff.status == 0, "\(diff.errors)")
        #expect(
          diff.output.hasPrefix("bribe: contested → admitted\nbribe#money: contested → admitted; "),
          "\(diff.output)\(diff.errors)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
      #expect(try Program.run(["diff", "HEAD"] + source, in: site).output == "")
      let json = try Program.run(["diff", "one", "--format", "json"] + source, in: site).output
      #expect(json.contains("\"key\": \"words\"") && json.contains("\"I took it.\"") == false)
      #expect(try git("status --porcelain", in: site) == "")
    }
  }

  @Test("A revision that is none, and a folder that is in no repository, are wrong usage")
  func wrongRevisions() throws {
    let site = try repository()
    try site.write("x", to: "readme")
    try git("add readme && git commit -q -m none && git add -A && git commit -q -m all", in: site)
    for (name, words) in [
      ("nothing", "git knows no revision"), ("--output=x", "unknown option"),
      ("", "no revision of git"),
      ("HEAD..HEAD~1", "git knows no revision"), ("HEAD~1", "no dossier.yml there"),
      ("HEAD:readme", "git knows no revision"), ("HEAD; touch y", "git knows no revision"),
    ] {
      let outcome = try Program.run(["diff", name], in: site)
      #expect(outcome.status == 2, "\(name): \(outcome.errors)")
      #expect(
        outcome.errors.lowercased().contains(words.lowercased()), "\(name): \(outcome.errors)")
      #expect(outcome.output == "")
    }
    #expect(!site.exists("x") && !site.exists("y"))
    let outside = try TemporaryFolder(SampleSite.files)
    let outcome = try Program.run(["diff", "HEAD"], in: outside)
    #expect(
      outcome.status == 2 && outcome.errors.contains("no git repository"), "\(outcome.errors)")
    let without = try Program.run(["diff"], in: outside)
    #expect(without.status == 2 && without.errors.contains("dossier record"))
    let noGit = try Program.run(["diff", "HEAD"], in: site, environment: ["PATH": "/nowhere"])
    #expect(noGit.status == 1 && noGit.errors.contains("git cannot be run"), "\(noGit.errors)")
  }

  @Test("Links are followed within the site alone, and a submodule is no part of it")
  func linksAndSubmodules() throws {
    let site = try repository()
    try site.write("---\ntitle: A linked page\n---\n\nText.\n", to: "shared/linked.md")
    try site.link("content/pages/linked.md", to: "../../shared/linked.md")
    try site.link("content/pages/passwords.md", to: "/etc/passwd")
    try git(
      "add -A && git commit -q -m one && git rm -q --cached content/pages/linked.md", in: site)
    try FileManager.default.removeItem(atPath: site.path + "/content/pages/linked.md")
    try FileManager.default.removeItem(atPath: site.path + "/content/pages/passwords.md")
    let diff = try Program.run(["diff", "HEAD"], in: site)
    #expect(diff.output == "page linked: gone, and its address leads nowhere\n", "\(diff.errors)")
    try git("-c protocol.file.allow=always submodule add -q ./ content/events", in: site)
    try git("commit -q -a -m two", in: site)
    let outcome = try Program.run(["diff", "HEAD"], in: site)
    #expect(
      outcome.status == 2 && outcome.errors.contains("`content/events` is a submodule"),
      "\(outcome.errors)")
  }
}
