/// Writes which documents a term is in, as docs/search.md describes it.
struct PostingList {
  private var text: [UInt8] = []

  /// Those of one group, ascending: in the shorter of two forms.
  init(of places: ArraySlice<Occurrence>) {
    var deltas = PostingList()
    var previous = -1
    for place in places {
      deltas.write((place.number - previous - 1) << 2 | place.weight)
      previous = place.number
    }
    // So many digits have bits for the documents and their weights.
    let length = (previous + 6) / 6 + 1 + (places.count + 2) / 3
    if deltas.text.count <= length {
      text = [UInt8(ascii: ".")] + deltas.text
    } else {
      writeBits(of: places, last: previous)
    }
  }

  private init() {}

  var bytes: [UInt8] { text }

  /// A number of any size, five bits a digit, the lowest first; a digit of 32 or more is followed by another.
  private mutating func write(_ value: Int) {
    var rest = value
    while rest >= 32 {
      text.append(PostingList.digits[rest & 31 | 32])
      rest >>= 5
    }
    text.append(PostingList.digits[rest])
  }

  static func digits(of value: Int) -> [UInt8] {
    var list = PostingList()
    list.write(value)
    return list.text
  }

  private mutating func writeBits(of places: ArraySlice<Occurrence>, last: Int) {
    var bits = [UInt8](repeating: 0, count: (last + 6) / 6)
    for place in places { bits[place.number / 6] |= 1 << UInt8(place.number % 6) }
    text = [UInt8(ascii: "!")] + bits.map { PostingList.digits[Int($0)] } + [UInt8(ascii: "~")]
    var weights = [UInt8](repeating: 0, count: (places.count + 2) / 3)
    for (index, place) in places.enumerated() {
      weights[index / 3] |= UInt8(place.weight) << UInt8(index % 3 * 2)
    }
    text += weights.map { PostingList.digits[Int($0)] }
  }

  /// The alphabet of base64url (RFC 4648, section 5).
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
