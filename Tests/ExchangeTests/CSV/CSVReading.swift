import Exchange

/// All rows of a text, read in chunks of the size given.
func rows(
  of bytes: [UInt8], encoding: TextEncoding = .utf8, delimiter: CSVDelimiter? = nil,
  chunkSize: Int = 4096, limits: CSVLimits = CSVLimits()
) throws -> [[String]] {
  try rowsWithLines(
    of: bytes, encoding: encoding, delimiter: delimiter, chunkSize: chunkSize, limits: limits
  ).map(\.cells)
}

func rows(of text: String, delimiter: CSVDelimiter? = nil, chunkSize: Int = 4096) throws
  -> [[String]]
{
  try rows(of: Array(text.utf8), delimiter: delimiter, chunkSize: chunkSize)
}

func rowsWithLines(
  of bytes: [UInt8], encoding: TextEncoding = .utf8, delimiter: CSVDelimiter? = nil,
  chunkSize: Int = 4096, limits: CSVLimits = CSVLimits()
) throws -> [(line: Int, cells: [String])] {
  let source = ByteSource.memory(bytes, chunkSize: chunkSize)
  var reader = try CSVReader(
    TextStream(source.open(), encoding: encoding), delimiter: delimiter, limits: limits)
  var row = CSVRow()
  var all: [(line: Int, cells: [String])] = []
  while try reader.next(&row) { all.append((row.line, row.texts)) }
  return all
}
