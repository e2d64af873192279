import Dossiers
import Templates
import TestSupport
import Website

@testable import DossierCLI

/// Writes the page that lists every message.
struct MessagesPage {
  private let areas = Rule.areas + [("Templates", TemplateRule.allCases.map(\.rule))]

  func text() throws -> String {
    var parts = [Self.introduction, contents]
    for area in areas {
      parts.append("## \(area.title)")
      parts += try area.rules.map(entry)
    }
    parts.append(try RefusalsPage().text())
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static let introduction = """
    # What the messages mean

    This page lists every rule that a site is held to: what it demands, what it is for, a file that breaks it, what
    `dossier check` and `dossier build` then say, and the file fixed. How to write a dossier is in
    [format.md](format.md).

    The page is made from the program. Do not edit it by hand: see [CONTRIBUTING.md](../CONTRIBUTING.md).

    A message has three lines or more:

    1. the file, the line and the column; the weight; what is wrong there; and the rule in square brackets;
    2. that line of the file, with a mark under the place;
    3. what the rule demands;
    4. how to fix it;
    5. where there is one, another place that has to do with it.

    `dossier explain` tells of a rule on the terminal what this page does.

    An **error** stops the build, and what was published stays as it was. A **warning** or a **note** does not. In a
    draft every error is a warning, since a draft is not published.

    Where it says “your site may decide otherwise”, a rule can have another weight on your site, with
    [`rules`](format.md#dossieryml) in `dossier.yml`, and a file can set it aside, with a [waiver](format.md#waivers)
    that says why. All others always hold: without them a page would not say what you wrote.

    The examples are about a town that does not exist, and neither do its people. Each of them is built by a test.
    Where only a part of a file is shown, the rest of the file is in order.
    """

  private var contents: String {
    let lines = areas.map { area in
      let links = area.rules.map { "[`\($0.name)`](#\($0.name))" }.joined(separator: ", ")
      return "- [\(area.title)](#\(anchor(area.title))): \(links)"
    }
    return (lines + ["- [\(RefusalsPage.title)](#\(anchor(RefusalsPage.title)))"])
      .joined(separator: "\n")
  }

  private func anchor(_ title: String) -> String {
    title.lowercased().replacing(" ", with: "-")
  }

  private func entry(_ rule: Rule) throws -> String {
    let errors = try Checked.wrong.get()[rule]?.outcome.errors ?? ""
    let weight =
      (rule.severity == .error ? "An error" : "A \(rule.severity.rawValue)")
      + (rule.isStructural ? "." : "; your site may decide otherwise.")
    let standards = rule.standards.map { "[\($0.name)](\($0.url))" }.joined(separator: "; ")
    return [
      "### `\(rule.name)`", "\(rule.demand) *\(weight)*",
      "Why: \(rule.why)" + (standards.isEmpty ? "" : "\n\nStandard: \(standards)."),
      shown(rule.wrong, "Wrong"), fenced(errors, "text"),
      shown(rule.right, "Right"),
    ].joined(separator: "\n\n")
  }

  private func shown(_ example: Example, _ word: String) -> String {
    if let target = example.linkTarget {
      return "\(word): `\(example.path)` is a symbolic link to `\(target)`."
    }
    guard let text = example.text else { return "\(word): there is no `\(example.path)`." }
    let line = example.firstLine == 1 ? "" : ", from line \(example.firstLine)"
    let language =
      switch example.path.split(separator: ".").last {
      case "md": "markdown"
      case "yml": "yaml"
      case "mustache": "html"
      default: "text"
      }
    return "\(word), `\(example.path)`\(line):\n\n" + fenced(text, language)
  }
}

/// A block of code; what is too long to read is cut.
func fenced(_ text: String, _ language: String) -> String {
  "```\(language)\n\(excerpt(of: text).joined(separator: "\n"))\n```"
}
