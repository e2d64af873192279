/// The program with which a site fetches documents, as `dossier.yml` names it. Only `dossier source add` runs it: no check
/// and no build does.
public struct FetchCommand: Sendable {
  /// Why an address is not fetched.
  public struct Refusal: Error {
    public let message: String
  }

  private let words: [String]

  static let placeholder = "{address}"

  /// Blanks part its words. Nothing where the address would be a part of a word, or where no program is named.
  init?(_ text: String) {
    words = text.split { $0.isWhitespace }.map(String.init)
    guard let program = words.first, program != FetchCommand.placeholder,
      words.allSatisfy({ $0 == FetchCommand.placeholder || !$0.contains(FetchCommand.placeholder) })
    else { return nil }
  }

  /// What is run, without a shell. The address is one word in place of `{address}`, or else the last: it begins with
  /// `http`, so that no program takes it for an option.
  public func words(for address: String) throws(Refusal) -> [String] {
    guard let parsed = WebAddress(address), address.utf8.count <= 8_192,
      address.unicodeScalars.allSatisfy({
        !$0.isBlank && !$0.isInvisible && $0.properties.generalCategory != .control
      })
    else { throw Refusal(message: "it is no address such as `https://gazette.example/page`") }
    if parsed.hasCredentials { throw Refusal(message: WebAddress.withCredentials) }
    return words.contains(FetchCommand.placeholder)
      ? words.map { $0 == FetchCommand.placeholder ? address : $0 } : words + [address]
  }
}
