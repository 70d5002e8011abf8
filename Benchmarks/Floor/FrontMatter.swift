import CYAML

/// The front matter of a text: its names and values, as libyaml gives them.
enum FrontMatter {
  /// The scalars between the two lines `---`, by the ones before them; and where the text begins.
  static func reading(_ bytes: [UInt8]) -> (values: [String: String], text: Int) {
    var end = 4
    while !bytes[end...].starts(with: "\n---\n".utf8) { end += 1 }
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return ([:], 0) }
    defer { yaml_parser_delete(&parser) }
    var scalars: [String] = []
    bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress?.advanced(by: 4), end - 3)
      var event = yaml_event_t()
      while yaml_parser_parse(&parser, &event) == 1 {
        defer { yaml_event_delete(&event) }
        if event.type == YAML_SCALAR_EVENT {
          let scalar = event.data.scalar
          scalars.append(
            String(
              decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length),
              as: UTF8.self))
        }
        if event.type == YAML_STREAM_END_EVENT { break }
      }
    }
    var values: [String: String] = [:]
    for index in stride(from: 0, to: scalars.count - 1, by: 2) {
      values[scalars[index]] = scalars[index + 1]
    }
    return (values, end + 5)
  }
}
