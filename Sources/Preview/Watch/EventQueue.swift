#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Something that happened in a watched folder.
struct WatchEvent {
  /// The number of the folder's watch.
  let watch: Int32
  let mask: UInt32
  /// The name in the folder; empty where the folder itself is meant.
  let name: String

  var isOverflow: Bool { has(IN_Q_OVERFLOW) }

  /// Whether more of the same file may follow.
  var isUnfinished: Bool { has(IN_MODIFY) }

  /// Whether the watched folder is no longer where it was.
  var isFolderMoved: Bool { has(IN_MOVE_SELF) }

  /// Whether the watch itself is over.
  var isEnd: Bool { has(IN_IGNORED) }

  private func has(_ flag: some BinaryInteger) -> Bool {
    mask & UInt32(truncatingIfNeeded: flag) != 0
  }
}

/// The kernel's queue of what happens in watched folders: inotify(7).
final class EventQueue: Sendable {
  let file: Int32

  init() throws(WatchFailure) {
    file = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard file >= 0 else {
      throw WatchFailure(
        errno == EMFILE
          ? "no more programs may watch files (fs.inotify.max_user_instances)"
          : "files cannot be watched: \(String(cString: strerror(errno)))",
        raise: "fs.inotify.max_user_instances=1024")
    }
  }

  deinit { close(file) }

  /// Watches a folder, and returns the number of its watch: the same if it is watched already. Nil where it is gone.
  func watch(_ folder: String) throws(WatchFailure) -> Int32? {
    let events =
      IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
      | IN_DELETE_SELF | IN_MOVE_SELF
    let number = inotify_add_watch(
      file, folder, UInt32(events) | UInt32(truncatingIfNeeded: IN_ONLYDIR))
    if number >= 0 { return number }
    switch errno {
    case ENOSPC:
      throw WatchFailure(
        "no more folders may be watched (fs.inotify.max_user_watches)",
        raise: "fs.inotify.max_user_watches=524288")
    case ENOMEM:
      throw WatchFailure(description: "the kernel has no memory left to watch `\(folder)` with")
    // What cannot be watched cannot be read either, which the reader reports.
    default: return nil
    }
  }

  func unwatch(_ number: Int32) { inotify_rm_watch(file, number) }

  /// Everything that has happened and was not yet read.
  func pending() -> [WatchEvent] {
    var events: [WatchEvent] = []
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return events }
      events += WatchEvent.all(in: bytes, upTo: count)
    }
  }
}

extension WatchEvent {
  /// The records of a read: a head of 16 bytes, then the name, padded with zeros.
  fileprivate static func all(in bytes: [UInt8], upTo end: Int) -> [WatchEvent] {
    var events: [WatchEvent] = []
    let words = bytes.span.bytes
    var place = 0
    while place + 16 <= end {
      let length = Int(words.unsafeLoadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
      let name = bytes[(place + 16)..<min(place + 16 + length, end)].prefix { $0 != 0 }
      events.append(
        WatchEvent(
          watch: words.unsafeLoadUnaligned(fromByteOffset: place, as: Int32.self),
          mask: words.unsafeLoadUnaligned(fromByteOffset: place + 4, as: UInt32.self),
          name: String(decoding: name, as: UTF8.self)))
      place += 16 + length
    }
    return events
  }
}

extension WatchFailure {
  fileprivate init(_ what: String, raise setting: String) {
    description =
      "\(what). Raise the limit with `sudo sysctl \(setting)`, or let the files be looked at "
      + "every half second with --poll."
  }
}
