import Dossiers
import TestSupport

/// The sample with one file changed, and what must hold of it whatever the file says.
struct SiteTrial {
  private let files: [FileBytes]
  private let includesDrafts: Bool
  private let places: Places

  init(_ file: FileBytes, includesDrafts: Bool) {
    let changed = Sample.files(with: file)
    files = changed
    places = Places(of: changed)
    self.includesDrafts = includesDrafts
  }

  func run() {
    let dossier = parse(files)
    let missed = places.missed(by: dossier.problems)
    hold(missed.isEmpty, "Problems beside their files: \(missed)")
    let again = parse(files.reversed())
    hold(again.problems == dossier.problems, "Other problems in another order of the files")
    guard !dossier.problems.containErrors else { return }
    hold(again.jsonExport() == dossier.jsonExport(), "Another export in another order")
    guard let site = try? RenderedSite(dossier) else { fatalError("A page could not be made") }
    let faults = site.faults
    hold(faults.isEmpty, "\(faults)")
  }

  private func parse(_ files: [FileBytes]) -> Dossier {
    Dossier(
      parsing: SourceFolder(holding: files),
      options: BuildOptions(now: TestSite.now, includesDrafts: includesDrafts))
  }
}
