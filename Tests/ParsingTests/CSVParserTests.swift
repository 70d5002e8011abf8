import Diagnostics
import Parsing
import Testing

@Suite struct CSVParserTests {
  @Test(arguments: [
    ("a,b\n1,2\n", "[{a: '1', b: '2'}]"),
    ("a,b\r\n1,\r\n,2", "[{a: '1', b: ~}, {a: ~, b: '2'}]"),
    ("a\n\"x, \"\"y\"\"\nz\"\n", "[{a: 'x, \"y\"\nz'}]"),
    ("é\n\n ü \n\n", "[{é: ' ü '}]"),
    ("a,b\n\"\",\"\"\n", "[{a: ~, b: ~}]"),
    ("a,b\n", "[]"),
  ])
  func reads(text: String, data: String) {
    expectReading(text, path: "a.csv", [], data)
  }

  @Test(
    arguments: [
      ("«»", ["csv-syntax"], "~"),
      ("«»\n\n", ["csv-syntax"], "~"),
      ("é,b\n«1»\n2,3\n", ["csv-syntax"], "[{é: '2', b: '3'}]"),
      ("a,b\n1,2,«3,ü»\n", ["csv-syntax"], "[]"),
      ("a,«a»,b\n1,2,3\n", ["duplicate-key"], "[{a: '1', b: '3'}]"),
      ("a,«»,b\n1,2,3\n", ["csv-syntax"], "[{a: '1', b: '3'}]"),
      ("a,b\n\"é\"« »,2\n", ["csv-syntax"], "[{a: 'é', b: '2'}]"),
      ("a,b\n1,x«\"»y\n", ["csv-syntax"], "[{a: '1', b: 'x\"y'}]"),
      ("a,b\n1,2\n3,«\"»4\n5,6\n", ["csv-syntax"], "[{a: '1', b: '2'}, {a: '3', b: '4\n5,6\n'}]"),
      ("«a;b»\n1;2\n", ["csv-syntax"], "~"),
      ("«\u{FEFF}»a\n1\n", ["byte-order-mark"], "[{a: '1'}]"),
    ] as [(String, [String], String)])
  func refuses(marked: String, ids: [String], data: String) {
    expectReading(marked, path: "a.csv", ids, data)
  }

  @Test func knowsPlaces() {
    let text = "é,\"b\"\r\n\"ü\",x\r\n"
    let file = InputFile(path: "a.csv", bytes: Array(text.utf8))
    #expect(
      stretches(of: parse(file).value.data, in: file) == [
        "é,\"b\"\r\n\"ü\",x", "\"ü\",x", "é", "\"ü\"", "\"b\"", "x",
      ])
  }
}
