internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A program that is run without a shell, each of its words as it is, and what it may cost.
public struct Subprocess: Sendable {
  public enum Failure: Error, Equatable {
    case notStarted(String)
    /// It was stopped after so many seconds.
    case tookTooLong(Int)
    /// It was stopped when it had written so many bytes.
    case wroteTooMuch(Int)
    /// It ended so; with the first of what it wrote to standard error.
    case failed(status: Int32, says: String)
  }

  /// Its name, which is looked for as a shell does, and its arguments.
  let words: [String]
  let seconds: Int
  /// In bytes.
  let largestOutput: Int

  public init(_ words: [String], seconds: Int, largestOutput: Int) {
    (self.words, self.seconds, self.largestOutput) = (words, seconds, largestOutput)
  }

  /// What it writes to standard output when it reads these bytes from standard input.
  public func output(reading input: [UInt8] = []) throws(Failure) -> [UInt8] {
    let file = try Subprocess.unnamedFile(holding: input)
    defer { close(file) }
    let (output, errors) = (try Pipe(), try Pipe())
    let process = try start(input: file, output.writing, errors.writing)
    close(output.writing)
    close(errors.writing)
    defer {
      close(output.reading)
      close(errors.reading)
    }
    let end = ContinuousClock.now + .seconds(seconds)
    var reader = OutputReader(output.reading, errors.reading, largest: largestOutput)
    let isWhole = reader.read(until: end)
    guard isWhole, let status = ended(process, until: end) else {
      stop(process)
      throw reader.isTooMuch ? .wroteTooMuch(largestOutput) : .tookTooLong(seconds)
    }
    guard status == 0 else {
      throw .failed(status: status, says: String(decoding: reader.errors, as: UTF8.self))
    }
    return reader.output
  }

  private struct Pipe {
    let reading, writing: Int32

    init() throws(Failure) {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw .bySystem() }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }
  }

  /// A file without a name, at its beginning: a pipe would have to be filled while the output is read.
  private static func unnamedFile(holding bytes: [UInt8]) throws(Failure) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array((folder + "/dossier-XXXXXX").utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { throw .bySystem() }
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(file, $0.baseAddress! + written, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let failure = Failure.bySystem()
        close(file)
        throw failure
      }
      written += count
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  /// In a group of its own, so that what it starts can be stopped with it.
  private func start(
    input: Int32, _ output: Int32, _ errors: Int32
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (file, place) in [(input, 0), (output, 1), (errors, 2)] {
      posix_spawn_file_actions_adddup2(&actions, file, Int32(place))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The program itself ignores this one, and what it starts would, too.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF))
    let arguments = words.map { strdup($0) } + [nil]
    let environment =
      ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var process = pid_t()
    let failure = posix_spawnp(
      &process, words[0], &actions, &attributes, arguments, environment)
    guard failure == 0 else { throw .notStarted(String(cString: strerror(failure))) }
    return process
  }

  /// How it ended, a signal as shells count it; nothing if it has not when the time is up.
  private func ended(_ process: pid_t, until end: ContinuousClock.Instant) -> Int32? {
    var status: Int32 = 0
    while true {
      let found = waitpid(process, &status, WNOHANG)
      if found == process { break }
      if found < 0, errno != EINTR { return nil }
      if ContinuousClock.now >= end { return nil }
      usleep(2_000)
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private func stop(_ process: pid_t) {
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}

extension Subprocess.Failure {
  fileprivate static func bySystem() -> Self { .notStarted(String(cString: strerror(errno))) }
}

/// Reads standard output and standard error as they come.
private struct OutputReader {
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []
  private(set) var isTooMuch = false
  private var files: [pollfd]
  private let largest: Int

  init(_ output: Int32, _ errors: Int32, largest: Int) {
    files = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    self.largest = largest
  }

  /// Whether both ended before the time was up, and no more was written than may be.
  mutating func read(until end: ContinuousClock.Instant) -> Bool {
    while files.contains(where: { $0.fd >= 0 }) {
      let left = (end - ContinuousClock.now) / .milliseconds(1)
      guard left > 0 else { return false }
      let count = poll(&files, nfds_t(files.count), Int32(min(left + 1, 1e6)))
      if count < 0, errno != EINTR { return false }
      for place in files.indices where count > 0 && files[place].revents != 0 { take(place) }
      if isTooMuch { return false }
    }
    return true
  }

  private mutating func take(_ place: Int) {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = systemRead(files[place].fd, &bytes, bytes.count)
    if count < 0, errno == EINTR { return }
    // A negative number is passed over by poll(2).
    guard count > 0 else {
      files[place].fd = -1
      return
    }
    if place == 0 {
      output += bytes[..<count]
      isTooMuch = output.count > largest
    } else if errors.count < 2_000 {
      errors += bytes[..<min(count, 2_000)]
    }
  }
}

private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, bytes, count)
}
