import ArgumentParser
import Dossiers
import Output

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say in words what changed for readers since the site was published.",
    discussion: """
      Compares what the site tells with published.yml, which dossier record writes, or with what it told at a revision \
      of git: a branch, a tag or a commit. Text that is not a statement, a proposition, a title or an assessment is not \
      compared.

      Examples:
        dossier diff                   what changed since dossier record
        dossier diff HEAD              what changed since the last commit
        dossier diff origin/main       what a branch changes
        dossier diff --format json     for other programs
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(
    help: .value("revision", "A revision of git to compare with, in place of published.yml."))
  var revision: String?

  @OptionGroup var place: FolderOptions

  @Option(help: "How to write the changes: text or json.")
  var format = Format.text

  func run() throws {
    let folder = try place.site()
    let options = BuildOptions(now: try place.now(), jobs: allProcessors)
    let (dossier, earlier) = try Progress.shown { stopwatch in
      let dossier = Dossier(parsing: folder, options: options)
      return (
        dossier,
        try revision.map { name in
          try GitRevision(name, of: folder).read { Dossier(parsing: $0, options: options) }
        }
      )
    }
    guard earlier != nil || dossier.publicationRecord.isRecorded else {
      throw Exit.usage(
        "there is no published.yml to compare with.\nRun dossier record when the site is published, or name a "
          + "revision of git, such as HEAD.")
    }
    let record =
      earlier.map { dossier.changes(since: $0, jobs: options.jobs) } ?? dossier.publicationRecord
    try report(record)
    reportErrors(dossier, earlier)
  }

  private func report(_ record: PublicationRecord) throws {
    switch format {
    case .json:
      let json: JSON = ["format": 1, "pages": record.pages.map(\.json)]
      try Terminal.give(json.lines(depth: 2))
    case .text:
      let lines = ChangeText(record.pages).lines.map(printable)
      if lines.isEmpty {
        Terminal.report("dossier: nothing changed for readers.")
      } else {
        try Terminal.give(Array((lines.joined(separator: "\n") + "\n").utf8))
      }
    }
  }

  /// Says what may be missing, since a file with an error may not have been read whole.
  private func reportErrors(_ dossier: Dossier, _ earlier: Dossier?) {
    for (subject, dossier) in [("the files", dossier), ("the files at \(revision ?? "")", earlier)]
    {
      let errors = dossier?.problems.count { $0.severity == .error && !$0.isOfPublication } ?? 0
      guard errors > 0 else { continue }
      Terminal.report(
        "dossier: there \(errors == 1 ? "is" : "are") \(counted(errors, "error")) in \(printable(subject)), so that "
          + "changes may be missing here. dossier check reports them.")
    }
  }
}
