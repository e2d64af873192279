import Foundation
import TestSupport

/// The program `dossier` as a process of its own.
enum Program {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs the program and waits for its end.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(executable, arguments, in: folder, environment)
  }

  /// Runs a command line of a shell that finds the program.
  static func shell(
    _ line: String, in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> Outcome {
    let path = executable.deletingLastPathComponent().path + ":/usr/bin:/bin"
    return try run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", line], in: folder,
      ["PATH": path].merging(environment) { $1 })
  }

  /// Runs the program; `meanwhile` is called with its process again and again until it has ended.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, meanwhile: @escaping (pid_t) throws -> Void
  ) throws -> Outcome {
    try run(executable, arguments, in: folder, [:], meanwhile: meanwhile)
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: TemporaryFolder?,
    _ environment: [String: String], meanwhile: ((pid_t) throws -> Void)? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder.path) }
    var variables = ProcessInfo.processInfo.environment
    variables["SOURCE_DATE_EPOCH"] = nil
    process.environment = variables.merging(environment) { $1 }
    // Files, not pipes: a pipe that nobody empties would stop a program that has much to say.
    let streams = try TemporaryFolder(["out": "", "err": ""])
    process.standardOutput = try FileHandle(
      forWritingTo: URL(fileURLWithPath: streams.path + "/out"))
    process.standardError = try FileHandle(
      forWritingTo: URL(fileURLWithPath: streams.path + "/err"))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    while let meanwhile, process.isRunning { try meanwhile(process.processIdentifier) }
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try streams.read("out"),
      errors: try streams.read("err"))
  }

  /// It is built beside the tests.
  private static var executable: URL {
    let tests = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let folder = (tests ?? URL(fileURLWithPath: CommandLine.arguments[0]))
      .deletingLastPathComponent()
    return folder.appendingPathComponent("dossier")
  }
}

/// A small site that builds without a problem.
enum SampleSite {
  static var files: [String: String] {
    [
      "dossier.yml":
        "title: The harbour record\nbase-url: https://record.example/\nrules: {policy-missing: off}\n",
      "content/figures/ana-lindqvist.md": """
      ---
      title: Ana Lindqvist
      kind: person
      role: Harbour master
      ---
      She runs the harbour.
      """,
      "content/figures/the-gazette.md": """
      ---
      title: The Gazette
      kind: outlet
      ---
      """,
      "content/sources/gazette-1.md": """
      ---
      title: Money at the harbour
      type: news-report
      date: 2024-02-01
      publisher: the-gazette
      url: https://gazette.example/money
      ---
      """,
      "content/claims/bribe.md": """
      ---
      title: The harbour contract
      about: [ana-lindqvist]
      ---

      ## That she took money {#money}

      Ana Lindqvist took money for the contract.

      ### Allegation

      - By: unnamed, two officials
      - To: [[The Gazette]]
      - In: [@gazette-1]
      - Date: 2024-02-01

      > She took money.

      ### Denial

      - By: [[Ana Lindqvist]]
      - In: [@gazette-1]
      - Date: 2024-02-01

      > I took nothing.
      """,
    ]
  }
}
