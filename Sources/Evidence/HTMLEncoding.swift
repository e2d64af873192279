/// How the characters of an HTML document are written, by the rules of the WHATWG as far as the document itself says it:
/// its first bytes, its `meta`, or else what its bytes look like.
enum HTMLEncoding {
  /// The document in UTF-8. What is not valid in the encoding that it says is refused, and in UTF-8 becomes U+FFFD.
  static func utf8(_ bytes: [UInt8]) throws(UnreadableDocument) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return try converted(bytes, from: "UTF-16")
    }
    let name =
      declared(in: bytes)
      ?? (String(validating: bytes, as: UTF8.self) == nil ? "WINDOWS-1252" : "UTF-8")
    return name == "UTF-8" ? bytes : try converted(bytes, from: name)
  }

  /// What its `meta` or XML declaration says, by the name that iconv(1) knows it by.
  static func declared(in bytes: [UInt8]) -> String? {
    let start = String(decoding: bytes.prefix(4_096), as: UTF8.self).lowercased()
    let meta = start.firstMatch(of: /<meta[^>]*?charset\s*=\s*["']?\s*([a-z0-9_:.\-]+)/)
    let xml = start.firstMatch(of: /^\s*<\?xml[^>]*?encoding\s*=\s*["']([a-z0-9_:.\-]+)/)
    return (meta?.1 ?? xml?.1).map { label in
      let label = String(label)
      // A page that can be read so far is no UTF-16, whatever it says.
      if label == "utf8" || label.hasPrefix("utf-") || label.hasPrefix("ucs-") { return "UTF-8" }
      return names[label] ?? label.uppercased()
    }
  }

  /// Where browsers mean more than the name says.
  private static let names = [
    "iso-8859-1": "WINDOWS-1252", "latin1": "WINDOWS-1252", "us-ascii": "WINDOWS-1252",
    "ascii": "WINDOWS-1252", "iso8859-1": "WINDOWS-1252", "iso-8859-9": "WINDOWS-1254",
    "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030", "big5": "BIG5-HKSCS",
    "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932",
    "euc-kr": "CP949", "ks_c_5601-1987": "CP949", "tis-620": "CP874",
  ]

  private static func converted(
    _ bytes: [UInt8], from name: String
  ) throws(UnreadableDocument) -> [UInt8] {
    let program = Subprocess(
      ["iconv", "-f", name, "-t", "UTF-8"], seconds: 60, largestOutput: 3 * DocumentText.largest)
    do {
      return try program.output(reading: bytes)
    } catch .failed {
      throw UnreadableDocument(
        "is not in the encoding that it seems to be in, \(name)",
        help: "Open it in a browser, and save it from there as a whole page or as text.")
    } catch {
      throw UnreadableDocument(converting: error, by: "iconv", of: "libc-bin")
    }
  }
}
