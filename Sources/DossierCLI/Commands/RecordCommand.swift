import ArgumentParser
import Dossiers
import Output

struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Record what is published, and when, in published.yml.",
    discussion: """
      The file published.yml in the site's folder keeps what readers were told on each page, when it was published \
      first, and when it changed last. Run this when the site is published, and commit the file. From then on check \
      and build report whatever was published and is changed or gone without a correction. With an error in the \
      content nothing is recorded.

      Examples:
        dossier record
        dossier record --source site --clock 2026-11-30T12:00:00Z
      """)

  @OptionGroup var place: FolderOptions

  @Option(
    help: .value(
      "when", "Colour the messages: always, never, or auto: on a terminal, unless NO_COLOR is set.")
  )
  var color = Colours.auto

  @Flag(name: .shortAndLong, help: "Print problems only.")
  var quiet = false

  func run() throws {
    do {
      try record()
    } catch let failure as OutputFailure {
      throw Exit.failure(
        "\(failure.message)\nThe record is as it was. Let this user write to the site's folder, see that the disk is "
          + "not full, and run dossier record again.")
    }
  }

  private func record() throws {
    let site = try place.site()
    let file = try ReplacedFile("published.yml", in: site.path)
    guard !file.isElsewhere else {
      throw Exit.failure(
        "published.yml is not a file of the site's own folder.\nPut the file itself there.")
    }
    let now = try place.now()
    // The folder is looked at once nobody else writes the record.
    let build = try Progress.shown(unless: quiet) {
      Build((try place.site(), BuildOptions(now: now, jobs: allProcessors, stopwatch: $0)))
    }
    try build.reportProblems(color, but: { $0.isFixedByRecording })
    let recording = try build.recording()
    if !recording.isOnRecord { try file.replace(with: recording.bytes) }
    if !quiet { Terminal.say(RecordReport(recording).text) }
    Exit.now(keeping: build)
  }
}

/// What `dossier record` did, in words.
private struct RecordReport {
  let text: String

  init(_ recording: Recording) {
    guard !recording.isOnRecord else {
      text = "Nothing has changed: published.yml is as it was."
      return
    }
    let changed = recording.changed.count { page in
      if case .gone = page.state { false } else { true }
    }
    let parts = [
      recording.added.isEmpty ? nil : counted(recording.added.count, "new page"),
      changed == 0 ? nil : counted(changed, "changed page"),
    ].compactMap(\.self)
    let headline =
      "Recorded \(parts.isEmpty ? "what moved" : parts.joined(separator: " and ")) in published.yml, "
      + "on \(recording.day)."
    let kinds = EntityKind.allCases.compactMap { kind -> String? in
      let ids = recording.added.filter { $0.kind == kind }
      return ids.isEmpty ? nil : "  new: \(counted(ids.count, kind.rawValue)): \(ids.some)"
    }
    text = ([headline] + kinds + ChangeText(recording.changed).lines.map { "  " + printable($0) })
      .joined(separator: "\n")
  }
}

extension [EntityID] {
  /// The first ten by their ids.
  fileprivate var some: String {
    prefix(10).map(\.id).joined(separator: ", ")
      + (count > 10 ? " and \(count - 10) more" : "")
  }
}
