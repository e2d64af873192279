/// A set of mostly few elements, among which a search is quicker than a hash.
struct SmallSet<Element: Hashable> {
  private var few: [Element] = []
  private var many: Set<Element> = []

  /// More than these are hashed.
  private static var most: Int { 12 }

  init() {}

  init(_ elements: some Sequence<Element>) {
    for element in elements { insert(element) }
  }

  var isEmpty: Bool { few.isEmpty && many.isEmpty }

  /// In no order that means anything.
  var elements: [Element] { few + many }

  func contains(_ element: Element) -> Bool {
    many.isEmpty ? few.contains(element) : many.contains(element)
  }

  /// Adds an element, and says whether it is new.
  @discardableResult
  mutating func insert(_ element: Element) -> Bool {
    guard many.isEmpty else { return many.insert(element).inserted }
    if few.contains(element) { return false }
    if few.isEmpty { few.reserveCapacity(4) }
    few.append(element)
    if few.count > Self.most { (many, few) = (Set(few), []) }
    return true
  }

  mutating func remove(_ element: Element) {
    many.remove(element)
    if let place = few.firstIndex(of: element) { few.remove(at: place) }
  }
}
