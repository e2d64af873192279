/// Why a text is no value of a type.
struct ScalarFailure {
  let rule: Rule
  let message: String
  let help: String
}

extension FieldType {
  /// What is wrong with `text` as a value of this type, if anything is.
  func failure(of text: String) -> ScalarFailure? {
    switch self {
    case .boolean:
      return text == "true" || text == "false"
        ? nil : wrong("that is neither `true` nor `false`", "Write `true` or `false`.", .wrongType)
    case .number:
      return isDecimal(text)
        ? nil : wrong("that is no number", "Write a number such as `3` or `0.5`.", .wrongType)
    case .date:
      return PartialDate(text) == nil ? date(PartialDate.failure(of: text), text) : nil
    case .dateSpan:
      return DateSpan(text) == nil ? spanFailure(of: text) : nil
    case .dateOrUnknown:
      return text == "unknown" || PartialDate(text) != nil
        ? nil : date(PartialDate.failure(of: text) + ", nor is it `unknown`", text)
    case .time:
      return Instant(rfc3339: text) == nil
        ? wrong(
          "that is no time with its zone",
          "Write date, time and zone as in `2026-11-22T09:30:00-05:00` (RFC 3339).", .invalidDate)
        : nil
    case .choice(let words):
      return words.contains(text)
        ? nil
        : wrong(
          "that is none of its values",
          didYouMean(value: text, among: words)
            + "It is one of \(words.map { "`\($0)`" }.joined(separator: ", ")).", .invalidValue)
    case .id(let kind):
      return isID(text)
        ? nil
        : wrong(
          "that is no id",
          "Write the base name of the \(kind.rawValue)'s file, without `.md`\(EntityID.example(of: text)).",
          .invalidValue)
    case .url, .baseURL, .path, .language, .wikidata:
      return addressFailure(of: text)
    case .text, .list, .oneOrMore, .map, .mapOf, .rules, .waivableRule, .words, .anything:
      return nil
    }
  }

  private func addressFailure(of text: String) -> ScalarFailure? {
    switch self {
    case .url:
      return isAbsoluteURL(text)
        ? nil
        : WebAddress(text)?.hasCredentials == true
          ? wrong(
            WebAddress.withCredentials, "Remove what is before the `@`: everybody could read it.",
            .invalidValue)
          : wrong(
            "that is not a web address", "Write it whole, beginning with `https://`.",
            .invalidValue)
    case .baseURL:
      do throws(BaseURL.Invalid) {
        _ = try BaseURL(text)
        return nil
      } catch {
        return wrong(error.message, error.help, .invalidValue)
      }
    case .path:
      return isSitePath(percentDecoded(text))
        ? nil
        : wrong(
          "that is no path of the site",
          "Write it as in `/old/page/`, starting with `/`, with at most 32 names of at most 200 bytes.",
          .invalidValue)
    case .language:
      return LanguageTag.failure(of: text).map { wrong($0.message, $0.help, .invalidValue) }
    case .wikidata:
      return text.first == "Q" && text.dropFirst().first != "0" && text.count > 1
        && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
        ? nil : wrong("that is no Wikidata item", "Write it as in `Q42`.", .invalidValue)
    default:
      return nil
    }
  }

  private func spanFailure(of text: String) -> ScalarFailure {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    let message =
      ends.count == 2 && ends.allSatisfy { PartialDate($0) != nil }
      ? "it ends before it begins"
      : ends.count == 1
        ? PartialDate.failure(of: text) : "that is neither a date nor a duration `from/to`"
    return wrong(
      message, "Write a date such as `2021-02-16`, or two as in `2021-02-16/2021-03`.",
      .invalidDate)
  }

  private func wrong(_ message: String, _ help: String, _ rule: Rule) -> ScalarFailure {
    ScalarFailure(rule: rule, message: message, help: help)
  }

  private func date(_ message: String, _ text: String) -> ScalarFailure {
    wrong(message, PartialDate.help(for: text), .invalidDate)
  }
}

extension PartialDate {
  /// Why a text is no date.
  static func failure(of text: String) -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 && Int($0) != nil }),
      parts.count <= 3
    else { return "that is no date" }
    return parts.count == 3 && PartialDate(parts.prefix(2).joined(separator: "-")) != nil
      ? "that month has no such day"
      : Int(parts[0]) == 0 ? "there is no year 0" : "there is no such month"
  }
}

/// Whether a text is a number as people write it, not `nan` or `0x1F`, which Swift reads too.
private func isDecimal(_ text: String) -> Bool {
  text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
    && Double(text).map(\.isFinite) == true
}

/// Whether a text is an id: lower-case ASCII letters, digits and hyphens.
func isID(_ text: some StringProtocol) -> Bool {
  !text.isEmpty
    && text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
}

/// Whether a text is an absolute `http` or `https` URL with a host and without credentials, spaces or control
/// characters.
func isAbsoluteURL(_ text: some StringProtocol) -> Bool {
  isPlainURL(text)
    || WebAddress(text)?.hasCredentials == false
      && text.unicodeScalars.allSatisfy {
        $0.isASCII
          ? isURLByte(UInt8($0.value)) : !$0.properties.isWhitespace && $0.value > 0x9F
      }
}

/// Whether a text is plainly such a URL, as nearly all are: ASCII, in small letters up to its host, without a port.
private func isPlainURL(_ text: some StringProtocol) -> Bool {
  text.utf8.withContiguousStorageIfAvailable { bytes in
    let scheme = bytes.starts(with: "https://".utf8) ? 8 : 7
    guard scheme == 8 || bytes.starts(with: "http://".utf8), bytes.count > scheme,
      bytes.allSatisfy({ $0 < 0x80 && isURLByte($0) })
    else { return false }
    let host = bytes[scheme...].prefix { isIDByte($0) || $0 == UInt8(ascii: ".") }
    return !host.isEmpty
      && (host.endIndex == bytes.count || bytes[host.endIndex] == UInt8(ascii: "/"))
  } ?? false
}

/// Whether an ASCII sign may stand in a URL as it is.
private func isURLByte(_ byte: UInt8) -> Bool {
  switch Unicode.Scalar(byte) {
  case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": false
  default: byte > 0x20 && byte != 0x7F
  }
}

/// Whether a text is a path from the site's root without empty, blank, `.` or `..` parts, that every disk can hold.
func isSitePath(_ text: String) -> Bool {
  guard text.hasPrefix("/"), (2...1_000).contains(text.utf8.count) else { return false }
  let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
  let named = parts.last == "" ? parts.dropLast() : parts[...]
  return named.count <= 32
    && named.allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.count <= 200
        && $0.first?.isWhitespace == false && $0.last?.isWhitespace == false
    }
    && text.unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control && !"?#\\".unicodeScalars.contains($0)
    }
}
