/// A custom property of the theme, as `:root` in its stylesheet declares and explains it.
struct ThemeProperty {
  let name: String
  let value: String
  /// In the dark scheme, if it has another there.
  let dark: String?
  /// The comment behind it; empty if it has none.
  let purpose: String

  /// Those of the first `:root`; dark values stand in the first that belongs to the dark scheme.
  static func all(in style: String) -> [ThemeProperty] {
    let light = declarations(after: ":root {", in: style[...])
    let scheme = style.firstRange(of: "@media (prefers-color-scheme: dark)")
    let rest = scheme.map { style[$0.upperBound...] } ?? ""
    let dark = Dictionary(
      declarations(after: ":root {", in: rest).map { ($0.name, $0.value) }
    ) { first, _ in first }
    return light.map {
      ThemeProperty(name: $0.name, value: $0.value, dark: dark[$0.name], purpose: $0.purpose)
    }
  }

  private static func declarations(
    after mark: String, in style: Substring
  ) -> [(name: String, value: String, purpose: String)] {
    guard let start = style.firstRange(of: mark)?.upperBound else { return [] }
    let block = style[start...].prefix { $0 != "}" }
    return block.matches(of: #/(--[a-z0-9-]+):\s*([^;]+);(?:[ ]*/\*\s*(.*?)\s*\*/)?/#).map {
      (String($0.1), String($0.2), $0.3.map(String.init) ?? "")
    }
  }
}
