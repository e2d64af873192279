import Glibc
import TestSupport

@testable import Output

/// Writes what the program says where it does not build, or the machine cannot.
struct RefusalsPage {
  static let title = "Refusals and failures"
  private static let home = "/home/rita/lakemoor"

  func text() throws -> String {
    let refusals = try Self.refusals.map { refusal in
      let said = try said(refusal)
      return "**\(refusal.title)** \(refusal.meaning)\n\n"
        + fenced(
          "$ dossier \(refusal.arguments.joined(separator: " "))\n" + said, "text")
    }
    let failures = Self.failures.map { failure in
      "**\(failure.title)** \(failure.meaning)\n\n"
        + fenced("dossier: \(failure.failure)", "text")
    }
    return ([Self.introduction] + refusals + [Self.afterRefusals] + failures)
      .joined(separator: "\n\n")
  }

  private static let introduction = """
    ## \(title)

    A program that calls `dossier` can read from its exit code how it went:

    | exit code | what it means |
    |---|---|
    | 0 | It is done. There may be warnings. |
    | 1 | There are errors in the site's files, or the machine failed. |
    | 2 | The command was not understood, or what it asks for is refused. |

    After 1 and 2 the built site is the one that was there before, unless the message says otherwise.

    These are refused, with exit code 2, so that no build ever replaces what it did not make:
    """

  private static let afterRefusals = """
    Where the machine fails, the exit code is 1. Mend it and build again; what a build left behind is cleared away by
    the next one.
    """

  private struct Refusal {
    let title: String
    let meaning: String
    let arguments: [String]
    var files: [String: String] = [:]
  }

  private static let refusals = [
    Refusal(
      title: "The destination holds other files.",
      meaning: "They would be lost, since a build replaces the whole folder.",
      arguments: ["build"], files: ["public/holiday.jpg": "a picture"]),
    Refusal(
      title: "The destination is the site's own folder, or one around it.",
      meaning: "The build would replace what you wrote.",
      arguments: ["build", "--destination", "."]),
    Refusal(
      title: "The destination lies in the content.",
      meaning: "The next build would take the pages for content.",
      arguments: ["build", "--destination", "content/site"]),
    Refusal(
      title: "The destination is a file.", meaning: "A site is many files and needs a folder.",
      arguments: ["build", "--destination", "dossier.yml"]),
    Refusal(
      title: "The export would replace something else.",
      meaning: "Only an earlier export, or an empty file, is replaced.",
      arguments: ["export", "json", "--output", "notes.txt"], files: ["notes.txt": "mine"]),
    Refusal(
      title: "There is no such folder.",
      meaning: "The site's folder is the one that holds `dossier.yml`.",
      arguments: ["check", "--source", "lakemor"]),
  ]

  private func said(_ refusal: Refusal) throws -> String {
    let site = try TemporaryFolder(SampleSite.files.merging(refusal.files) { $1 })
    let outcome = try Program.run(refusal.arguments, in: site)
    guard outcome.status == 2 else { throw NotRefused(outcome: outcome) }
    return outcome.errors.replacing(site.path, with: Self.home)
  }

  private struct NotRefused: Error {
    let outcome: Program.Outcome
  }

  private struct Failing {
    let title: String
    let meaning: String
    let failure: OutputFailure
  }

  private static let failures = [
    Failing(
      title: "Another build is at work.",
      meaning: "A build waits ten seconds for one that writes to the same folder.",
      failure: OutputFailure(
        .wait(for: 4711), home + "/.public.dossier-lock", code: EWOULDBLOCK)),
    Failing(
      title: "The disk is full.",
      meaning: "The new site is made beside the old one, so both must fit.",
      failure: OutputFailure(.write, home + "/public/claims/ferry/index.html", code: ENOSPC)),
    Failing(
      title: "You may not write there.", meaning: "The folder belongs to somebody else.",
      failure: OutputFailure(.create, home + "/public", code: EACCES)),
    Failing(
      title: "You may not read a file.", meaning: "A file of the site belongs to somebody else.",
      failure: OutputFailure(.read, home + "/content/assets/ferry.jpg", code: EACCES)),
    Failing(
      title: "The disk can only be read.", meaning: "It was mounted so, or it is damaged.",
      failure: OutputFailure(.create, home + "/public", code: EROFS)),
  ]
}
