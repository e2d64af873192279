/// The words of some documents, gathered to be put into an index.
///
/// Documents are given in the order of their groups and, in each, of their numbers.
public struct SearchWords: Sendable {
  private var terms = TermTable()
  /// In the order of the documents: a term's number, and where it is.
  private var found: [(term: UInt32, place: Occurrence)] = []
  /// By the terms, where in `found` each was added last.
  private var last: [UInt32?] = []
  private var reader = TermReader()
  private var document: Occurrence?

  public init() {}

  /// What is added from now on is of another document, whose number counts from 0 in its group.
  public mutating func begin(_ group: SearchGroup, _ number: Int) {
    document = Occurrence(group, number)
  }

  /// Adds a text.
  public mutating func add(_ text: String, _ weight: SearchWeight) {
    guard let place = document?.weighing(weight) else { return }
    read(text) { words, number in words.add(number, at: place) }
  }

  /// The words of a text, which are added to no document yet.
  public mutating func phrase(_ text: String) -> SearchPhrase {
    var phrase = SearchPhrase()
    read(text) { _, number in phrase.terms.append(UInt32(number)) }
    return phrase
  }

  /// Adds the words of a text that `phrase` has read, which is quicker where several documents have it.
  public mutating func add(_ phrase: SearchPhrase, _ weight: SearchWeight) {
    guard let place = document?.weighing(weight) else { return }
    for number in phrase.terms { add(Int(number), at: place) }
  }

  private mutating func read(_ text: String, _ take: (inout SearchWords, Int) -> Void) {
    reader.read(text)
    let read = reader.terms
    var start = 0
    for (end, hash) in zip(read.ends, read.hashes) {
      take(&self, terms.number(of: read.bytes[start..<end], hash: hash))
      start = end
    }
  }

  /// The term of what results can be narrowed to; a value has letters, digits and hyphens.
  public mutating func phrase(_ filter: SearchFilter, _ value: String) -> SearchPhrase {
    let term = Array("#\(filter.rawValue):\(value)".utf8)
    let number = terms.number(of: term[...], hash: TermReader.hash(of: term))
    return SearchPhrase(terms: [UInt32(number)])
  }

  private mutating func add(_ number: Int, at place: Occurrence) {
    while last.count <= number { last.append(nil) }
    if let index = last[number], found[Int(index)].place.isSameDocument(as: place) {
      found[Int(index)].place = max(found[Int(index)].place, place)
    } else {
      last[number] = UInt32(found.count)
      found.append((UInt32(number), place))
    }
  }

  /// What was gathered, by the terms.
  public var gathered: GatheredWords { GatheredWords(terms, found) }
}

/// The words of a text, by their numbers in what gathers them.
public struct SearchPhrase: Sendable {
  fileprivate var terms: [UInt32] = []

  /// No words.
  public init() { terms = [] }

  fileprivate init(terms: [UInt32]) { self.terms = terms }

  public static func + (left: SearchPhrase, right: SearchPhrase) -> SearchPhrase {
    SearchPhrase(terms: left.terms + right.terms)
  }
}

/// The terms of some documents, and where each is.
public struct GatheredWords: Sendable {
  let terms: TermTable
  private let starts: [UInt32]
  private let places: [Occurrence]

  fileprivate init(_ terms: TermTable, _ found: [(term: UInt32, place: Occurrence)]) {
    self.terms = terms
    var starts = [UInt32](repeating: 0, count: terms.count + 1)
    for (term, _) in found { starts[Int(term) + 1] += 1 }
    for term in 0..<terms.count { starts[term + 1] += starts[term] }
    var next = starts
    var places = [Occurrence](repeating: Occurrence(.points, 0), count: found.count)
    for (term, place) in found {
      places[Int(next[Int(term)])] = place
      next[Int(term)] += 1
    }
    (self.starts, self.places) = (starts, places)
  }

  /// The documents that have a term, ascending.
  func places(of term: Int) -> ArraySlice<Occurrence> {
    places[Int(starts[term])..<Int(starts[term + 1])]
  }
}

/// That a term is in a document, and with what weight.
struct Occurrence: Comparable, BitwiseCopyable, Sendable {
  /// The group, the document's number, and the weight in the lowest two bits.
  private let bits: UInt32

  init(_ group: SearchGroup, _ number: Int) {
    bits = group.rawValue << 29 | UInt32(number) << 2
  }

  private init(bits: UInt32) { self.bits = bits }

  var group: UInt32 { bits >> 29 }
  var number: Int { Int(bits >> 2 & 0x7FF_FFFF) }
  var weight: Int { Int(bits & 3) }

  func weighing(_ weight: SearchWeight) -> Occurrence { Occurrence(bits: bits | weight.rawValue) }
  func isSameDocument(as other: Occurrence) -> Bool { bits >> 2 == other.bits >> 2 }

  static func < (left: Occurrence, right: Occurrence) -> Bool { left.bits < right.bits }
}
