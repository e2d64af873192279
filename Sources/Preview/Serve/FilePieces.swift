import FlyingSocks
import Output

/// The bytes of a file on disk, piece by piece as fast as the client takes them.
struct FilePieces: AsyncBufferedSequence, AsyncBufferedIteratorProtocol {
  typealias Element = UInt8

  let file: CopiedFile
  private var rest: Range<Int>

  init(file: CopiedFile, range: Range<Int>) {
    (self.file, rest) = (file, range)
  }

  func makeAsyncIterator() -> FilePieces { self }

  mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

  mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
    guard !rest.isEmpty else { return nil }
    let bytes = try file.bytes(from: rest.lowerBound, upTo: Swift.min(count, rest.count))
    // The file has become shorter than was promised: only the end of the connection can say so.
    guard !bytes.isEmpty else { throw SocketError.disconnected }
    rest = rest.lowerBound + bytes.count..<rest.upperBound
    return bytes
  }
}
