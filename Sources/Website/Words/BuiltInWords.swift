public import Dossiers

extension BuiltInWords {
  /// The words that the program brings along, in every language that it has.
  public static let ofTheme = BuiltInWords(
    Dictionary(
      uniqueKeysWithValues: Theme.builtIn.files.compactMap { name, bytes in
        let (folder, ending) = ("words/", ".yml")
        guard name.hasPrefix(folder), name.hasSuffix(ending) else { return nil }
        return (String(name.dropFirst(folder.count).dropLast(ending.count)), bytes)
      }))
}
