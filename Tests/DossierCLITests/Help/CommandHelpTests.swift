import Dossiers
import Foundation
import TestSupport
import Testing

@testable import DossierCLI

@Suite("The help of the commands")
struct CommandHelpTests {
  /// Every command as the program defines it.
  private static func commands() throws -> [CommandInfo] {
    let dump = try Program.run(["--experimental-dump-help"]).output
    return try CommandInfo(dump: dump).family
  }

  @Test("Every command's help has examples, whose commands and options there are")
  func examples() throws {
    for command in try Self.commands() {
      let help = try Program.run(Array(command.words.dropFirst()) + ["--help"]).output
      #expect(help.contains("\nExamples:\n"), "\(command.words) has no examples")
      let examples = (command.discussion ?? "").components(separatedBy: "Examples:\n").last ?? ""
      for line in examples.split(separator: "\n") { try expectTrue(String(line)) }
    }
  }

  @Test("The commands of docs/install.md are the program's")
  func installation() throws {
    let blocks = try Repository.read("docs/install.md").matches(of: #/```sh\n([\s\S]*?)```/#)
    let lines = blocks.flatMap { $0.1.split(separator: "\n") }
      .filter { $0.hasPrefix("dossier ") && !$0.contains(" --version") && !$0.contains("-script") }
    #expect(lines.count == 2)
    for line in lines { try expectTrue(String(line)) }
    for shell in ["bash", "zsh", "fish"] {
      let outcome = try Program.run(["--generate-completion-script", shell])
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("unknown-reference"))
    }
  }

  /// An example may be followed by what it is for, behind at least two spaces.
  private func expectTrue(_ line: String) throws {
    let example = line.trimmingCharacters(in: .whitespaces).components(separatedBy: "  ")[0]
    let words = example.split(separator: " ").map(String.init)
    #expect(words.first == "dossier", "\(line)")
    let command = try #require(
      try Self.commands().filter { words.starts(with: $0.words) }.max {
        $0.words.count < $1.words.count
      })
    #expect(command.words.count > 1, "\(line) names no command")
    let names = (command.arguments ?? []).flatMap { $0.names ?? [] }.map(\.text)
    for word in words where word.hasPrefix("-") {
      #expect(names.contains(word), "\(line): there is no \(word)")
    }
  }

  @Test(
    "A misspelt command or option is guessed at",
    arguments: [
      (["biuld"], "Did you mean `build`?"), (["chekc"], "Did you mean `check`?"),
      (["export", "jsno"], "Did you mean `json`?"), (["help", "biuld"], "Did you mean `build`?"),
      (["build", "--destinatoin", "x"], "Did you mean '--destination'?"),
      (["check", "--fromat", "json"], "Did you mean '--format'?"),
      (["explain", "no-requst"], "Did you mean `no-request`?"),
      (["schema", "cliam"], "Did you mean `claim`?"), (["zzzzzz"], "The commands are `init`"),
    ])
  func guesses(_ words: [String], _ guess: String) throws {
    let outcome = try Program.run(words)
    #expect((outcome.status, outcome.output) == (2, ""))
    #expect(outcome.errors.contains(guess), "\(outcome.errors)")
  }

  @Test("Each rule is explained, by its name or as it was copied from a message")
  func explanations() throws {
    for rule in ExplanationTests.all {
      let outcome = try Program.run(["explain", rule.name])
      #expect(outcome.status == 0)
      for part in [
        rule.demand, rule.why, "Wrong: ", "Right: ",
        rule.isStructural ? "cannot be waived" : "waive:",
      ] {
        #expect(outcome.output.contains(part), "\(rule.name): \(part)")
      }
      #expect(outcome.output.utf8.count < 20_000)
    }
    let copied = try Program.run(["explain", "[raw-html]"])
    #expect(copied.output == (try Program.run(["explain", "raw-html"])).output)
  }

  @Test("Without a name all rules are listed with what they demand")
  func list() throws {
    let output = try Program.run(["explain"]).output
    for rule in ExplanationTests.all {
      #expect(output.contains("  \(rule.name) ("))
      #expect(output.contains(rule.demand))
    }
  }

  @Test("The manual has a page for each command, with every option")
  func manual() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run(["manual", "man"], in: folder).status == 0)
    let pages = try folder.files(below: "man")
    let commands = try Self.commands()
    #expect(pages.keys.sorted() == commands.map { $0.words.joined(separator: "-") + ".1" }.sorted())
    for command in commands {
      let page = try folder.read("man/" + command.words.joined(separator: "-") + ".1")
      for title in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS"] {
        #expect(page.contains("\n.SH \"\(title)\"\n"), "\(command.words) \(title)")
      }
      for name in (command.arguments ?? []).filter(\.shouldDisplay).flatMap({ $0.names ?? [] }) {
        #expect(page.contains(name.text.replacing("-", with: "\\-")), "\(name.text)")
      }
    }
  }
}
