import Foundation
import TestSupport
import Testing

/// Messages as files.
@Suite struct MailTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        try folder.write(Sample.submission(accession: "0001234567-13-000001", documents: [Sample.text]), to: "in/a.txt")
        let other = Sample.replacing("ALLIED MOTION TECHNOLOGIES INC", with: "ABLE &amp; SONS INC")
        try folder.write(Sample.submission(accession: "0001234567-13-000002", documents: [other]), to: "in/b.txt")
    }

    private func mail(_ arguments: String...) throws -> Command.Result {
        try filingpress.run(["mail"] + arguments)
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try #require(folder.read(name), "there is no \(name)"), as: UTF8.self)
    }

    @Test func eachFilingIsAMessageWithThePDFThatRenderMakes() throws {
        let run = try mail("in", "--from", "Filings <f@example.org>", "--to", "a@example.org", "--bcc", "x@example.org")
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.messages == "2 filings, 2 messages in Output/\n")
        #expect(folder.files().filter { $0.hasSuffix("eml") } == ["Output/a.eml", "Output/b.eml"])
        #expect(!folder.files().contains { $0.hasSuffix("ledger") })
        #expect(try filingpress.run(["render", "in", "--format", "pdf", "-o", "pdf"]).status == 0)
        let judged = try MailJudge.judge(["Output/a.eml", "Output/b.eml"], in: folder, pdfs: "pdf")
        #expect(judged == "")
        let message = try text("Output/a.eml")
        #expect(message.hasPrefix("From: Filings <f@example.org>\r\nTo: a@example.org\r\n"))
        #expect(message.contains("\r\nDate: Tue, 26 Nov 2013 16:00:00 -0500\r\n"))
        // A line of the PDF may begin with these letters.
        let head = message.components(separatedBy: "\r\n\r\n")[0]
        #expect(!message.contains("x@example.org") && !head.lowercased().contains("\r\nbcc"))
    }

    @Test func theSameBytesHoweverManyWorkOnThem() throws {
        for (jobs, output) in [("1", "one"), ("2", "two")] {
            #expect(
                try mail("in", "--from", "f@example.org", "--to", "a@example.org", "-o", output, "--jobs", jobs).status
                    == 0)
            #expect(
                try mail(
                    "in", "--from", "f@example.org", "--to", "a@example.org", "-o", output, "--jobs", jobs, "--digest"
                ).status == 0)
        }
        for name in ["a", "b", "digest"] { #expect(try text("one/\(name).eml") == text("two/\(name).eml")) }
    }

    @Test func anIdentifierTellsWhatAndToWhom() throws {
        func identifier(_ more: String...) throws -> Substring {
            #expect(try filingpress.run(["mail", "in/a.txt", "--from", "f@example.org", "-o", "o"] + more).status == 0)
            let message = try text("o/a.eml")
            return try #require(message.split(separator: "\r\n").first { $0.hasPrefix("Message-Id: <") })
        }
        let first = try identifier("--to", "a@example.org,b@example.org")
        #expect(first.hasSuffix("@example.org>"))
        #expect(try identifier("--to", "B@example.org", "--bcc", "a@example.org") == first)
        #expect(try identifier("--to", "a@example.org") != first)
        #expect(try identifier("--to", "a@example.org,b@example.org", "--message-id-seed", "again") != first)
    }

    /// A document that came beside its submission is no second filing; another accession number is one.
    @Test func aFilingThatCameInTwoFormsIsMailedOnce() throws {
        let folder = try TemporaryFolder()
        try folder.write(Sample.text, to: "in/a.xml")
        for (name, accession) in [("b", "0001181431-13-000002"), ("c", "0001181431-13-000003")] {
            try folder.write(Sample.submission(accession: accession, documents: [Sample.text]), to: "in/\(name).txt")
        }
        for jobs in ["1", "3"] {
            let run = try Command(in: folder)(
                "mail", "in", "--from", "a@example.org", "--to", "b@example.org", "-o", "out\(jobs)", "--jobs", jobs)
            #expect(run.status == 0)
            #expect(
                run.messages.contains("in/a.xml: note: this is the filing of in/b.txt again; skipped"),
                "\(run.messages)")
            #expect(folder.contents(of: "out\(jobs)").keys.sorted() == ["b.eml", "c.eml"])
        }
        #expect(folder.contents(of: "out1") == folder.contents(of: "out3"))
    }

    @Test func aDigestHoldsThemAllInOrder() throws {
        let run = try mail(
            "in", "--from", "f@example.org", "--to", "a@example.org", "--digest", "--attach", "pdf,source,json")
        #expect(run.status == 0, "\(run.messages)")
        #expect(folder.files().filter { $0.hasSuffix("eml") } == ["Output/digest.eml"])
        #expect(try MailJudge.judge(["Output/digest.eml"], in: folder, pdfs: nil) == "")
        let listing = try MailJudge.listing("Output/digest.eml", in: folder)
        #expect(listing.subject == "2 filings, 2 with sales: ABLE & SONS INC, ALLIED MOTION TECHNOLOGIES INC")
        #expect(listing.files == ["b.pdf", "b.xml", "b.json", "a.pdf", "a.xml", "a.json"])
        let words = listing.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let able = try #require(words.range(of: "ABLE & SONS INC"))
        let allied = try #require(words.range(of: "ALLIED MOTION TECHNOLOGIES"))
        #expect(able.lowerBound < allied.lowerBound)
    }

    @Test func aDigestThatIsTooLargeIsSplit() throws {
        for number in 3...8 {
            try folder.write(
                Sample.submission(number, Sample.text),
                to: "in/\(number).txt")
        }
        let run = try mail("in", "--from", "f@example.org", "--to", "a@example.org", "--digest", "--max-size", "200K")
        #expect(run.status == 0, "\(run.messages)")
        let parts = folder.files().filter { $0.hasSuffix("eml") }
        #expect(parts.count > 1)
        var files: [String] = []
        for (index, part) in parts.enumerated() {
            #expect(part == "Output/digest-\(index + 1)-of-\(parts.count).eml")
            #expect(try #require(folder.read(part)).count <= 200_000)
            let listing = try MailJudge.listing(part, in: folder)
            #expect(listing.subject.hasSuffix("(part \(index + 1) of \(parts.count))"))
            #expect(listing.text.contains("part \(index + 1) of \(parts.count)"))
            files += listing.files
        }
        #expect(files.sorted() == ["3.pdf", "4.pdf", "5.pdf", "6.pdf", "7.pdf", "8.pdf", "a.pdf", "b.pdf"])
        let small = try mail(
            "in/a.txt", "--from", "f@example.org", "--to", "a@example.org", "--max-size", "30K", "-o", "none")
        #expect(small.status == 1)
        #expect(small.messages.contains("in/a.txt: error: the message would have "))
        #expect(!folder.files().contains { $0.hasPrefix("none/") })
    }

    @Test func listsGetWhatTheyAskFor() throws {
        try folder.write(
            """
            from = "f@example.org"
            [brand]
            name = "Example Legal"
            imprint = "1 Main Street"
            [[list]]
            name = "able"
            to = "able@example.org"
            issuers = ["able & sons inc"]
            [[list]]
            name = "fives"
            to = "five@example.org"
            forms = ["5"]
            [[list]]
            name = "all"
            bcc = ["all@example.org"]
            """, to: "lists.toml")
        let run = try mail("in", "--recipients", "lists.toml")
        #expect(run.status == 0, "\(run.messages)")
        #expect(
            folder.files().filter { $0.hasSuffix("eml") } == [
                "Output/a-all.eml", "Output/b-able.eml", "Output/b-all.eml",
            ])
        #expect(try MailJudge.judge(["Output/a-all.eml", "Output/b-able.eml"], in: folder, pdfs: nil) == "")
        #expect(try MailJudge.listing("Output/b-able.eml", in: folder).text.contains("Example Legal"))
        try folder.write("from = \"f@example.org\"\n[[list]]\nname = \"x\"\nto = \"nobody\"\n", to: "lists.toml")
        let broken = try mail("in", "--recipients", "lists.toml", "-o", "other")
        #expect(broken.status == 64)
        #expect(
            broken.messages.contains(
                "lists.toml:4:6: error: “nobody” is no mail address: there is no @ in it [recipients-invalid]"))
        #expect(!folder.files().contains { $0.hasPrefix("other") })
    }

    @Test func aMessageNeedsADate() throws {
        try folder.write(Sample.text, to: "bare.xml")
        let run = try mail("bare.xml", "--from", "f@example.org", "--to", "a@example.org")
        #expect(run.status == 1)
        #expect(run.messages.contains("bare.xml: error: it is not known when this was accepted or filed"))
        #expect(!folder.files().contains { $0.hasSuffix("eml") })
        #expect(
            try mail("bare.xml", "--from", "f@example.org", "--to", "a@example.org", "--date", "2013-12-01").status == 0
        )
        #expect(try text("Output/bare.eml").contains("\r\nDate: Sun, 1 Dec 2013 12:00:00 -0500\r\n"))
        // What the filing tells comes first.
        #expect(
            try mail("in/a.txt", "--from", "f@example.org", "--to", "a@example.org", "--date", "2020-01-01").status == 0
        )
        #expect(try text("Output/a.eml").contains("\r\nDate: Tue, 26 Nov 2013 16:00:00 -0500\r\n"))
    }

    @Test func redactedMessagesHoldNoStreet() throws {
        let run = try mail("in/a.txt", "--from", "f@example.org", "--to", "a@example.org", "--redact-addresses")
        #expect(run.status == 0)
        let listing = try MailJudge.listing("Output/a.eml", in: folder)
        for part in [listing.text, listing.html] {
            #expect(!part.contains("455 COMMERCE DRIVE") && part.contains("Address withheld"))
        }
        #expect(
            try mail(
                "in", "--from", "f@example.org", "--to", "a@example.org", "--redact-addresses", "--attach", "source"
            ).status == 64)
    }

    @Test func namesThatWouldBeginHeadersAreCleaned() throws {
        let hostile = Sample.replacing(
            "ALLIED MOTION TECHNOLOGIES INC", with: "ALLIED&#13;&#10;Bcc: evil@example.org&#10;&#x202E;INC")
        try folder.write(
            Sample.submission(accession: "0001234567-13-000009", documents: [hostile]), to: "hostile/ä\nBcc.txt")
        let run = try mail(
            "hostile", "--from", "f@example.org", "--to", "a@example.org", "--digest", "-o", "h", "--attach", "none")
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.messages.contains("[header-cleaned]"))
        #expect(try MailJudge.judge(["h/digest.eml"], in: folder, pdfs: nil) == "")
        #expect(try !text("h/digest.eml").contains("\nBcc:"))
    }

    /// Such a name could not be folded, and a line of a header may not be longer than 998.
    @Test func aNameWithoutEndIsCut() throws {
        let long = Sample.replacing("ALLIED MOTION TECHNOLOGIES INC", with: String(repeating: "A", count: 3_000))
        try folder.write(Sample.submission(accession: "0001234567-13-000009", documents: [long]), to: "long.txt")
        for digest in [[], ["--digest"]] {
            let arguments = [
                "mail", "long.txt", "--from", "f@example.org", "--to", "a@example.org", "--attach", "none",
            ]
            #expect(try filingpress.run(arguments + digest).status == 0)
        }
        #expect(try MailJudge.judge(["Output/long.eml", "Output/digest.eml"], in: folder, pdfs: nil) == "")
        #expect(try MailJudge.listing("Output/long.eml", in: folder).subject.hasPrefix("AMOT: Robert Michel M"))
        #expect(try MailJudge.listing("Output/digest.eml", in: folder).subject.hasSuffix("A…"))
    }

    @Test(arguments: [
        ["--from", "a@example.org\r\nBcc: x@example.org"], ["--to", "a\u{0A}@example.org"],
        ["--subject", "a\r\nBcc: b"],
        ["--subject", "a\u{202E}b"], ["--subject", "{headlin}"], ["--subject", " "], ["--base-url", "ftp://a.example"],
        ["--cc", "b@example.org;c@example.org"], ["--cc", "Doe, Jane <j@example.org>"], ["--attach", "listing"],
        ["--cc", "Jane\r\n <a@example.org>"], ["--reply-to", "nobody"],
        ["--date", "today"],
        ["--list-id", "a b"], ["--list-unsubscribe", "http://example.org"], ["--max-size", "1"],
        ["--attach", "pdf,zip"],
        ["--send", "http://example.org"], ["--user", "me"], ["--resend"], ["--jobs", "0"],
        ["--recipients", "none.toml"],
    ])
    func argumentsThatCannotBeUsedStopEverything(arguments: [String]) throws {
        let run = try filingpress.run(["mail", "in", "--from", "f@example.org", "--to", "a@example.org"] + arguments)
        #expect(run.status == 64)
        #expect(run.messages.contains("Error: "))
        #expect(!folder.files().contains { $0.hasPrefix("Output") })
    }

    @Test func senderAndRecipientsAreNeeded() throws {
        #expect(try mail("in", "--from", "f@example.org").messages.contains("There is nobody to write to"))
        #expect(try mail("in", "--to", "f@example.org").messages.contains("There is no sender"))
    }

    @Test func aDryRunOnlyTells() throws {
        let run = try mail(
            "in", "--from", "f@example.org", "--to", "a@example.org", "--dry-run", "--send", "smtp://localhost:9")
        #expect(run.status == 0, "\(run.messages)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("in/a.txt\t") && lines[0].hasSuffix("\ta@example.org"))
        #expect(folder.files() == ["in/a.txt", "in/b.txt"])
    }

    @Test func listHeadersStandInTheMessage() throws {
        let run = try mail(
            "in/a.txt", "--from", "f@example.org", "--to", "a@example.org", "--list-id", "filings.example.org",
            "--list-unsubscribe", "https://example.org/leave", "--reply-to", "r@example.org", "--subject",
            "Neu: {title} für Sie")
        #expect(run.status == 0, "\(run.messages)")
        let message = try text("Output/a.eml")
        for header in [
            "Reply-To: r@example.org", "List-Id: <filings.example.org>",
            "List-Unsubscribe: <https://example.org/leave>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        ] { #expect(message.contains("\r\n\(header)\r\n")) }
        #expect(try MailJudge.listing("Output/a.eml", in: folder).subject.hasPrefix("Neu: Form 4 – ALLIED"))
    }

    @Test func anotherLookForMail() throws {
        #expect(try filingpress.run(["templates", "--export", "mine"]).status == 0)
        let template = try text("mine/mail.mustache")
        try folder.write(template.replacing("Transactions and holdings", with: "One by one"), to: "mine/mail.mustache")
        let arguments = ["in/a.txt", "--from", "f@example.org", "--to", "a@example.org", "--templates", "mine"]
        #expect(try filingpress.run(["mail"] + arguments).status == 0)
        #expect(try MailJudge.listing("Output/a.eml", in: folder).html.contains("One by one"))
        try folder.write("{{titel}}", to: "mine/mail.mustache")
        let broken = try filingpress.run(["mail"] + arguments)
        #expect(broken.status == 1)
        #expect(broken.messages.contains("mine/mail.mustache:1:3: error: "), "\(broken.messages)")
    }
}
