/// Words of a published file that are for its editors alone: a note, a comment, a private value, a waiver.
public struct WordsForEditors: Sendable {
  /// Where they begin.
  public let place: Place
  /// As they are typed.
  public let words: String
}

extension Dossier {
  /// What a file of the folder that the dossier was read from says to its editors alone, in the order of the file.
  /// Empty where the file is not there.
  public func wordsForEditors(in path: SourcePath, of folder: SourceFolder) -> [WordsForEditors] {
    var ignored = ProblemList(path)
    guard let parts = hiddenWords.leftOut.parts[path],
      let file = folder.files.first(where: { $0.path == path }),
      let text = SourceText.split(file, &ignored)
    else { return [] }
    var found: [(line: Int, words: String)] = []
    for part in parts.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where part.range.upperBound <= text.bytes.count {
      let words = String(decoding: text.bytes[part.range], as: UTF8.self)
      if case .valueContinued = part.kind, let last = found.indices.last {
        found[last].words += " " + words.trimmed
      } else {
        found.append((part.line, words.trimmed))
      }
    }
    return found.map { line, words in
      WordsForEditors(place: Place(file: path, position: Position(line: line)), words: words)
    }
  }
}
