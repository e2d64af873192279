import Foundation

@testable import Search

/// What an index says, read by the description of its format alone.
struct DecodedIndex {
  struct Hit: Hashable, Comparable {
    let group: Int
    let number: Int
    let weight: Int

    static func < (left: Hit, right: Hit) -> Bool {
      (left.group, left.number) < (right.group, right.number)
    }
  }

  private(set) var terms: [String: [Hit]] = [:]
  /// In the order in which they are written.
  private(set) var order: [String] = []
  private let files: [String: [UInt8]]

  init(_ index: SearchIndex) throws {
    files = Dictionary(uniqueKeysWithValues: index.files.map { ($0.name, $0.json) })
    let root = try JSONDecoder().decode(Root.self, from: Data(files["root"]!))
    for (number, first) in root.terms.enumerated() {
      let start = order.count
      try read(string("terms-\(number)"))
      guard order[start] == first else { throw Wrong("terms-\(number) begins with another term") }
    }
  }

  private struct Root: Decodable { let terms: [String] }
  struct Wrong: Error {
    let what: String
    init(_ what: String) { self.what = what }
  }

  private func string(_ name: String) throws -> String {
    guard let bytes = files[name] else { throw Wrong("no \(name)") }
    return try JSONDecoder().decode(String.self, from: Data(bytes))
  }

  private mutating func read(_ text: String) throws {
    var last: [Unicode.Scalar] = []
    for entry in text.split(separator: ";") {
      let halves = entry.split(separator: "=", maxSplits: 1)
      var head = Digits(halves[0])
      let shared = try head.number()
      let term = Array(last.prefix(shared)) + Array(head.rest)
      last = term
      let name = String(String.UnicodeScalarView(term))
      order.append(name)
      terms[name] = try halves[1].split(separator: ",").flatMap { try hits($0) }
    }
  }

  private func hits(_ list: Substring) throws -> [Hit] {
    let group = Int(String(list.first!))!
    var payload = String(list.dropFirst())
    if payload.first == "@" {
      var digits = Digits(payload.dropFirst())
      let (first, count) = (try digits.number(), try digits.number())
      payload = try (first..<first + count).map { try string("lists-\($0)") }.joined()
    }
    var digits = Digits(payload.dropFirst())
    if payload.first == "." {
      var (hits, number) = ([Hit](), -1)
      while !digits.rest.isEmpty {
        let value = try digits.number()
        number += value / 4 + 1
        hits.append(Hit(group: group, number: number, weight: value % 4))
      }
      return hits
    }
    let halves = payload.dropFirst().split(separator: "~")
    let bits = halves[0].unicodeScalars.map { Digits.value($0) }
    let weights = halves[1].unicodeScalars.map { Digits.value($0) }
    let numbers = (0..<bits.count * 6).filter { number -> Bool in
      let digit: Int = bits[number / 6]
      return (digit >> (number % 6)) % 2 == 1
    }
    return numbers.enumerated().map { place, number in
      let three: Int = weights[place / 3]
      let weight = (three >> (place % 3 * 2)) & 3
      return Hit(group: group, number: number, weight: weight)
    }
  }
}

private struct Digits {
  var rest: Substring.UnicodeScalarView

  init(_ text: Substring) { rest = text.unicodeScalars }

  mutating func number() throws -> Int {
    var (value, shift) = (0, 0)
    while let digit = rest.popFirst() {
      value |= (Digits.value(digit) & 31) << shift
      shift += 5
      if Digits.value(digit) < 32 { return value }
    }
    throw DecodedIndex.Wrong("a number without an end")
  }

  static func value(_ digit: Unicode.Scalar) -> Int {
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".unicodeScalars
    return Array(alphabet).firstIndex(of: digit)!
  }
}
