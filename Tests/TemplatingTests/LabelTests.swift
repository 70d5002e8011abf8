import Diagnostics
import Templating
import TestSupport
import Testing

/// A label whose text lies in marks of its own file, with plural forms if they have categories.
private func labels(
  _ language: String, _ forms: [(PluralCategory?, String)], count: String? = nil
) -> Checked<Labels> {
  var offset = 0
  let places = forms.map { _, text in
    defer { offset += text.utf8.count + 1 }
    return TextRange(path: "file", bytes: 100 + offset..<100 + offset + text.utf8.count)
  }
  return Labels.compiling(
    language: language,
    entries: [
      LabelEntry(
        key: "key", place: TextRange(path: "file", bytes: 0..<3),
        forms: zip(forms, places).map { LabelForm(category: $0.0, text: $0.1, place: $1) },
        countName: count)
    ])
}

@Suite struct LabelTests {
  @Test(arguments: [
    ("{{label.plain}}", "R&amp;D &lt;b&gt;"),
    ("<p title=\"{{label.plain}}\">", "<p title=\"R&amp;D &lt;b&gt;\">"),
    ("<title>{{label.plain}}</title>", "<title>R&amp;D &lt;b&gt;</title>"),
    ("{{label.with.name}}", "Hi &quot;Ann&quot;!"),
    ("{{#inner}}{{label.with.name}}{{/inner}}", "Hi Bo!"),
    ("{{label.dotted}}", "2/a"),
    ("{{label}}", "own"),
    ("<a href=\"#{{label.plain}}\">", "<a href=\"#R&amp;D &lt;b&gt;\">"),
  ])
  func printsLabels(template: String, expected: String) {
    let site = TestSite(
      [("page", template)],
      labels: [
        ("plain", "R&D <b>"), ("with.name", "Hi {{name}}!"), ("dotted", "{{inner.n}}{{inner.u}}"),
      ])
    let printed = site.printed([
      "name": .text("\"Ann\""), "label": .text("own"),
      "inner": .object(["name": .text("Bo"), "n": .number(2), "u": .url("/a")]),
    ])
    #expect(printed.value == expected)
    #expect(printed.diagnostics == [])
  }

  @Test func refusesLabelsThatAreMissing() {
    let site = TestSite([("page", "«{{label.nav.hone}}»")], labels: [("nav.home", "Home")])
    expectFaults(site, "label-missing")
    #expect(site.library.diagnostics.map(\.help) == ["did you mean 'nav.home'?"])
  }

  @Test func refusesALabelWhereAnAddressBegins() {
    expectFaults(
      TestSite([("page", "<a href=\"«{{label.a}}»\">")], labels: [("a", "/a")]), "not-an-address")
  }

  @Test func refusesALabelInScript() {
    expectFaults(
      TestSite([("page", "<script>«{{label.a}}»</script>")], labels: [("a", "a")]), "unsafe-place")
  }

  @Test func refusesASectionOfALabel() {
    let site = TestSite([("page", "«{{#label.a}}»b{{/label.a}}")], labels: [("a", "a")])
    #expect(site.library.diagnostics.map(Fault.init) == [Fault("template-syntax", site.places[0])])
  }

