import Foundation
import TestSupport
import Testing

@testable import Dossiers

@Suite("How large an image is, by the first bytes of its file")
struct ImageSizeTests {
  private func size(_ bytes: [UInt8]) -> [Int]? {
    ImageSize(bytes).map { [$0.width, $0.height] }
  }

  private func size(_ svg: String) -> [Int]? { size(Array(svg.utf8)) }

  @Test("Each format says its width and height", arguments: ImageBytes.all)
  func formats(_ image: ImageBytes) {
    #expect(size(image.bytes) == image.size, "\(image.name)")
  }

  @Test("Of a file that is cut anywhere nothing wrong is read", arguments: ImageBytes.all)
  func cut(_ image: ImageBytes) {
    for count in image.bytes.indices {
      let size = size(Array(image.bytes.prefix(count)))
      #expect(size == nil || size == image.size, "\(image.name) cut at \(count)")
    }
  }

  @Test("No byte, and no two bytes, in any place lead to a crash", arguments: ImageBytes.all)
  func harmed(_ image: ImageBytes) {
    for place in image.bytes.indices {
      for harm: [UInt8] in [[0], [0xFF], [0xFF, 0xFF], [0x80, 0], [0x3C]] {
        var bytes = image.bytes
        bytes.replaceSubrange(place..<min(place + harm.count, bytes.count), with: harm)
        if let size = ImageSize(bytes) {
          #expect(1...65_535 ~= size.width && 1...65_535 ~= size.height)
        }
      }
    }
  }

  @Test("An image that the camera held upright is as high as it was wide", arguments: 0...9)
  func orientation(_ turn: Int) {
    for isLittle in [true, false] {
      let bytes = ImageBytes.jpeg(640, 480, behind: ImageBytes.note(turn: turn, isLittle: isLittle))
      #expect(size(bytes) == (5...8 ~= turn ? [480, 640] : [640, 480]))
    }
  }

  @Test("A JPEG image is found behind much that was noted, and not behind more than is read")
  func longNotes() throws {
    let note: [UInt8] = [0xFF, 0xE2, 0xFF, 0xFF] + [UInt8](repeating: 0xD9, count: 0xFFFD)
    let three = ImageBytes.jpeg(64, 48, behind: note + note + note)
    let folder = try TemporaryFolder([:])
    let path = folder.path + "/a.jpg"
    for (bytes, expected) in [
      (three, ImageSize(width: 64, height: 48)),
      (ImageBytes.jpeg(64, 48, behind: note + note + note + note), nil),
    ] {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect(ImageSize(of: SourceFile(path: SourcePath("a.jpg"), onDisk: path)) == expected)
    }
  }

  @Test("A file that is not there, no file, or empty has no size")
  func unreadable() throws {
    let folder = try TemporaryFolder(["empty.png": ""])
    for name in ["/none.png", "", "/empty.png"] {
      let file = SourceFile(path: SourcePath("a.png"), onDisk: folder.path + name)
      #expect(ImageSize(of: file) == nil)
    }
  }

  @Test("A size of nothing, or more than is ever drawn, is none")
  func impossible() {
    #expect(size(ImageBytes.png(0, 5)) == nil)
    #expect(size(ImageBytes.png(5, 0x7FFF_FFFF)) == nil)
    #expect(size(ImageBytes.png(65_535, 1)) == [65_535, 1])
    #expect(size(ImageBytes.jpeg(5, 0, behind: [])) == nil)
    #expect(size("<svg width='1e300' height='1e300'/>") == nil)
    #expect(size("<svg width='nan' height='inf'/>") == nil)
    #expect(size("<svg width='0x10' height='16'/>") == nil)
    #expect(size("<svg width='-5' height='5'/>") == nil)
    #expect(size("<svg width='0.2' height='5'/>") == nil)
    #expect(size("<svg viewBox='0 0 1e-300 1e300'/>") == nil)
    #expect(size("<svg viewBox='0 0 1 1e9'/>") == nil)
  }

  @Test("What is no image has no size")
  func others() {
    #expect(size(Array("%PDF-1.7\n".utf8)) == nil)
    #expect(size("<html width='5' height='5'></html>") == nil)
    #expect(size("a picture") == nil)
    #expect(size([]) == nil)
    #expect(size(Array("RIFF\0\0\0\0WAVEfmt 0123456789abcdef".utf8)) == nil)
  }

  @Test(
    "An SVG image is as large as browsers show it",
    arguments: [
      ("width='120' height='60'", [120, 60]),
      ("width=\" 120px \" height=\"60PX\"", [120, 60]),
      ("width='1.5e2' height='+60.4'", [150, 60]),
      ("width='210mm' height='297mm' viewBox='0 0 210 297'", [794, 1123]),
      ("width='1in' height='72pt'", [96, 96]),
      ("width='2.54cm' height='6pc'", [96, 96]),
      ("width='40Q' height='16'", [38, 16]),
      ("width='100' viewBox='0 0 240 120'", [100, 50]),
      ("height='100' viewBox='0,0,240,120'", [200, 100]),
      ("viewBox='0 0 240 120'", [1600, 800]),
      ("viewBox=' -5 , -5\n1 0.4 '", [1600, 640]),
      ("width='100%' height='100%' viewBox='0 0 240 120'", [1600, 800]),
      ("width='auto' height='50'", [300, 50]),
      ("width='50'", [50, 150]),
      ("", [300, 150]),
      ("viewBox='0 0 0 5'", [300, 150]),
      ("data-note='a > b = \"c\"' width = '7' height\n=\n'8'", [7, 8]),
    ])
  func svg(_ attributes: String, _ expected: [Int]) {
    #expect(size("<svg xmlns='http://www.w3.org/2000/svg' \(attributes)/>") == expected)
  }

  @Test(
    "In units that depend on letters no size is told",
    arguments: [
      "width='10em' height='5'", "width='5' height='2rem'", "width='wide' height='5'",
      "width='' height='5'", "width='5 5' height='5'",
    ])
  func letters(_ attributes: String) {
    #expect(size("<svg \(attributes) viewBox='0 0 5 5'/>") == nil)
  }

  @Test(
    "The outermost tag of an SVG file is found behind what stands before it",
    arguments: [
      "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?>\n",
      "<!-- width='5' <svg width='5' height='5'> -->\n<!-- -->",
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/svg11.dtd\">",
      "<?xml version='1.0'?><!DOCTYPE svg [\n<!ENTITY a 'b'>\n<!ENTITY c \"<svg>\">\n] >\n",
      "\n\t ",
    ])
  func prologue(_ text: String) {
    #expect(
      size(text + "<svg width='12' height='34'><svg width='5' height='5'/></svg>") == [12, 34])
    #expect(size(text + "<svg:svg width='12' height='34'/>") == [12, 34])
    #expect(size(text + "<g width='5' height='5'><svg width='5' height='5'/></g>") == nil)
    #expect(size(text + "<svg width='12' height='3") == nil)
    #expect(size(text) == nil)
  }
}
