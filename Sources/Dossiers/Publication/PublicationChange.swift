/// One difference between what a page said when it was recorded as published and what it says now.
public struct PublicationChange: Sendable {
  public enum Difference: Sendable {
    case added
    case removed
    /// What stands under one of its keys; nothing where nothing does.
    case value(ToldKey, was: [String], now: [String])
    /// It is still there, and this anchor no longer leads to it.
    case anchor(String)
  }

  /// The part of the page as it is now, or as it was if it was removed.
  public let part: ToldPart
  /// What was published of it; nil of what was added.
  public let published: ToldPart?
  public let difference: Difference

  init(_ part: ToldPart, published: ToldPart?, _ difference: Difference) {
    (self.part, self.published, self.difference) = (part, published, difference)
  }

  /// Whether readers read something that is no longer there. What is added takes nothing back, and nor does what
  /// only becomes more exact; a status is worked out.
  public var needsCorrection: Bool {
    switch difference {
    case .added, .anchor: false
    case .removed: true
    case .value(let key, let was, let now): key.isTakenBack(was, for: now)
    }
  }
}

extension PublicationChange {
  /// What was said under a key and what is said now, where the two differ; of a list, the texts that are not in both.
  public var texts: (was: String, now: String)? {
    guard case .value(_, let was, let now) = difference else { return nil }
    let (gone, come) = (was.filter { !now.contains($0) }, now.filter { !was.contains($0) })
    let (old, new) = gone.isEmpty && come.isEmpty ? (was, now) : (gone, come)
    return differing(old.inWords, new.inWords)
  }
}

extension ToldKey {
  fileprivate func isTakenBack(_ was: [String], for now: [String]) -> Bool {
    switch self {
    case .status: false
    case .words: !was.isPart(of: now) { $0.hasSameBytes($1) }
    // An office that was held, and came to an end.
    case .roles:
      !was.isPart(of: now) { $0.hasSameBytes($1) || $0.hasSuffix("/") && $1.hasPrefix($0) }
    // `2023-03` became `2023-03-22`, or an event of a day one of two.
    case .date: !was.isPart(of: now) { $1.hasPrefix($0) && $0 != $1 }
    // A request waits for its outcome, which comes later.
    case .outcome:
      !was.allSatisfy {
        [Outcome.pending, .noImmediateResponse].map(\.rawValue).contains($0)
      }
    default: !was.isEmpty
    }
  }
}

extension [String] {
  /// Whether all of these texts are among others in the same order.
  fileprivate func isPart(of others: [String], _ isSame: (String, String) -> Bool) -> Bool {
    var rest = others[...]
    return allSatisfy { text in
      guard let place = rest.firstIndex(where: { isSame(text, $0) }) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }
}

/// How a page that is on record as published, or one that is not yet, differs from what it says now.
public struct PageChanges: Sendable {
  public enum State: Sendable {
    /// It is not on record.
    case new
    case changed
    /// The claim was taken back; only its address is left.
    case withdrawn
    /// It is at no address any more.
    case gone
  }

  public let id: EntityID
  public let state: State
  /// Pages at whose earlier addresses it is now, and which are on record as pages of their own.
  public let earlier: [EntityID]
  public let changes: [PublicationChange]
  /// Whether one of the page's corrections is newer than what is on record.
  public let isCorrected: Bool

  init(
    _ id: EntityID, _ state: State, earlier: [EntityID] = [], _ changes: [PublicationChange] = [],
    isCorrected: Bool = false
  ) {
    (self.id, self.state, self.earlier) = (id, state, earlier)
    (self.changes, self.isCorrected) = (changes, isCorrected)
  }

  /// What readers read and is no longer there, without a word about it.
  public var uncorrected: [PublicationChange] {
    isCorrected ? [] : changes.filter(\.needsCorrection)
  }
}
