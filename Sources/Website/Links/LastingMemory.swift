/// Memory for what every thread reads again and again by mere pointers, so that to read it counts no references. It is
/// freed with this object, which whoever holds such pointers must hold too.
final class LastingMemory: @unchecked Sendable {
  private var blocks: [UnsafeMutableRawPointer] = []

  /// Not to be called when several threads have this object.
  func allocate<Value: BitwiseCopyable>(
    _ count: Int, repeating value: Value
  ) -> UnsafeMutableBufferPointer<Value> {
    let memory = UnsafeMutableBufferPointer<Value>.allocate(capacity: count)
    memory.initialize(repeating: value)
    if let start = memory.baseAddress { blocks.append(UnsafeMutableRawPointer(start)) }
    return memory
  }

  deinit {
    for block in blocks { block.deallocate() }
  }
}