  @Test(arguments: [
    ("a «{{nane}}»", "unknown-name"), ("«{{flag}}»", "unprintable-value"),
    ("«{{html}}»", "unprintable-value"), ("é «{{gone}}»", "unprintable-value"),
  ])
  func pointsIntoTheLabelWhoseValueIsWrong(label: String, rule: String) {
    let marked = MarkedText(label, path: "en.yml")
    let text = String(decoding: marked.file.bytes, as: UTF8.self)
    let site = TestSite([("page", "x {{label.a}}")], labels: [("a", text)])
    let found = site.printed([
      "name": .text(""), "flag": .flag(true), "html": .html([]), "gone": .absent,
    ]).diagnostics
    #expect(found.map(Fault.init) == [Fault(rule, marked.places[0])])
    #expect(
      found.flatMap(\.related)
        == [RelatedPlace("printed here", at: TextRange(path: "page", bytes: 2..<13))])
  }

  @Test(arguments: [
    "«{{name»", "«{{#a}}»", "«{{/a}}»", "«{{> a}}»", "«{{label.b}}»", "«{{{a}}}»", "«{{a b}}»",
  ])
  func refusesTagsInLabels(label: String) {
    let marked = MarkedText(label, path: "file")
    let length = marked.file.bytes.count
    let text = String(decoding: marked.file.bytes, as: UTF8.self)
    for (margin, offset) in [(0, 10), (1, 11)] {
      let place = TextRange(path: "file", bytes: 10..<10 + length + 2 * margin)
      let found = Labels.compiling(
        language: "en",
        entries: [LabelEntry(key: "k", place: place, forms: [LabelForm(text: text, place: place)])])
      let bytes = marked.places[0].bytes
      let expected = TextRange(
        path: "file", bytes: bytes.lowerBound + offset..<bytes.upperBound + offset)
      #expect(found.diagnostics.map(Fault.init) == [Fault("template-syntax", expected)])
    }
  }

  @Test func placesTagsOfFoldedTextAtTheWhole() {
    let place = TextRange(path: "file", bytes: 5..<50)
    let found = Labels.compiling(
      language: "en",
      entries: [
        LabelEntry(key: "k", place: place, forms: [LabelForm(text: "a {{#b}}", place: place)])
      ])
    #expect(found.diagnostics.map(Fault.init) == [Fault("template-syntax", place)])
  }

  @Test func refusesTwoLabelsOfOneKey() {
    let entries = [0, 9].map { offset in
      let place = TextRange(path: "file", bytes: offset..<offset + 1)
      return LabelEntry(key: "k", place: place, forms: [LabelForm(text: "\(offset)", place: place)])
    }
    let found = Labels.compiling(language: "en", entries: entries)
    #expect(found.diagnostics.map(Fault.init) == [Fault("template-syntax", entries[1].place)])
    #expect(found.value.text("k") == "0")
  }

  @Test(arguments: [
    (1, "1 post by <Ann>"), (0, "0 posts by <Ann>"), (2, "2 posts by <Ann>"),
  ])
  func choosesFormsByTheCount(number: Int, expected: String) {
    let made = labels(
      "en", [(.one, "{{n}} post by {{who}}"), (.other, "{{n}} posts by {{who}}")], count: "n")
    #expect(made.diagnostics == [])
    let text = made.value.checkedText("key", ["n": .number(number), "who": .text("<Ann>")])
    #expect(text.value == expected)
    #expect(text.diagnostics == [])
  }

  @Test func countsInTemplates() {
    let made = labels("en", [(.one, "one <{{n}}>"), (.other, "many")], count: "n")
    let file = InputFile(path: "page", bytes: Array("{{#all}}{{label.key}} {{/all}}".utf8))
    let library = TemplateLibrary.compiling([(name: "page", file: file)], labelKeys: nil)
    var html: [UInt8] = []
    let found = library.value.render(
      "page", ["all": .list([1, 2].map { .object(["n": .number($0)]) })], labels: made.value,
      into: &html)
    #expect(found == [])
    #expect(String(decoding: html, as: UTF8.self) == "one &lt;1&gt; many ")
  }

  @Test func tellsSwiftCallersWhatIsWrong() {
    let made = labels("en", [(.one, "a {{gap}}"), (.other, "b")], count: "n").value
    #expect(made.text("kay") == "[kay]")
    #expect(made.checkedText("kay").diagnostics.map(\.rule.id) == ["label-missing"])
    #expect(made.checkedText("key").diagnostics.map(\.rule.id) == ["unknown-name"])
    #expect(
      made.checkedText("key", ["n": .text("1")]).diagnostics.map(\.rule.id) == ["label-plural"])
    #expect(made.text("key", ["n": .number(1)]) == "a ")
    #expect(made.has("key"))
    #expect(!made.has("kay"))
    #expect(made.keys == ["key"])
  }

  @Test func tellsOfLabelsThatOneLanguageLacks() {
    let file = InputFile(path: "page", bytes: Array("{{label.kee}}".utf8))
    let library = TemplateLibrary.compiling([(name: "page", file: file)], labelKeys: nil)
    var html: [UInt8] = []
    let found = library.value.render(
      "page", [:], labels: labels("fr", [(nil, "a")]).value, into: &html)
    #expect(
      found == [
        Rule.labelMissing.broken(
          at: TextRange(path: "page", bytes: 0..<13), "no label is named 'kee' in 'fr'",
          help: "did you mean 'key'?")
      ])
  }

  @Test func comparesLanguages() {
    func made(_ language: String, _ keys: [String]) -> Labels {
      Labels.compiling(
        language: language, path: "\(language).yml",
        entries: keys.enumerated().map { index, key in
          let place = TextRange(path: "\(language).yml", bytes: index * 10..<index * 10 + 5)
          return LabelEntry(key: key, place: place, forms: [LabelForm(text: key, place: place)])
        }
      ).value
    }
    let (base, french) = (made("en", ["about", "home", "all"]), made("fr", ["hone", "all"]))
    #expect(base.missingKeys(comparedWith: base) == [])
    #expect(
      french.missingKeys(comparedWith: base) == [
        Rule.labelMissing.broken(
          at: .start(of: "fr.yml"), "'fr' has no label 'about'", help: "translate it from 'en'"),
        Rule.labelMissing.broken(
          at: .start(of: "fr.yml"), "'fr' has no label 'home'",
          help: "is 'hone' meant to be 'home'?"),
        Rule.labelUnknown.broken(
          at: TextRange(path: "fr.yml", bytes: 0..<5), "'en' has no label 'hone'",
          help: "did you mean 'home'?"),
      ])
  }
}

