import Exchange
import Foundation
import Testing

@Suite struct ImportSourceTests {
  @Test("a file is read in full chunks, as often as needed")
  func file() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let source = try ByteSource.file(url.path, chunkSize: 64)
    #expect(source.totalBytes == 1000)
    for _ in 0..<2 {
      let stream = try source.open()
      var (chunk, sizes, all): ([UInt8], [Int], [UInt8]) = ([], [], [])
      while try stream.pull(into: &chunk) {
        sizes.append(chunk.count)
        all.append(contentsOf: chunk)
      }
      #expect(all == bytes)
      #expect(sizes == Array(repeating: 64, count: 15) + [40])
      #expect(stream.bytesRead == 1000)
    }
  }

  @Test("what is no file is refused by name")
  func noFile() {
    #expect(throws: SourceRefusal.notFound) { try ByteSource.file("/nowhere/people.csv") }
    #expect(throws: SourceRefusal.notARegularFile) { try ByteSource.file("/tmp") }
    #expect(throws: SourceRefusal.notARegularFile) { try ByteSource.file("/dev/null") }
  }
}
