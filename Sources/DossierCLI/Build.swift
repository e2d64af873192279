import Dossiers

enum Build {
  static func problems(in folder: SourceFolder, options: BuildOptions) throws -> [Problem] {
    try problems(in: folder, of: Dossier(parsing: folder, options: options))
  }
  static func problems(in folder: SourceFolder, of dossier: Dossier) throws -> [Problem] {
    dossier.problems
  }
}
