import Model
import Testing

/// Values that authors write in many places.
@Suite struct ValueTests {
  @Test(
    arguments: [
      ("a", true), ("a1", true), ("1", true), ("a-b-c", true), ("", false), ("-", false),
      ("-a", false), ("a-", false), ("a--b", false), ("A", false), ("a_b", false), ("é", false),
      (String(repeating: "a", count: 64), true), (String(repeating: "a", count: 65), false),
    ])
  func identifiers(text: String, isOne: Bool) {
    #expect(isIdentifier(text) == isOne)
  }

  @Test(
    arguments: [
      ("fr", true), ("pt-BR", true), ("zh-Hant-TW", true), ("gsw", true), ("de-1996", true),
      ("", false), ("f", false), ("FR", false), ("french", false), ("pt_BR", false), ("pt-", false),
      ("pt-abcdefghi", false), ("fr-é", false),
    ])
  func languages(text: String, isOne: Bool) {
    #expect((Language(text) != nil) == isOne)
  }

  @Test(
    arguments: [
      ("https://example.org", nil), ("HTTPS://example.org/A?b=c#d", nil),
      ("https://example.org/?utm=1&form=gclid", nil), ("https://example.org/#utm_source", nil),
      ("https://example.org/a@b", nil), ("http://example.org", .notHTTPS),
      ("//example.org", .notHTTPS), ("mailto:a@example.org", .notHTTPS), ("", .notHTTPS),
      ("https://", .malformed), ("https://.org", .malformed), ("https://a..b", .malformed),
      ("https://example.org/a b", .malformed), ("https://example.org/{a}", .malformed),
      ("https://a@example.org", .credentials), ("https://a:b@example.org", .credentials),
      ("https://example.org/?a&utm_campaign=b", .tracking("utm_campaign")),
      ("https://example.org/?MC_EID=b", .tracking("mc_eid")),
    ] as [(String, WebAddress.Fault?)])
  func addresses(text: String, fault: WebAddress.Fault?) {
    do throws(WebAddress.Fault) {
      #expect(try WebAddress(text).text == text)
      #expect(fault == nil)
    } catch {
      #expect(error == fault)
    }
  }

  @Test(
    arguments: [
      // Nothing to compose.
      ("caf\u{E9}", nil), ("x\u{304}", nil), ("\u{1E69}", nil), ("“typed” – 日本語 \u{AC01}", nil),
      ("a\u{315}", nil), ("\u{5D0}\u{5B8}", nil), ("\u{915}\u{93C}", nil), ("a\u{1D16E}", nil),
      // Letters that have a scalar of their own.
      ("cafe\u{301}", "e\u{301} E9"), ("\u{73}\u{323}", "s\u{323} 1E63"),
      ("a\u{327}\u{301}", "a\u{301} E1"), ("\u{1100}\u{1161}", "\u{1100}\u{1161} AC00"),
      ("\u{AC00}\u{11A8}", "\u{AC00}\u{11A8} AC01"), ("\u{E2}\u{301}", "\u{E2}\u{301} 1EA5"),
      ("\u{9C7}\u{9BE}", "\u{9C7}\u{9BE} 9CB"),
      // Scalars that stand for others.
      ("\u{212B}", "\u{212B} C5"), ("\u{2126}", "\u{2126} 3A9"), ("\u{958}", "\u{958} none"),
      ("\u{F900}", "\u{F900} none"),
      // Marks in another order.
      ("a\u{315}\u{300}", "\u{300} none"),
    ] as [(String, String?)])
  func composedTexts(text: String, loose: String?) {
    let found = text.firstLooseScalars.map { found in
      let composed = found.composed.map { String($0.value, radix: 16, uppercase: true) }
      return found.written + " " + (composed ?? "none")
    }
    // Texts are equal whatever their spelling, so scalars are compared.
    #expect(found.map { Array($0.unicodeScalars) } == loose.map { Array($0.unicodeScalars) })
  }
}
