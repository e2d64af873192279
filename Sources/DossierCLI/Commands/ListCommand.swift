public import ArgumentParser
public import Dossiers
import Output

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract:
      "List what is a draft, embargoed, withheld, published, or still open, and who was asked.",
    discussion: """
      Drafts, embargoed and published files, or all of them; figures, sources and events that are withheld since \
      only unpublished files lead to them; what is open: points without a finding or without an answer, and \
      requests for comment without an answer; or the ledger of all requests, with what came of each.

      Examples:
        dossier list drafts               what is not published
        dossier list embargoed            until when, the soonest first
        dossier list withheld             what stays unseen with drafts and embargoed files
        dossier list open                 what is still to be asked or found out
        dossier list requests --format csv > requests.csv   whom who asked when, for a spreadsheet
        dossier list all --format json    everything, for other programs
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv
  }

  @Argument(help: "What to list: drafts, embargoed, withheld, published, open, requests or all.")
  var name: ListName

  @OptionGroup var folder: FolderOptions

  @Flag(
    name: [.customShort("D"), .long],
    help: "Count drafts and embargoed files as published, as build --drafts does.")
  var drafts = false

  @Option(help: "How to write the list: text, json or csv.")
  var format = Format.text

  func run() throws {
    let listing = Listing(
      name, of: try folder.site(),
      options: BuildOptions(
        now: try folder.now(), includesDrafts: drafts, jobs: allProcessors))
    reportGaps(in: listing)
    switch format {
    case .json: try Terminal.give(listing.json())
    case .csv: try Terminal.give(listing.csv())
    case .text where listing.entries.isEmpty && listing.requests.isEmpty:
      Terminal.report("dossier: nothing is listed.")
    case .text: try Terminal.give(Array((ListTable(listing).text + "\n").utf8))
    }
  }

  /// Says what the list may have wrong, since it is made of files with errors.
  private func reportGaps(in listing: Listing) {
    let errors = listing.problems.count { $0.severity == .error }
    if errors == 0 { return }
    Terminal.report(
      "dossier: there \(errors == 1 ? "is" : "are") \(counted(errors, "error")) in the files, drafts included, "
        + "so the list may not be right. dossier check --drafts reports them."
        + listing.unread.map { "\n  \(printable($0.text)): not read" }.joined())
  }
}

extension ListName: ExpressibleByArgument {}

/// A list in columns: its state, what it is, its id, its place, its title; of a request when and what came of it, who was
/// asked and by whom, its id, its place, and what followed.
struct ListTable {
  let text: String

  init(_ listing: Listing) {
    let requests = listing.requests.map { ListTable.cells(of: $0).map(printable) }
    let rows =
      requests
      + listing.entries.map { entry in
        [
          ListTable.state(of: entry, in: listing.name), entry.kind, entry.id,
          ListTable.place(of: entry, in: listing.name), entry.title,
        ].map(printable)
      }
    text = columns(rows).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  private static func cells(of request: LedgerEntry) -> [String] {
    let later = request.later.first.map { first in
      "later: " + first.kind.rawValue.lowercased() + (first.date.map { " \($0)" } ?? "")
        + (request.later.count > 1 ? " and \(request.later.count - 1) more" : "")
    }
    return [
      request.date?.description ?? "undated", request.outcome?.rawValue ?? "", request.asked,
      "by " + request.by.joined(separator: ", "), request.id,
      "\(request.place.file):\(request.place.position.line)", later ?? "",
    ]
  }

  private static func state(of entry: Listing.Entry, in list: ListName) -> String {
    if list == .open { return ListTable.openState(of: entry) }
    if !entry.causes.isEmpty { return "withheld with " + entry.causes.named }
    return switch entry.publication {
    case .published: "published"
    case .draft: "draft"
    case .embargoed(let until): "embargoed until \(until.rfc3339)"
    }
  }

  /// `no finding; declined`, `no response; answered elsewhere`.
  private static func openState(of entry: Listing.Entry) -> String {
    let parts = [
      entry.lacks.contains(.finding) ? "no finding" : nil,
      entry.lacks.contains(.answer) ? entry.answer : nil,
      entry.elsewhere == nil ? nil : "answered elsewhere",
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }

  /// With the line where it is not the file's first.
  private static func place(of entry: Listing.Entry, in list: ListName) -> String {
    list == .open
      ? "\(entry.place.file):\(entry.place.position.line)" : entry.place.file.text
  }
}
