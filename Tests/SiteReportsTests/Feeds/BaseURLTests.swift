import Diagnostics
import SiteReports
import Testing

@Suite struct BaseURLTests {
    @Test(arguments: [
        ("https://example.com", "https://example.com/"), ("https://example.com/", "https://example.com/"),
        ("HTTPS://Example.COM/A b".replacing(" ", with: "%20"), "https://example.com/A%20b/"),
        ("http://localhost:8080/x/", "http://localhost:8080/x/"), ("https://[::1]/x", "https://[::1]/x/"),
        ("https://[2001:DB8::1]:8443", "https://[2001:db8::1]:8443/"),
    ])
    func taken(_ text: String, _ normal: String) throws {
        #expect(try BaseURL(text).text == normal)
    }

    @Test(arguments: [
        ("example.com", Self.noScheme), ("ftp://example.com", Self.noScheme), ("", Self.noScheme),
        ("javascript:alert(1)", Self.noScheme), ("https://", Self.notAnAddress), ("https:///x", Self.notAnAddress),
        ("https://:80/", Self.notAnAddress), ("https://a b/", Self.notAnAddress),
        ("https://example.com/\"x", Self.notAnAddress),
        ("https://example.com:/", Self.notAnAddress), ("https://example.com:x/", Self.notAnAddress),
        ("https://example.com:70000/", Self.notAnAddress), ("https://[::1/", Self.notAnAddress),
        ("https://[]/", Self.notAnAddress), ("https://a:1:2/", Self.notAnAddress),
        ("https://user:secret@example.com/", Self.notAnAddress), ("https://exämple.com/", Self.notAnAddress),
        ("https://example.com/%zz", Self.notAnAddress), ("https://example.com/%2", Self.notAnAddress),
        ("https://example.com/?a", Self.queryOrFragment), ("https://example.com/#a", Self.queryOrFragment),
    ])
    func refused(_ text: String, _ words: String) {
        let failure = #expect(throws: Failure.self) { try BaseURL(text) }
        #expect(failure?.kind == .refused)
        #expect(failure?.message.hasPrefix(words) == true)
    }

    private static let noScheme = "the address must begin with https:// or http://"
    private static let notAnAddress = "this is no web address"
    private static let queryOrFragment = "the address must have no ? and no #"

    @Test func pathsAreEscaped() throws {
        #expect(try BaseURL("https://a.b").address(of: "x y/ä?#%41.html") == "https://a.b/x%20y/%C3%A4%3F%23%2541.html")
        #expect(try BaseURL("https://a.b").address(of: [0x61, 0xFF, 0x2F, 0x0A]) == "https://a.b/a%FF/%0A")
    }
}
