import Dossiers

extension Extra {
  /// What the editor keeps for the templates, as they read it.
  init(_ extra: Dossiers.Extra) {
    switch extra {
    case .text(let text): self = .text(text)
    case .list(let values): self = .list(values.map { Extra($0) })
    case .map(let entries): self = .map(entries.map { (key: $0.key, value: Extra($0.value)) })
    }
  }
}
