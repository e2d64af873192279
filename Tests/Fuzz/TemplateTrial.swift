import Dossiers
import Templates
import TestSupport
import Website

/// The built-in theme with one template changed.
struct TemplateTrial {
  private static let names = Theme.builtIn.templateNames
  private static let dossier = Sample.site.dossier()
  private static let builtIn: [FileBytes] = names.map { name in
    let path = "templates/\(name).mustache"
    return (path, Array(((try? Repository.read(path)) ?? "").utf8))
  }

  private let file: String
  private let bytes: [UInt8]

  /// The first byte of the input chooses the template.
  init(_ input: [UInt8]) {
    file = Self.names[Int(input.first ?? 0) % Self.names.count] + ".mustache"
    bytes = Array(input.dropFirst())
  }

  /// What a template begins with as an input.
  static func choice(of template: String) -> UInt8? {
    names.firstIndex(of: template).map { UInt8($0) }
  }

  func run() {
    let theme = Theme.builtIn.overlaid(by: [(file, bytes)])
    switch theme.compiled {
    case .failure(let failure):
      let missed = Places(of: Self.builtIn + [("templates/" + file, bytes)]).missed(
        by: failure.problems)
      hold(missed.isEmpty, "Problems beside their templates: \(missed)")
      hold(
        theme.compiled.problems == failure.problems, "Other problems the second time")
    case .success(let templates):
      guard let site = try? RenderedSite(Self.dossier, theme: theme, templates: templates) else {
        fatalError("A page could not be made")
      }
      for fault in site.textFaults { fatalError(fault) }
    }
  }
}

extension Result<PageTemplates, TemplateProblems> {
  fileprivate var problems: [TemplateProblem] {
    if case .failure(let failure) = self { failure.problems } else { [] }
  }
}