@Suite struct PluralTests {
  /// The form of each number from 0, by its first letter; of the two that begin with `o`, `one` is `1`.
  @Test(arguments: [
    ("en", "o1oooooooooooooooooooooooo"), ("fr", "11oooooooooooooooooooooooo"),
    ("pt", "11oooooooooooooooooooooooo"), ("pt-PT", "o1oooooooooooooooooooooooo"),
    ("de", "o1oooooooooooooooooooooooo"), ("es", "o1oooooooooooooooooooooooo"),
    ("it", "o1oooooooooooooooooooooooo"), ("nl", "o1oooooooooooooooooooooooo"),
    ("sv", "o1oooooooooooooooooooooooo"), ("da", "o1oooooooooooooooooooooooo"),
    ("nb", "o1oooooooooooooooooooooooo"), ("nn", "o1oooooooooooooooooooooooo"),
    ("no", "o1oooooooooooooooooooooooo"), ("fi", "o1oooooooooooooooooooooooo"),
    ("tr", "o1oooooooooooooooooooooooo"), ("el", "o1oooooooooooooooooooooooo"),
    ("hu", "o1oooooooooooooooooooooooo"), ("xx", "o1oooooooooooooooooooooooo"),
    ("ja", "oooooooooooooooooooooooooo"), ("ko", "oooooooooooooooooooooooooo"),
    ("zh-Hant", "oooooooooooooooooooooooooo"), ("he", "o1tooooooooooooooooooooooo"),
    ("ar", "z1tffffffffmmmmmmmmmmmmmmm"), ("pl", "m1fffmmmmmmmmmmmmmmmmmfffm"),
    ("cs", "o1fffooooooooooooooooooooo"), ("ru", "m1fffmmmmmmmmmmmmmmmm1fffm"),
    ("uk", "m1fffmmmmmmmmmmmmmmmm1fffm"), ("ro", "f1ffffffffffffffffffoooooo"),
  ])
  func choosesTheFormOfANumber(language: String, expected: String) {
    let rules = PluralRules(language: language)
    let found = (0...25).map { rules.category(of: $0) }
    #expect(found.map { $0 == .one ? "1" : String($0.rawValue.prefix(1)) }.joined() == expected)
  }

