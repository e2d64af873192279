import ArgumentParser
import Dossiers
import Evidence
import Foundation
import Output

struct SourceAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Save a copy of a source, and its text.",
    discussion: """
      Puts the document into evidence/ under the source's id and the day on which the copy was taken, with its text \
      beside it, and prints both paths. Nothing is ever overwritten. HTML, PDF (by pdftotext of poppler-utils) and plain \
      text in UTF-8 are read.

      An address is fetched by the program that dossier.yml names with `evidence: {fetch: …}`, which is run without a \
      shell.

      Examples:
        dossier source add page.html --id gazette-20240203
        dossier source add report.pdf --id audit-2024 --taken 2024-03-05
        dossier source add https://gazette.example/money --id gazette-20240203
      """)

  @Argument(help: "The saved document, or its address.", completion: .file())
  var document: String

  @Option(help: .value("id", "The id of the source that it is a copy of."))
  var id: String

  @Option(help: .value("date", "The day on which the copy was taken; else today."))
  var taken: String?

  @OptionGroup var folder: FolderOptions

  func run() throws {
    let site = try folder.site()
    let dossier = Dossier(
      parsing: site,
      options: BuildOptions(now: try folder.now(), includesDrafts: true, jobs: allProcessors))
    try refuseUnknownID(among: dossier.sources.map(\.id.id))
    let day = try day()
    let (bytes, name) =
      isAddress ? (try fetch(by: dossier.settings.fetch), "") : (try read(), document)
    let text: DocumentText
    do throws(UnreadableDocument) {
      text = try DocumentText(of: bytes, named: name)
    } catch {
      throw Exit.failure("`\(printable(document))` \(printable(error.message)).\n\(error.help)")
    }
    try save(bytes, text, at: "evidence/\(id)/\(day)")
  }

  private func refuseUnknownID(among ids: [String]) throws {
    guard !ids.contains(id) else { return }
    throw Exit.usage(
      "there is no source `\(printable(id))`. \(meant(id, among: ids))\n"
        + "Begin it with dossier new source, or give the id of another with --id.")
  }

  private func day() throws -> String {
    let today = try folder.now().day
    guard let taken else { return "\(today)" }
    guard let day = PartialDate(day: taken) else {
      throw Exit.usage("--taken is a day such as 2024-03-05, not `\(printable(taken))`.")
    }
    guard day.firstDay <= today else {
      throw Exit.usage("--taken is \(day), and today is \(today): no copy is taken ahead of time.")
    }
    return "\(day)"
  }
}

// MARK: Reading and writing

extension SourceAddCommand {
  private var isAddress: Bool {
    let start = document.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  private func read() throws -> [UInt8] {
    guard !document.isEmpty else {
      throw Exit.emptyName(of: "the document", "Name a file, or give an address.")
    }
    guard FileManager.default.fileExists(atPath: document) else {
      throw Exit.usage("`\(printable(document))` is not there.")
    }
    do throws(UnreadableFile) {
      return try SourceFile.bytes(at: document, upTo: DocumentText.largest)
    } catch {
      throw Exit.failure("`\(printable(document))`: \(error.message).")
    }
  }

  private func fetch(by command: FetchCommand?) throws -> [UInt8] {
    guard let command else {
      throw Exit.usage(
        "dossier.yml names no program that fetches addresses.\nName one, such as "
          + "`evidence: {fetch: curl --fail --silent --show-error --location}`, or save the page in a browser and "
          + "give the file.")
    }
    let words: [String]
    do throws(FetchCommand.Refusal) {
      words = try command.words(for: document)
    } catch {
      throw Exit.usage("`\(printable(document))` is not fetched: \(error.message).")
    }
    do throws(Subprocess.Failure) {
      return try Subprocess(words, seconds: 120, largestOutput: DocumentText.largest).output()
    } catch {
      throw Exit.failure(
        "`\(printable(words[0]))` did not fetch `\(printable(document))`: \(error.inWords)\n"
          + "See `evidence` in dossier.yml, or save the page in a browser and give the file.")
    }
  }

  /// Adds both files or none.
  private func save(_ bytes: [UInt8], _ text: DocumentText, at path: String) throws {
    let paths =
      (text.kind == .text ? [] : [path + "." + text.kind.rawValue]) + [path + ".txt"]
    for ending in ["html", "pdf", "txt"] {
      let other = folder.source + "/" + path + "." + ending
      // Also a link that leads nowhere is something.
      if (try? FileManager.default.attributesOfItem(atPath: other)) != nil {
        throw Exit.usage(
          "something is at \(printable(path)).\(ending) already, and a copy is never replaced.\n"
            + "Give the day on which this one was taken with --taken.")
      }
    }
    var files = NewFiles(folder: folder.source)
    do {
      for place in paths {
        guard try files.add(place.hasSuffix(".txt") ? text.text : bytes, at: place) else {
          throw Exit.failure("something has come to \(printable(place)) meanwhile. Try again.")
        }
      }
    } catch {
      _ = files.undo()
      throw error
    }
    for place in paths { Terminal.say(folder.source == "." ? place : folder.source + "/" + place) }
    Terminal.report("dossier source verify compares the quotations with it.")
  }
}

extension Subprocess.Failure {
  fileprivate var inWords: String {
    switch self {
    case .notStarted(let reason): "it cannot be run: \(reason)."
    case .tookTooLong(let seconds): "it took more than \(seconds) seconds, and was stopped."
    case .wroteTooMuch(let bytes): "it wrote more than \(bytes >> 20) MiB, and was stopped."
    case .failed(let status, let words):
      "it ended with \(status)"
        + (words.split(separator: "\n").first.map { ": \(printable(String($0)))" } ?? ".")
    }
  }
}
