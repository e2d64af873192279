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
    /// Copying what is a pipe, a folder or a device by now.
    case copyNoFile
    /// Copying what is outside the folder of the site by now, at this path.
    case copyFromOutside(String)
    /// Copying what is in the destination, at this path.
    case copyFromDestination(String)
  }

  public let path: String
  /// The system's error number.
  public let code: Int32
  let action: Action
  /// Whether files had been replaced when it happened.
  private(set) var isAfterSomeFiles = false

  init(_ action: Action, _ path: String, code: Int32 = EINVAL) {
    (self.action, self.path, self.code) = (action, path, code)
  }

  // Put into words only when asked: many failures are answered, such as a folder that is yet to be made.
  public var message: String {
    let path = printable(path)
    switch action {
    case .wait(let process):
      let holder = process.map { "process \($0)" } ?? "another process"
      return "another build writes to the same destination: \(holder) holds \(path)"
    case .copyNoFile: return "\(path) is not a regular file"
    case .copyFromOutside(let place):
      return "\(path) leads out of the site's folder, to \(printable(place))"
    case .copyFromDestination(let place):
      return "\(path) leads into the destination, to \(printable(place))"
    default: return "cannot \(action) \(path): \(String(cString: strerror(code)))"
    }
  }

  /// What to do about it.
  public var help: String {
    Self.help(for: code, action)
      + (isAfterSomeFiles
        ? " The destination now holds old and new files: build again to repair it." : "")
  }

  public var description: String { "\(message)\n\(help)" }

  /// The same failure after some files have already been replaced.
  var afterSomeFiles: OutputFailure {
    var failure = self
    failure.isAfterSomeFiles = true
    return failure
  }

  private static func help(for code: Int32, _ action: Action) -> String {
    switch action {
    case .wait: return "Wait until it has ended, or end it, then build again."
    case .copyNoFile, .copyFromOutside: return "Put the file itself there, then build again."
    case .copyFromDestination:
      return "A site cannot be made from itself: put the file itself there, then build again."
    default: break
    }
    return switch code {
    case EFBIG: "Files are limited in size here: raise the limit, or make this one smaller."
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
    default: "Build again when this is fixed."
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
