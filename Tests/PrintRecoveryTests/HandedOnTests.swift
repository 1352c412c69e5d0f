import Diagnostics
import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

/// The viewer's page of an invented filing as people hand it on: on a site, saved, printed, converted. It reads as the page.
@Suite struct HandedOnTests {
    private static let page =
        (try? Fixture.bytes("pages/viewer.html")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    private static let laidOut =
        (try? Fixture.bytes("texts/viewer-laid-out.txt")).map { String(decoding: $0, as: UTF8.self) } ?? ""

    private static func inBody(above: String = "", below: String = "") -> String {
        guard let start = page.firstRange(of: "<body"), let open = page[start.lowerBound...].firstIndex(of: ">") else {
            return page
        }
        var page = page
        page.insert(contentsOf: above, at: page.index(after: open))
        if let end = page.ranges(of: "</body>").last {
            page.insert(contentsOf: below, at: end.lowerBound)
        } else {
            page += below
        }
        return page
    }

    private func expectSame(_ text: String, _ comment: Comment) throws {
        let outcome = try read(text)
        #expect(try onlyFiling(outcome).document == document("pages/viewer.html"), comment)
        #expect(!outcome.diagnostics.contains { $0.severity == .error }, comment)
    }

    // MARK: Words around the form

    @Test(arguments: [
        "<table><tr><td>LedgerGull</td><td>Search</td><td>Log in</td></tr></table>", "<p>Print this page</p>",
        "<a href=\"#\">Print this page</a>", "<div>Insider filings of Tidemill</div>",
        "<ul><li>Home</li><li>Form 4</li></ul>",
        "<h1>Form 4</h1><p>Filed by Öle Brightwater</p>", "<header><span>04/02/2026</span></header>",
        "<div><table><tr><td>12 captures</td></tr><tr><td>2024</td><td>2025</td></tr></table></div>",
        "<p>Street</p><p>City</p><p>State</p>", "<form><label>Symbol</label><button>Go</button></form>",
        "<marquee>X</marquee>", "<div><div><div>About this capture</div></div></div>",
    ])
    func above(_ words: String) throws { try expectSame(Self.inBody(above: words), "above: \(words)") }

    @Test(arguments: [
        "<footer><p>Copyright 2026 LedgerGull LLC. All rights reserved.</p></footer>",
        "<footer><table><tr><td>About</td><td>04/13/2026</td></tr></table></footer>",
        "<div><h2>More from this company</h2><table><tr><td>Form 4 Quay Ann</td><td>04/12/2026</td></tr></table></div>",
        "<p>Form 4</p>", "<p>/s/ The Webmaster 04/13/2026</p>", "<p>Remarks</p><p>None of ours.</p>",
        "<ul><li>(3) Terms</li><li>(4) Privacy</li></ul>", "<p>1. Contact us</p>",
        "<p>https://ledgergull.example/f/1</p>",
        "<table><tr><td>Director</td><td>X</td></tr></table>",
    ])
    func below(_ words: String) throws { try expectSame(Self.inBody(below: words), "below: \(words)") }

    @Test("Between a site's words, in elements of its own", arguments: ["div", "main", "article", "section", "center"])
    func framed(_ element: String) throws {
        let open = "<nav><ul><li>Home</li></ul></nav><\(element) class=\"content\">"
        try expectSame(Self.inBody(above: open, below: "</\(element)><p>Terms of use</p>"), "\(element)")
    }

    // MARK: Pieces, folded and saved pages

    @Test(
        "A piece of a page, whatever its root",
        arguments: ["div", "article", "section", "main", "center", "span", "p", "table"])
    func fragment(_ root: String) throws {
        let body = Self.page.ranges(of: "<body").first.flatMap { start in
            Self.page[start.lowerBound...].firstIndex(of: ">").map { Self.page[Self.page.index(after: $0)...] }
        }
        let inner = String(try #require(body)).replacing("</body>", with: "").replacing("</html>", with: "")
        let text = root == "table" ? "<table><tr><td>\(inner)</td></tr></table>" : "<\(root)>\(inner)</\(root)>"
        let read = try onlyFiling(read(text)).document
        #expect(read.nonDerivativeSecurities == (try document("pages/viewer.html").nonDerivativeSecurities))
        #expect(read.reportingOwners == (try document("pages/viewer.html").reportingOwners))
        #expect(read.signatures == (try document("pages/viewer.html").signatures))
    }

    @Test("Lines folded anywhere", arguments: [20, 40, 60, 72, 76, 78, 79, 80, 100, 132])
    func folded(_ width: Int) throws {
        // Only white space that means nothing becomes a line end: that between words outside of tags.
        var text = ""
        var column = 0
        var isInTag = false
        for character in Self.page {
            if character == "<" { isInTag = true }
            if character == ">" { isInTag = false }
            let isFold = character == " " && !isInTag && column >= width
            text.append(isFold ? "\n" : character)
            column = isFold || character == "\n" ? 0 : column + 1
        }
        let read = try onlyFiling(read(text)).document
        #expect(read.reportingOwners == (try document("pages/viewer.html").reportingOwners))
        #expect(read.footnotes.map(\.id) == (try document("pages/viewer.html").footnotes.map(\.id)))
        #expect(read.derivativeSecurities == (try document("pages/viewer.html").derivativeSecurities))
    }

    @Test("A web archive (MHTML)", arguments: ["quoted-printable", "base64", "8bit", "binary", "7bit"])
    func webArchive(_ encoding: String) throws {
        let body: String
        switch encoding {
        case "quoted-printable":
            body = Array(Self.page.utf8).map { byte in
                byte == 0x3D || byte >= 0x80
                    ? "=" + String(byte, radix: 16, uppercase: true)
                    : String(UnicodeScalar(byte))
            }.joined()
        case "base64": body = Self.base64(Array(Self.page.utf8))
        default: body = Self.page
        }
        let text = """
            From: <Saved by Blink>\r
            Subject: SEC FORM 4\r
            MIME-Version: 1.0\r
            Content-Type: multipart/related;\r
            \ttype="text/html";\r
            \tboundary="----Part--1"\r
            \r
            ------Part--1\r
            Content-Type: text/html\r
            Content-Transfer-Encoding: \(encoding)\r
            \r
            \(body)\r
            ------Part--1--\r

            """
        let outcome = try read(text)
        #expect(try onlyFiling(outcome).document == document("pages/viewer.html"))
        #expect(outcome.diagnostics.contains { $0.code == "read-from-web-archive" })
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let bits = part.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - part.count))
            for place in 0...part.count { text.append(digits[Int(bits >> UInt32(18 - 6 * place)) & 63]) }
            text += String(repeating: "=", count: 3 - part.count)
            if start % 57 == 54 { text += "\r\n" }
        }
        return text
    }

    // MARK: Prints

    private static let address = "https://www.sec.gov/Archives/edgar/data/9990100/000999010026000001/form4.xml"

    @Test(
        "What browsers print above and below",
        arguments: [
            ("4/13/26, 5:20 PM                SEC FORM 4", "\(address)          1/1"),
            ("13.04.26, 17:20                 SEC FORM 4", "\(address)          1/1"),
            ("2026/4/13 17:20                 SEC FORM 4", "\(address)          1/2"),
            ("13/04/2026, 17:20               SEC FORM 4/A", "\(address)        1/12"),
            ("SEC FORM 4                      \(address)", "1 of 1                    4/13/2026, 5:20 PM"),
            ("SEC FORM 4                      \(address)", "1 of 3                    13.4.2026, 17:20"),
            ("", "\(address)            Page 1 of 1"), ("", "\(address)            Page 2 of 9"),
            ("SEC FORM 4                      file:///home/quay/form4.html", "1 of 1      4/13/2026, 5:20:11 PM"),
            ("4/13/2026                       Form 4 of Tidemill", "\(address)          1/1"),
            ("", "1/1"), ("", "\(address)"),
        ])
    func browser(_ header: String, _ footer: String) throws {
        let plain = try onlyFiling(read(Self.laidOut)).document
        let text = header + "\n\n" + Self.laidOut + "\n\n\n" + footer + "\n\u{C}"
        let outcome = try read(text)
        #expect(try onlyFiling(outcome).document == plain, "\(header) | \(footer)")
        #expect(!outcome.diagnostics.contains { $0.severity == .error })
    }

    @Test("Words of the form that are in no value are an error, and are listed")
    func lost() throws {
        let text = Self.laidOut.replacing(
            "Explanation of Responses:", with: "Explanation of Responses:\nzymurgy 90,210 quux")
        let outcome = try read(text)
        let document = try onlyFiling(outcome).document
        let isSaid = outcome.diagnostics.contains {
            $0.severity != .note && $0.notes.contains { $0.contains("zymurgy") }
        }
        #expect(isSaid)
        #expect(document.unrecognized.contains { $0.text.contains("zymurgy") })
    }

    @Test("How much of the input is accounted for is said")
    func accounted() throws {
        let notes = try read(Self.inBody(above: "<p>Ledger Gull</p>")).diagnostics.flatMap(\.notes)
        #expect(notes.contains { $0.hasPrefix("all ") && $0.hasSuffix(" words are accounted for") })
        #expect(notes.contains { $0.hasPrefix("left aside as no part of the form: ") && $0.contains("Ledger Gull") })
    }
}
