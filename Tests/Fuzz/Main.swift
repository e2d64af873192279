import CFuzzer
import Foundation

/// The target that `FUZZ_TARGET` names: libFuzzer takes the command line for itself.
private let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(Target.init)

/// Fuzzes one target, or with `seeds FOLDER` writes what all of them start from.
@_cdecl("Fuzz_main")
func main(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
  let words = CommandLine.arguments
  if words.count == 3, words[1] == "seeds" { return writeSeeds(into: words[2]) }
  guard target != nil else {
    print("FUZZ_TARGET names one of:", Target.allCases.map(\.rawValue).joined(separator: " "))
    return 2
  }
  var count = count
  var arguments = Optional(arguments)
  return LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    target?.test(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }
}
