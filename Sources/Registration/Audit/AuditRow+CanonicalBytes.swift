extension AuditRow {
  /// The bytes that ``mac`` is computed over: every field but ``mac``, each in its place, with the
  /// name of the format in front.
  ///
  /// A change of the format takes a new name, so rows of two formats never share their bytes.
  package var canonicalBytes: [UInt8] {
    var canonical = CanonicalBytes()
    canonical.append("regdesk audit row 1")
    canonical.append(station)
    canonical.append(sequence)
    canonical.append(at.milliseconds)
    canonical.append(staff)
    canonical.append(action.rawValue)
    canonical.append(subject)
    canonical.append(commitment)
    canonical.append(previous)
    canonical.append(Int64(anchors.count))
    for anchor in anchors {
      canonical.append(anchor.station)
      canonical.append(anchor.sequence)
      canonical.append(anchor.mac)
    }
    return canonical.bytes
  }
}
