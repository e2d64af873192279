import ArgumentParser
import Dossiers
import Foundation
import Output

struct SourceVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare every quotation with the saved copy of its source, and write quotes.lock.",
    discussion: """
      Quotations in drafts are compared too. What quotes.lock says of sources whose copies are not on this machine stays \
      as it is. Where there is an error, it is reported and nothing is written.

      Examples:
        dossier source verify
        dossier source verify --source site
      """)

  @OptionGroup var folder: FolderOptions

  @Option(
    help: .value(
      "when", "Colour the messages: always, never, or auto: on a terminal, unless NO_COLOR is set.")
  )
  var color = Colours.auto

  func run() throws {
    let site = try folder.site()
    let options = BuildOptions(
      now: try folder.now(), includesDrafts: true, jobs: allProcessors)
    let dossier = Dossier(parsing: site, options: options)
    if dossier.problems.containErrors {
      report(dossier.problems.filter { $0.severity == .error }, of: site)
      throw Exit.errors
    }
    let lock = dossier.quotations.newLock
    let isNew = try write(lock, to: site)
    // What it says now is looked at as any check will.
    let folder = try folder.site()
    let verified = Dossier(parsing: folder, options: options)
    report(verified.problems.filter { $0.rule.isAboutQuotations }, of: folder)
    let (proved, all) = (verified.quotations.provedCount, verified.quotations.count)
    Terminal.say(
      "\(proved) of \(counted(all, "quotation")) \(all == 1 ? "is" : "are") proved against a saved copy; quotes.lock "
        + (isNew ? "is written." : "says so already."))
  }

  private func report(_ problems: [Problem], of folder: SourceFolder) {
    Terminal.report(ProblemTexts(problems, of: folder, Style(color)))
  }

  /// Whether the file was another before. It is replaced as a whole, as the record of publication is.
  private func write(_ lock: [UInt8], to folder: SourceFolder) throws -> Bool {
    let path = folder.path + "/quotes.lock"
    if let old = try? Data(contentsOf: URL(fileURLWithPath: path)), old.elementsEqual(lock) {
      return false
    }
    do {
      try ReplacedFile("quotes.lock", in: folder.path).replace(with: lock)
    } catch {
      throw Exit.failure(
        "\(error.message)\nLet this user write to that folder; see too that the disk is not full."
      )
    }
    return true
  }
}
