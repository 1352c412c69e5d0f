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
        ("example.com", BaseURLError.noScheme), ("ftp://example.com", .noScheme), ("", .noScheme),
        ("javascript:alert(1)", .noScheme), ("https://", .notAnAddress), ("https:///x", .notAnAddress),
        ("https://:80/", .notAnAddress), ("https://a b/", .notAnAddress), ("https://example.com/\"x", .notAnAddress),
        ("https://example.com:/", .notAnAddress), ("https://example.com:x/", .notAnAddress),
        ("https://example.com:70000/", .notAnAddress), ("https://[::1/", .notAnAddress), ("https://[]/", .notAnAddress),
        ("https://a:1:2/", .notAnAddress), ("https://user:secret@example.com/", .notAnAddress),
        ("https://exämple.com/", .notAnAddress),
        ("https://example.com/%zz", .notAnAddress), ("https://example.com/%2", .notAnAddress),
        ("https://example.com/?a", .queryOrFragment), ("https://example.com/#a", .queryOrFragment),
    ])
    func refused(_ text: String, _ error: BaseURLError) {
        #expect(throws: error) { try BaseURL(text) }
    }

    @Test func pathsAreEscaped() throws {
        #expect(try BaseURL("https://a.b").address(of: "x y/ä?#%41.html") == "https://a.b/x%20y/%C3%A4%3F%23%2541.html")
        #expect(try BaseURL("https://a.b").address(of: [0x61, 0xFF, 0x2F, 0x0A]) == "https://a.b/a%FF/%0A")
    }
}
