extension String {
  /// Whether it is the name of what an editor program or the system keeps for itself beside a file: a lock, an earlier,
  /// refused or unfinished state of it, a list of pictures.
  var isOfPrograms: Bool {
    hasSuffix("~") || hasPrefix("~$") || hasPrefix("#") && hasSuffix("#")
      || String.endingsOfPrograms.contains { hasSuffix($0) }
      || ["4913", "desktop.ini", "ehthumbs.db", "icon\r", "thumbs.db"].contains(lowercased())
  }

  private static let endingsOfPrograms = [
    ".bak", ".orig", ".rej", ".swo", ".swp", ".swx", ".tmp", "___jb_old___", "___jb_tmp___",
  ]
}
