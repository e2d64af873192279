import Foundation
import TestSupport
import Testing

@Suite("The command words")
struct WordsTests {
  @Test("A file to fill in has the plural forms of its language, with English beside them")
  func toFillIn() throws {
    let outcome = try Program.run(["words", "pl"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.contains("\n  contested:  # contested\n"))
    for form in ["one", "few", "many", "other"] {
      #expect(outcome.output.contains("\n    \(form):  # \"{count} relay"))
    }
    #expect(!outcome.output.contains("\n    two:"))
  }

  @Test("The words that the program has are filled in, and are those of a site that saves them")
  func filledIn() throws {
    let printed = try Program.run(["words", "fr-CA"]).output
    #expect(printed.contains("\n  contested: contesté  # contested\n"))
    let site = try TemporaryFolder(SampleSite.files)
    try site.write(
      "title: x\nbase-url: https://a.org/\nlanguage: fr-CA\nrules: {policy-missing: off}\n",
      to: "dossier.yml")
    try site.write(printed, to: "templates/words/fr-CA.yml")
    let check = try Program.run(["check"], in: site)
    #expect((check.status, check.output, check.errors) == (0, "no problems\n", ""))
  }

  @Test("What is wrong with a site's words stops its build and is shown with its line")
  func wrong() throws {
    let site = try TemporaryFolder(SampleSite.files)
    try site.write("status:\n  contestd: disputed\n", to: "templates/words/en.yml")
    for command in ["check", "build"] {
      let outcome = try Program.run([command], in: site)
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.contains(
          "templates/words/en.yml:2:3: error: the theme has no word `status.contestd` [unknown-word]"
        ))
      #expect(outcome.errors.contains("contestd: disputed\n"))
    }
    #expect(!site.exists("public"))
  }

  @Test("A language without words is a warning, and nothing is lost")
  func warning() throws {
    let site = try TemporaryFolder(SampleSite.files)
    try site.write("title: x\nbase-url: https://a.org/\nlanguage: nl\n", to: "dossier.yml")
    let outcome = try Program.run(["build"], in: site)
    #expect(outcome.status == 0 && site.exists("public/index.html"))
    #expect(
      outcome.errors.contains(
        "dossier.yml:3:1: warning: the theme has no words in `nl` [missing-words]"))
    #expect(!site.exists("public/words"))
  }

  @Test(
    "What is not a language is wrong usage",
    arguments: [[], ["french"], ["en_US"], [""], ["en", "fr"]])
  func usage(_ words: [String]) throws {
    let outcome = try Program.run(["words"] + words)
    #expect(outcome.status == 2 && outcome.output.isEmpty && !outcome.errors.isEmpty)
  }
}
