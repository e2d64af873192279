import Parallel
import Synchronization
public import Website

/// The files of a site by their paths from its root, such as `figures/han-dong/index.html`; they are listed when one of
/// them is first asked for.
public final class SiteFiles: Sendable {
  private enum State {
    case unlisted(@Sendable () -> [String: SiteFile])
    case listed([String: SiteFile])
  }

  private let state: Mutex<State>
  /// Whether there is nothing to be shown, since the site has not been without errors yet.
  public let isEmpty: Bool

  public init(_ files: [String: SiteFile]) {
    state = Mutex(.listed(files))
    isEmpty = files.isEmpty
  }

  init(listing files: @escaping @Sendable () -> [String: SiteFile]) {
    state = Mutex(.unlisted(files))
    isEmpty = false
  }

  /// Every file. To list those of a large site takes long enough to keep others waiting.
  public var all: [String: SiteFile] {
    state.withLock { state in
      switch state {
      case .listed(let files): return files
      case .unlisted(let list):
        let files = list()
        state = .listed(files)
        return files
      }
    }
  }

  /// The file at a path.
  public func file(at path: String) async -> SiteFile? {
    let listed = state.withLockIfAvailable { state -> [String: SiteFile]? in
      if case .listed(let files) = state { files } else { nil }
    }
    if let files = listed ?? nil { return files[path] }
    return (try? await onThread { self.all })?[path]
  }
}

extension SiteFiles: ExpressibleByDictionaryLiteral {
  public convenience init(dictionaryLiteral files: (String, SiteFile)...) {
    self.init(Dictionary(files) { first, _ in first })
  }
}
