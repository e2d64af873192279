#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The machine could not do what writing needs: a full disk, a missing permission, a lock that is held.
public struct OutputFailure: Error, Equatable, CustomStringConvertible {
  /// What was being done to the path.
  enum Action: Equatable, Sendable {
    case read, write, create, remove, rename, lock, open
    /// Waiting for another build, whose process is known where it has said so.
    case wait(for: Int32?)
  }

  public let path: String
  /// The system's error number.
  public let code: Int32
  let action: Action
  /// Whether files had been replaced when it happened.
  private(set) var isAfterSomeFiles = false

  init(_ action: Action, _ path: String, code: Int32) {
    (self.action, self.path, self.code) = (action, path, code)
  }

  // Put into words only when asked: many failures are answered, such as a folder that is yet to be made.
  public var message: String {
    guard case .wait(let process) = action else {
      return "cannot \(action) \(printable(path)): \(String(cString: strerror(code)))"
    }
    let holder = process.map { "process \($0)" } ?? "another process"
    return "another build writes to the same destination: \(holder) holds \(printable(path))"
  }

  /// What to do about it.
  public var help: String {
    Self.help(for: code, action)
      + (isAfterSomeFiles
        ? " The destination now holds old and new files: build again to mend it." : "")
  }

  public var description: String { "\(message)\n\(help)" }

  /// The same failure after some files have already been replaced.
  var afterSomeFiles: OutputFailure {
    var failure = self
    failure.isAfterSomeFiles = true
    return failure
  }

  private static func help(for code: Int32, _ action: Action) -> String {
    if case .wait = action { return "Wait until it has ended, or end it, then build again." }
    return switch code {
    case ENOSPC, EDQUOT: "Free some space on this disk, then build again."
    case EROFS: "This file system is read-only: choose another destination."
    case ENAMETOOLONG: "Shorten the name: a name may take 255 bytes, some of which the build needs."
    case EMFILE, ENFILE: "Too many files are open: raise the limit, or build with fewer jobs."
    case EACCES, EPERM:
      action == .read
        ? "Let this user read the file, then build again."
        : "Let this user write to the folder that holds it (the new site is made beside the old one), "
          + "or choose another destination."
    case ENOENT where action == .read: "It was there a moment ago: build again."
    default: "Build again when this is mended."
    }
  }
}

/// Runs a system call, again where a signal broke it off, and throws where it failed.
@discardableResult
func system<Answer: SignedInteger>(
  _ action: OutputFailure.Action, _ path: @autoclosure () -> String, _ call: () -> Answer
) throws(OutputFailure) -> Answer {
  while true {
    let answer = call()
    if answer >= 0 { return answer }
    let code = errno
    if code != EINTR { throw OutputFailure(action, path(), code: code) }
  }
}