  @Test(
    arguments: [
      ("fr", 1_000_000, .many), ("es", 3_000_000, .many), ("it", 1_000_001, .other),
      ("pt", 2_000_000, .many), ("pt-PT", 1_000_000, .many), ("en", 1_000_000, .other),
      ("ar", 100, .other), ("ar", 103, .few), ("ar", 111, .many), ("ar", 102, .other),
      ("pl", 101, .many), ("pl", 112, .many), ("pl", 122, .few), ("ru", 111, .many),
      ("ru", 101, .one), ("ro", 100, .other), ("ro", 101, .few), ("ro", 120, .other),
      ("en", -1, .one), ("ar", Int.min, .few), ("fr", Int.max, .other),
    ] as [(String, Int, PluralCategory)])
  func choosesTheFormOfALargeNumber(language: String, number: Int, expected: PluralCategory) {
    #expect(PluralRules(language: language).category(of: number) == expected)
  }

  @Test(arguments: ["en", "fr", "ar", "he", "pl", "cs", "ru", "ro", "ja", "pt-PT"])
  func printsOnlyFormsThatALabelMayHave(language: String) {
    let rules = PluralRules(language: language)
    let reached = Set((0...1_000).map { rules.category(of: $0 * 1_000) }).union(
      (0...1_000).map { rules.category(of: $0) })
    #expect(reached.isSubset(of: rules.allowed))
    #expect(reached.union([.other]) == Set(rules.allowed))
    #expect(rules.required.allSatisfy(rules.allowed.contains))
    #expect(rules.required.contains(.other))
  }

  @Test(
    arguments: [
      ("en", [.one, .other], []),
      ("fr", [.one, .other], []),
      ("fr", [.one, .many, .other], []),
      ("ja", [.other], []),
      ("ar", [.zero, .one, .two, .few, .many, .other], []),
      ("en", [.one], ["label 'key' lacks 'other' for 'en'"]),
      ("en", [.other], ["label 'key' lacks 'one' for 'en'"]),
      ("pl", [.one, .other], ["label 'key' lacks 'few', 'many' for 'pl'"]),
      ("en", [.one, .few, .other], ["'en' has no form 'few' for whole numbers"]),
      ("ja", [.one, .other], ["'ja' has no form 'one' for whole numbers"]),
      ("en", [.one, .other, .one], ["the form 'one' is written twice"]),
      ("en", [.one, .other, nil], ["label 'key' has plural forms and a text without one"]),
      ("en", [nil], ["label 'key' has a count and no plural forms"]),
    ] as [(String, [PluralCategory?], [String])])
  func checksFormsByLanguage(
    language: String, categories: [PluralCategory?], messages: [String]
  ) {
    let found = labels(language, categories.map { ($0, "a") }, count: "n").diagnostics
    #expect(found.map(\.message) == messages)
    #expect(found.allSatisfy { $0.rule.id == "label-plural" && $0.help != nil })
  }

  @Test(
    arguments: [
      ([(.one, "a"), (.other, "b")], 0..<3), ([], 0..<3), ([(nil, "a"), (nil, "b")], 0..<3),
    ] as [([(PluralCategory?, String)], Range<Int>)])
  func refusesFormsThatNothingChooses(forms: [(PluralCategory?, String)], bytes: Range<Int>) {
    #expect(
      labels("en", forms).diagnostics.map(Fault.init)
        == [Fault("label-plural", TextRange(path: "file", bytes: bytes))])
  }

  @Test func placesAFormAtItsText() {
    #expect(
      labels("en", [(.one, "a"), (.two, "bb"), (.other, "c")], count: "n").diagnostics
        .map(Fault.init)
        == [Fault("label-plural", TextRange(path: "file", bytes: 102..<104))])
  }
}
