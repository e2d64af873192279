/// Writes which documents a term is in, a list for each group: docs/search.md describes it.
struct PostingLists: Sendable {
  /// The lists, with a comma between them; no list holds one.
  private(set) var text: [UInt8] = []
  /// How long the longest list is.
  private(set) var longest = 0

  static let separator = UInt8(ascii: ",")

  /// The documents ascend.
  init(of places: [Occurrence]) {
    text.reserveCapacity(places.count * 2 + 8)
    var start = 0
    while start < places.count {
      let group = places[start].group
      let end = places[start...].firstIndex { $0.group != group } ?? places.count
      if start > 0 { text.append(PostingLists.separator) }
      text.append(UInt8(ascii: "0") + UInt8(group))
      let begin = text.count
      writeShorter(of: places[start..<end])
      longest = max(longest, text.count - begin)
      start = end
    }
  }

  private init() {}

  private mutating func writeShorter(of places: ArraySlice<Occurrence>) {
    let begin = text.count
    text.append(UInt8(ascii: "."))
    var previous = -1
    for place in places {
      write((place.number - previous - 1) << 2 | place.weight)
      previous = place.number
    }
    // So many digits have the bits of all documents, a sign, and the weights.
    let length = (previous + 6) / 6 + 1 + (places.count + 2) / 3
    guard text.count - begin - 1 > length else { return }
    text.removeSubrange(begin...)
    writeBits(of: places, last: previous)
  }

  private mutating func writeBits(of places: ArraySlice<Occurrence>, last: Int) {
    var bits = [UInt8](repeating: 0, count: (last + 6) / 6)
    var weights = [UInt8](repeating: 0, count: (places.count + 2) / 3)
    for (index, place) in places.enumerated() {
      bits[place.number / 6] |= 1 << UInt8(place.number % 6)
      weights[index / 3] |= UInt8(place.weight) << UInt8(index % 3 * 2)
    }
    text.append(UInt8(ascii: "!"))
    for six in bits { text.append(digit(six)) }
    text.append(UInt8(ascii: "~"))
    for three in weights { text.append(digit(three)) }
  }

  /// A number of any size, five bits a digit, the lowest first; a digit of 32 or more is followed by another.
  @inline(__always)
  private mutating func write(_ value: Int) {
    var rest = value
    while rest >= 32 {
      text.append(digit(UInt8(rest & 31 | 32)))
      rest >>= 5
    }
    text.append(digit(UInt8(rest)))
  }

  static func digits(of value: Int) -> [UInt8] {
    var lists = PostingLists()
    lists.write(value)
    return lists.text
  }
}

/// A digit of six bits in the alphabet of base64url (RFC 4648, section 5).
@inline(__always)
private func digit(_ value: UInt8) -> UInt8 {
  switch value {
  case 0..<26: value + 0x41
  case 26..<52: value - 26 + 0x61
  case 52..<62: value - 52 + 0x30
  case 62: UInt8(ascii: "-")
  default: UInt8(ascii: "_")
  }
}
