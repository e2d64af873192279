import Foundation

/// The browser that this user prefers.
enum Browser {
  /// Opens an address, or reports that there is nothing to open it with.
  static func open(_ address: String) {
    let chosen = ProcessInfo.processInfo.environment["BROWSER"] ?? ""
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [chosen.isEmpty ? "xdg-open" : chosen, address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.terminationHandler = { process in
      if process.terminationStatus != 0 {
        Terminal.report("dossier: no browser could be opened. Open \(address) in one yourself.")
      }
    }
    do {
      try process.run()
    } catch {
      Terminal.report("dossier: no browser could be opened. Open \(address) in one yourself.")
    }
  }
}
