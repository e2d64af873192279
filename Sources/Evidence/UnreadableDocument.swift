/// Why a document has no text that could be compared.
public struct UnreadableDocument: Error, Equatable {
  /// What is wrong with it, as the rest of a sentence that begins with its name.
  public let message: String
  public let help: String

  init(_ message: String, help: String) { (self.message, self.help) = (message, help) }
}
