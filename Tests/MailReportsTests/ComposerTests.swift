import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import MailReports

@Suite struct ComposerTests {
    private func message(_ change: (inout MailMessage) -> Void = { _ in }) throws -> MailMessage {
        var message = MailMessage(
            from: try Mailbox("Jürgen Groß <filings@example.org>"), replyTo: try Mailbox("legal@example.org"),
            to: [try Mailbox("\"Doe, Jane\" <a@example.org>"), try Mailbox("文 <b@example.org>")],
            cc: [try Mailbox("c@example.org")], subject: "Größe – " + String(repeating: "lang und länger ", count: 12),
            time: try #require(MailTime("2013-11-26T17:30:00-05:00")), identifier: "abc@example.org",
            headers: [MailMessage.Header("List-Id", "<filings.example.org>")],
            text: "From the start\n.dot\n\(String(repeating: "ü", count: 600))\n", html: Array("<p>ü = ü</p>\n".utf8),
            attachments: [
                MailAttachment(
                    .pdf, name: "Größe 文 “x”.pdf", bytes: (0..<5_000).map { UInt8(truncatingIfNeeded: $0 * 7) }),
                MailAttachment(.source, name: "a.xml", bytes: Array("<a>\r\n\n\r</a>".utf8)),
            ])
        change(&message)
        return message
    }

    /// What Python's parser makes of a message: its headers and parts, and first all that is odd.
    private func parsed(_ bytes: [UInt8]) throws -> [String: [String]] {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: "a.eml")
        let json = try Python.run(
            """
            import email, email.policy, json, sys
            message = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
            parts = list(message.walk())
            defects = [str(d) for p in parts for d in p.defects]
            defects += [str(d) for p in parts for v in p.values() for d in getattr(v, "defects", ())]
            leaves = [p for p in parts if not p.is_multipart()]
            print(json.dumps({"defects": defects, "subject": [message["subject"]], "from": [str(message["from"])],
              "to": [a.display_name + "|" + a.addr_spec for a in message["to"].addresses],
              "types": [p.get_content_type() for p in parts], "names": [p.get_filename() or "" for p in leaves],
              "plain names": [p.get_param("name") or "" for p in leaves],
              "bytes": [p.get_payload(decode=True).hex() for p in leaves]}))
            """, [folder.path + "a.eml"])
        return try JSONDecoder().decode([String: [String]].self, from: Data(json.utf8))
    }

    @Test func anotherParserReadsWhatWasWritten() throws {
        let message = try message()
        let bytes = try MIMEComposer().compose(message)
        let parsed = try parsed(bytes)
        #expect(parsed["defects"] == [])
        #expect(parsed["subject"] == [message.subject.trimmed])
        #expect(parsed["from"] == ["Jürgen Groß <filings@example.org>"])
        #expect(parsed["to"] == ["Doe, Jane|a@example.org", "文|b@example.org"])
        #expect(
            parsed["types"] == [
                "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf",
                "application/xml",
            ])
        #expect(parsed["names"] == ["", "", "Größe 文 “x”.pdf", "a.xml"])
        #expect(parsed["plain names"] == ["", "", "Gr__e _ _x_.pdf", "a.xml"])
        let hex = { (bytes: [UInt8]) in bytes.map { String(format: "%02x", $0) }.joined() }
        #expect(parsed["bytes"]?.dropFirst(2).map { $0 } == message.attachments.map { hex($0.bytes) })
        let text = try #require(parsed["bytes"]?.first)
        #expect(text == hex(Array(message.text.replacing("\n", with: "\r\n").utf8)))
    }

    @Test func linesAreAsMailHasThem() throws {
        let bytes = try MIMEComposer().compose(try message())
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 998 && !$0.contains("\n") && !$0.contains("\r") })
        #expect(bytes.allSatisfy { $0 < 0x80 })
        #expect(!String(decoding: bytes, as: UTF8.self).lowercased().contains("bcc"))
    }

    @Test func theSameMessageGivesTheSameBytes() throws {
        let message = try message()
        let first = try MIMEComposer().compose(message)
        #expect(try MIMEComposer().compose(message) == first)
    }

    @Test func withoutFilesThereIsNoMixture() throws {
        let parsed = try parsed(try MIMEComposer().compose(try message { $0.attachments = [] }))
        #expect(parsed["types"] == ["multipart/alternative", "text/plain", "text/html"])
    }

    /// The page lies with its pictures in one part (RFC 2387), each under the name by which the page calls it (RFC 2392).
    @Test func picturesLieBesideThePage() throws {
        let picture = MailPicture(
            identifier: "1a2b@preview.filingpress", name: "Größe-page1.png", bytes: (0..<900).map { UInt8($0 & 0xFF) })
        let message = try message {
            $0.pictures = [picture]
            $0.attachments = []
        }
        let bytes = try MIMEComposer().compose(message)
        let parsed = try parsed(bytes)
        #expect(parsed["defects"] == [])
        #expect(
            parsed["types"] == [
                "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png",
            ])
        #expect(parsed["names"] == ["", "", "Größe-page1.png"])
        #expect(parsed["bytes"]?.last == picture.bytes.map { String(format: "%02x", $0) }.joined())
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("\r\nContent-Id: <1a2b@preview.filingpress>\r\n"))
        #expect(text.contains("\r\nContent-Disposition: inline"))
        #expect(text.contains("type=\"text/html\""))
        #expect(throws: Failure.self) {
            try MIMEComposer().compose(
                self.message { $0.pictures = [.init(identifier: "a>\r\nX: y", name: "a", bytes: [])] })
        }
    }

    @Test(arguments: ["\r\nBcc: x@example.org", "\n", "\0", "\u{202E}"])
    func nothingOfAHeaderBeginsAnother(hazard: String) throws {
        let changes: [(inout MailMessage) -> Void] = [
            { $0.subject += hazard }, { $0.identifier += hazard }, { $0.from.name = hazard },
            { $0.to[0].name = hazard },
            { $0.headers[0].value += hazard }, { $0.attachments[0].name += hazard },
        ]
        for change in changes {
            let message = try message(change)
            let error = #expect(throws: Failure.self) { try MIMEComposer().compose(message) }
            #expect(error?.diagnostics.map(\.code) == ["header-injection"])
        }
    }
}
