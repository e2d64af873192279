internal import CMD

/// The SHA-256 digest of some bytes (FIPS 180-4).
package struct SHA256: BitwiseCopyable, Hashable, Sendable, CustomStringConvertible {
  /// Its bytes, the first the highest of the first word.
  private let (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64)

  package init(of bytes: [UInt8]) {
    var context = SHA2_CTX()
    SHA256Init(&context)
    SHA256Update(&context, bytes, bytes.count)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    func word(_ place: Int) -> UInt64 {
      digest[place..<place + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    (first, second, third, fourth) = (word(0), word(8), word(16), word(24))
  }

  /// From 64 hexadecimal digits in small letters.
  package init?(hex digits: ArraySlice<UInt8>) {
    guard digits.count == 64 else { return nil }
    func word(_ number: Int) -> UInt64? {
      let start = digits.startIndex + number * 16
      var word: UInt64 = 0
      for digit in digits[start..<start + 16] {
        switch digit {
        case 0x30...0x39: word = word << 4 | UInt64(digit - 0x30)
        case 0x61...0x66: word = word << 4 | UInt64(digit - 0x61 + 10)
        default: return nil
        }
      }
      return word
    }
    guard let first = word(0), let second = word(1), let third = word(2), let fourth = word(3)
    else { return nil }
    (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
  }

  /// 64 hexadecimal digits in small letters.
  package var description: String {
    [first, second, third, fourth].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}
