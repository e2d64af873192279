import ArgumentParser
import CArguments
import Output
import Website

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The program `dossier`.
@main
struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Builds fact-check dossiers: allegation and denial side by side, point by point.",
    discussion: """
      Run it in a site's folder, the one that holds dossier.yml and content/.

      Exit codes: 0 done (warnings included), 1 problems in the content or a failure of the machine, \
      2 wrong usage.

      Examples:
        dossier init facts     make a small site to start from, in the folder facts
        dossier serve --open   show the site in the browser, and follow every save
        dossier check          report what is wrong, without writing anything
        dossier build          build the site into public/
      """,
    version: Version.text,
    subcommands: [
      InitCommand.self, NewCommand.self, ListCommand.self, ServeCommand.self, CheckCommand.self,
      BuildCommand.self, RecordCommand.self, DiffCommand.self, CleanCommand.self,
      SourceCommand.self, ReviewCommand.self, ExportCommand.self, ExplainCommand.self,
      SchemaCommand.self, WordsCommand.self, ManualCommand.self,
    ])

  static func main() {
    // Else the kernel ends the program where a file grows over the limit (ulimit -f); so it is reported instead.
    signal(SIGXFSZ, SIG_IGN)
    do {
      if let failure = CommandNames.failure(in: words, of: DossierCommand.self) { throw failure }
      var command = try parseAsRoot(CheckCommand.namingRevision(in: words))
      try command.run()
    } catch {
      guard let exit = Exit(error) else { leave(error) }
      if let message = exit.message { Terminal.report("dossier: " + message) }
      DossierCommand.exit(withError: exit.code)
    }
  }

  /// What follows the program's name on the command line.
  private static var words: [String] {
    guard var word = carguments_words() else { return Array(CommandLine.arguments.dropFirst()) }
    var words: [String] = []
    while let text = word.pointee {
      words.append(String(cString: text))
      word += 1
    }
    return Array(words.dropFirst())
  }

  /// ArgumentParser exits 64 on wrong usage (sysexits.h); here wrong usage is 2 and help is 0.
  private static func leave(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code == .success {
      if !message.isEmpty { print(message) }
      exit(withError: ExitCode.success)
    }
    if !message.isEmpty { Terminal.report(message) }
    exit(withError: code == .validationFailure ? ExitCode(2) : code)
  }
}

/// Why the program ends before it is done.
struct Exit: Error {
  let code: ExitCode
  /// For standard error; nothing where the problems were reported already.
  let message: String?

  /// There are errors in the content.
  static let errors = Exit(code: ExitCode(1), message: nil)

  static func failure(_ message: String) -> Exit { Exit(code: ExitCode(1), message: message) }
  static func usage(_ message: String) -> Exit { Exit(code: ExitCode(2), message: message) }

  /// A path that was given has no letters, which is not the folder that one is in.
  static func emptyName(of subject: String, _ help: String) -> Exit {
    .usage("the name of \(subject) is empty.\n\(help)")
  }

  /// Ends the program when all is done. What it holds is left to the system, which takes it back at once; to free
  /// a large site value by value takes as long as to read it.
  static func now(keeping build: Build) -> Never {
    withExtendedLifetime(build) { DossierCommand.exit(withError: nil) }
  }
}

extension Exit {
  /// What a refusal of the site's writer or a failure of the machine means for the program; nil for other errors.
  fileprivate init?(_ error: any Error) {
    switch error {
    case let exit as Exit: self = exit
    case is OutputRefusal: self = .usage("\(error)")
    case is OutputFailure: self = .failure("\(error)")
    case let leak as Leak: self = .failure(leak.message)
    default: return nil
    }
  }
}

enum Version {
  static let text = "0.1.0"
}
