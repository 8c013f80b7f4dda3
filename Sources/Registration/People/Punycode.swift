/// Punycode (RFC 3492): how a label of any script is written in ASCII.
enum Punycode {
  private static let base = 36
  private static let tMin = 1
  private static let tMax = 26
  private static let skew = 38
  private static let damp = 700
  private static let initialBias = 72
  private static let initialN: UInt32 = 128

  /// The encoded scalars, without the `xn--` before them; nil for more than a label can hold.
  static func encode(_ label: [Unicode.Scalar]) -> String? {
    guard label.count <= 255 else { return nil }
    var output = label.filter(\.isASCII).map { UInt8(truncatingIfNeeded: $0.value) }
    let basicCount = output.count
    if basicCount > 0 { output.append(UInt8(ascii: "-")) }
    var n = initialN
    var delta = 0
    var bias = initialBias
    var handled = basicCount
    while handled < label.count {
      guard let next = label.lazy.map(\.value).filter({ $0 >= n }).min() else { return nil }
      delta += Int(next - n) * (handled + 1)
      n = next
      for scalar in label {
        if scalar.value < n { delta += 1 }
        guard scalar.value == n else { continue }
        appendVariable(delta, bias: bias, to: &output)
        bias = adapt(delta, points: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      n += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The scalars that `encoded` (without `xn--`) stands for, nil when it stands for none.
  static func decode(_ encoded: Substring.UTF8View) -> [Unicode.Scalar]? {
    guard encoded.count <= 255, encoded.allSatisfy({ $0 < 0x80 }) else { return nil }
    let bytes = Array(encoded)
    var output: [Unicode.Scalar] = []
    var index = 0
    if let delimiter = bytes.lastIndex(of: UInt8(ascii: "-")) {
      output = bytes[..<delimiter].map { Unicode.Scalar($0) }
      index = delimiter + 1
    }
    var n = Int(initialN)
    var i = 0
    var bias = initialBias
    while index < bytes.count {
      let before = i
      var weight = 1
      var k = base
      while true {
        guard index < bytes.count, let digit = value(of: bytes[index]) else { return nil }
        index += 1
        // The weight is below 2^31 and a digit below 36, so the product itself fits.
        i += digit * weight
        guard i <= Int(Int32.max) else { return nil }
        let t = min(max(k - bias, tMin), tMax)
        if digit < t { break }
        weight *= base - t
        guard weight <= Int(Int32.max) else { return nil }
        k += base
      }
      let count = output.count + 1
      bias = adapt(i - before, points: count, isFirst: before == 0)
      n += i / count
      i %= count
      guard n <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(n)) else { return nil }
      output.insert(scalar, at: i)
      i += 1
    }
    return output
  }

  private static func appendVariable(_ delta: Int, bias: Int, to output: inout [UInt8]) {
    var q = delta
    var k = base
    while true {
      let t = min(max(k - bias, tMin), tMax)
      if q < t { break }
      output.append(symbol(for: t + (q - t) % (base - t)))
      q = (q - t) / (base - t)
      k += base
    }
    output.append(symbol(for: q))
  }

  private static func adapt(_ delta: Int, points: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / points
    var k = 0
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      k += base
    }
    return k + (base - tMin + 1) * delta / (delta + skew)
  }

  private static func symbol(for value: Int) -> UInt8 {
    UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26)
  }

  private static func value(of symbol: UInt8) -> Int? {
    switch symbol {
    case 0x61...0x7A: Int(symbol) - 0x61
    case 0x41...0x5A: Int(symbol) - 0x41
    case 0x30...0x39: Int(symbol) - 0x30 + 26
    default: nil
    }
  }
}
