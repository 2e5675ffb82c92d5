extension ByteWriter {
  /// All but the bytes, which go before everything else. It is read without the passages, and so
  /// takes no string from them.
  mutating func write(_ text: SignatureText?) {
    write(text == nil ? 0 : 1)
    guard let text else { return }
    var end = 0
    write(text.places) { writer, place in
      writer.write(place.range.lowerBound - end)
      writer.write(place.range.count)
      end = place.range.upperBound
      writer.write(place.line)
      writer.write(place.section)
      writer.write(place.page)
    }
    write(text.sections) { writer, section in
      writer.write(section.parent + 1)
      writer.write(section.title == nil ? 0 : 1)
      if let title = section.title { writer.write(title) }
    }
    write(text.files) { $0.write(plain: $1) }
    write(text.names.rows) { writer, row in writer.write(row) { $0.write(Int($1)) } }
    write(text.operatorName == nil ? 0 : 1)
    if let name = text.operatorName { write(plain: name) }
  }
}

extension ByteReader {
  mutating func signatureText() -> SignatureText? {
    guard number() == 1 else { return nil }
    let bytes = textBytes
    var end = 0
    let places = items { reader in
      let start = min(max(end &+ reader.number(), 0), bytes.count)
      end = start + min(max(reader.number(), 0), bytes.count - start)
      let line = reader.number()
      let section = reader.number()
      return SignatureText.Place(
        range: start..<end, line: line, section: section, page: reader.number())
    }
    var before = -1
    let sections = items { reader in
      before += 1
      let parent = min(max(reader.number(), 0), before) - 1
      let title = reader.number() == 1 ? reader.range().clamped(to: 0..<bytes.count) : nil
      return SignatureText.Section(parent: parent, title: title)
    }
    let files = items { $0.plainString() }
    let names = items { reader in reader.items { UInt32(truncatingIfNeeded: $0.number()) } }
    let operatorName = number() == 1 ? plainString() : nil
    return SignatureText(
      bytes: bytes, places: places, sections: sections, files: files, names: NameMask(Set(names)),
      operatorName: operatorName)
  }
}
