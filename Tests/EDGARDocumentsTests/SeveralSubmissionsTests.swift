import Diagnostics
import Inputs
import OwnershipModel
import OwnershipReader
import ReadingSupport
import TestSupport
import Testing

/// A Form 4 of an invented person, by number.
private func ownershipDocument(_ number: Int) -> String {
    """
    <?xml version="1.0"?>
    <ownershipDocument>
    <documentType>4</documentType>
    <issuer><issuerCik>0009900777</issuerCik></issuer>
    <reportingOwner><reportingOwnerId><rptOwnerName>OWNER \(number)</rptOwnerName></reportingOwnerId></reportingOwner>
    </ownershipDocument>

    """
}

private func accession(_ number: Int) -> String { "0009900777-25-00000\(number)" }

private func document(_ text: String, type: String = "4") -> String {
    "<DOCUMENT>\n<TYPE>\(type)\n<SEQUENCE>1\n<FILENAME>a.txt\n<TEXT>\n\(text)</TEXT>\n</DOCUMENT>\n"
}

private func form(_ number: Int) -> String { document("<XML>\n\(ownershipDocument(number))</XML>\n") }

/// A submission in the spelling of EDGAR's full texts, filed on the day of its number.
private func full(_ number: Int, type: String = "4", _ documents: String? = nil) -> String {
    """
    <SEC-DOCUMENT>\(accession(number)).txt : 2025030\(number)
    <SEC-HEADER>\(accession(number)).hdr.sgml : 2025030\(number)
    <ACCEPTANCE-DATETIME>2025030\(number)171500
    ACCESSION NUMBER:\t\t\(accession(number))
    CONFORMED SUBMISSION TYPE:\t\(type)
    FILED AS OF DATE:\t\t2025030\(number)
    </SEC-HEADER>
    \(documents ?? form(number))</SEC-DOCUMENT>

    """
}

/// The same in the spelling of EDGAR's feed.
private func feed(_ number: Int, type: String = "4", _ documents: String? = nil, flag: String = "") -> String {
    """
    <SUBMISSION>
    \(flag)<ACCESSION-NUMBER>\(accession(number))
    <TYPE>\(type)
    <FILING-DATE>2025030\(number)
    \(documents ?? form(number))</SUBMISSION>

    """
}

private func mailed(_ submission: String) -> String {
    """
    -----BEGIN PRIVACY-ENHANCED MESSAGE-----
    Proc-Type: 2001,MIC-CLEAR
    MIC-Info: RSA-MD5,RSA,
     Bv3+abc==

    \(submission)-----END PRIVACY-ENHANCED MESSAGE-----

    """
}

private func header(_ number: Int) -> String {
    "<SEC-HEADER>\(accession(number)).hdr.sgml : 2025030\(number)\n<ACCESSION-NUMBER>\(accession(number))\n<TYPE>4\n"
        + "<FILING-DATE>2025030\(number)\n</SEC-HEADER>\n"
}

/// Cut off before its second half.
private func torn(_ text: String, at words: String) -> String {
    text.firstRange(of: words).map { String(text[..<$0.lowerBound]) } ?? text
}

private let annual = document("<html>A year of <SEC-DOCUMENT> and <SUBMISSION>.</html>\n", type: "10-K")
private let current = document("FORM 8-K\nAn event.\n", type: "8-K")
private let quoted = document("See below.\n\n<SUBMISSION>\n<ACCESSION-NUMBER>1\n</SUBMISSION>\n", type: "EX-99")

struct JoinedInput: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    /// The numbers of the filings in their order; 0 for one without an accession number.
    var numbers: [Int]
    var said: [String]

    init(_ name: String, _ text: String, _ numbers: [Int], _ said: [String] = []) {
        (testDescription, self.text, self.numbers, self.said) = (name, text, numbers, said)
    }
}

private let joined: [JoinedInput] = [
    JoinedInput("two full texts", full(1) + full(2), [1, 2]),
    JoinedInput(
        "three, one after the other without a line end", full(1).trimmed + full(2).trimmed + full(3), [1, 2, 3]),
    JoinedInput("two of the feed", feed(1) + feed(2), [1, 2]),
    JoinedInput("an envelope, then none", mailed(full(1)) + full(2), [1, 2]),
    JoinedInput("none, then an envelope, then none", full(1) + mailed(full(2)) + feed(3), [1, 2, 3]),
    JoinedInput("two envelopes", mailed(full(2)) + mailed(full(1)), [2, 1]),
    JoinedInput(
        "feed, envelope, full text, document", feed(4) + mailed(full(3)) + full(2) + ownershipDocument(0), [4, 3, 2, 0]),
    JoinedInput("old names of the tags", full(1) + full(2).replacing("SEC-", with: "IMS-"), [1, 2]),
    JoinedInput(
        "an annual report between", full(1) + full(2, type: "10-K", annual) + full(3), [1, 3],
        ["24:1 skipped-submission"]),
    JoinedInput("a current report first", feed(1, type: "8-K", current) + feed(2), [2], ["1:1 skipped-submission"]),
    JoinedInput("a current report last", feed(1) + feed(2, type: "8-K", current), [1], ["21:1 skipped-submission"]),
    JoinedInput(
        "no document, of another form", full(1) + full(2, type: "8-K", "") + full(3), [1, 3],
        ["24:1 skipped-submission"]),
    JoinedInput("no document, of this form", full(1) + full(2, "") + full(3), [1, 2, 3], ["24:1 header-only"]),
    JoinedInput(
        "nothing at all between", full(1) + "<SUBMISSION>\n</SUBMISSION>\n" + full(3), [1, 3],
        ["24:1 skipped-submission"]),
    JoinedInput("cut off in a name", torn(full(1), at: "ER 1") + full(2), [2], ["18:52 truncated-xml"]),
    JoinedInput(
        "cut off between elements", torn(full(1), at: "<reportingOwner>") + feed(2), [2], ["17:51 truncated-xml"]),
    JoinedInput("cut off in its header", torn(full(1), at: "FILED") + full(2), [1, 2], ["1:1 header-only"]),
    JoinedInput("cut off before its form", torn(full(1), at: "CONFORMED") + full(2), [2], ["1:1 skipped-submission"]),
    JoinedInput(
        "cut off before a document", torn(full(1), at: "<documentType") + ownershipDocument(0), [0],
        ["15:20 truncated-xml"]),
    JoinedInput(
        "cut off at the end of all", full(1) + torn(full(2), at: "<reportingOwner>"), [1], ["40:51 truncated-xml"]),
    JoinedInput("junk at the end", full(1) + full(2) + "-- end of day --\n", [1, 2], ["47:1 unknown-text"]),
    JoinedInput("junk between", full(1) + "\nnext one\n" + full(2), [1, 2], ["25:1 unknown-text"]),
    JoinedInput("documents alone", ownershipDocument(0) + ownershipDocument(0) + ownershipDocument(0), [0, 0, 0]),
    JoinedInput(
        "documents without declarations",
        (ownershipDocument(0) + ownershipDocument(0)).replacing("<?xml version=\"1.0\"?>\n", with: ""),
        [0, 0]),
    JoinedInput(
        "documents with byte order marks", "\u{FEFF}\(ownershipDocument(0))\u{FEFF}\(ownershipDocument(0))", [0, 0]),
    JoinedInput(
        "documents on one line", (ownershipDocument(0) + ownershipDocument(0)).replacing("\n", with: ""), [0, 0]),
    JoinedInput(
        "documents and junk", ownershipDocument(0) + ownershipDocument(0) + "junk\n", [0, 0], ["13:1 unknown-text"]),
    JoinedInput(
        "a document cut off", torn(ownershipDocument(0), at: "</own") + ownershipDocument(0), [0], ["6:1 truncated-xml"]
    ),
    JoinedInput("a document before a submission", ownershipDocument(0) + full(1), [0, 1]),
    JoinedInput(
        "a document of another kind between",
        ownershipDocument(0) + "<?xml version=\"1.0\"?>\n<edgarSubmission><a/></edgarSubmission>\n" + full(1), [0, 1],
        ["7:1 skipped-submission"]),
    JoinedInput("one twice", full(1) + full(2) + full(1), [1, 2, 1], ["47:1 repeated-submission"]),
    JoinedInput("headers alone", header(1) + header(2), [1, 2], ["1:1 header-only", "6:1 header-only"]),
    JoinedInput("on one line each", full(1).joinedLines + full(2).joinedLines, [1, 2]),
    JoinedInput("documents without tags", full(1, "<XML>\n\(ownershipDocument(1))</XML>\n") + full(2), [1, 2]),
    JoinedInput("a document behind the end, without a header", full(1) + form(0), [1, 0]),
    JoinedInput("a submission quoted in an exhibit", full(1, form(1) + quoted) + full(2), [1, 2]),
]

extension String {
    fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
    /// As `<PAPER>` and its like stand on one physical line.
    fileprivate var joinedLines: String {
        replacing("ACCESSION NUMBER:\t\t", with: "<ACCESSION-NUMBER>")
            .replacing("CONFORMED SUBMISSION TYPE:\t", with: "<TYPE>")
            .replacing("FILED AS OF DATE:\t\t", with: "<FILING-DATE>")
            .replacing("\n", with: " ") + "\n"
    }
}

@Suite("Several submissions in one input")
struct SeveralSubmissionsTests {
    @Test("Each keeps its own number, date and owner", arguments: joined)
    func each(_ joined: JoinedInput) throws {
        let outcome = try read(joined.text, name: "day.txt")
        #expect(
            outcome.filings.map { $0.accessionNumber?.description }
                == joined.numbers.map { $0 == 0 ? nil : accession($0) })
        for (filing, number) in zip(outcome.filings, joined.numbers) {
            #expect(
                filing.header?.filedAsOf
                    == (number == 0 || filing.header?.filedAsOf == nil
                        ? nil : CalendarDate(year: 2025, month: 3, day: number)))
            if let owner = filing.document.reportingOwners.first { #expect(owner.name == "OWNER \(number)") }
        }
        let said = places(outcome.diagnostics.filter { $0.severity != .note })
        #expect(said == joined.said)
        #expect(outcome.diagnostics.contains { $0.code == "several-submissions" })
    }

    @Test("One submission is read as ever, and what a document of it quotes is no other")
    func one() throws {
        for text in [full(1), feed(1), mailed(full(1)), header(1) + form(1), full(1, form(1) + quoted)] {
            let outcome = try read(text, name: "one.txt")
            #expect(outcome.filings.map(\.accessionNumber) == [AccessionNumber(accession(1))])
            #expect(outcome.diagnostics == [])
            #expect(outcome.diagnostics(ofFiling: 0) == [])
        }
    }

    @Test("The number in the name of the file is that of no part")
    func numberInName() throws {
        let outcome = try read(full(1) + ownershipDocument(0), name: "0009900777-25-000099.txt")
        #expect(outcome.filings.map(\.accessionNumber) == [AccessionNumber(accession(1)), nil])
    }

    @Test("Places in a later part are those of the input, and what is said of a part is said of its filings alone")
    func placesOfParts() throws {
        let odd = "<ownershipDocument>\n<documentType>4</documentType>\n<ödd>1</ödd><new/>\n</ownershipDocument>\n"
        let other = full(2, document("<XML>\n" + odd + "</XML>\n"))
        let outcome = try read("\u{FEFF}" + full(1).replacing("\n", with: "\r\n") + other + odd + odd + full(3))
        #expect(outcome.filings.count == 5)
        let unknown = places(outcome.diagnostics.filter { $0.code == "unknown-element" })
        #expect(
            unknown == [
                "39:1 unknown-element", "39:13 unknown-element", "47:1 unknown-element", "47:13 unknown-element",
                "51:1 unknown-element", "51:13 unknown-element",
            ])
        let counts = outcome.filings.indices.map {
            outcome.diagnostics(ofFiling: $0).count { $0.code == "unknown-element" }
        }
        #expect(counts == [0, 2, 2, 2, 0])
        #expect(
            outcome.filings.indices.allSatisfy { outcome.diagnostics(ofFiling: $0)[0].code == "several-submissions" })
    }

    @Test("The source of each is its own XML")
    func sources() throws {
        let outcome = try read(full(1) + ownershipDocument(2) + "\n" + ownershipDocument(3))
        let sources = outcome.filings.map { String(decoding: $0.source, as: UTF8.self) }
        #expect(sources.map(\.trimmed) == [1, 2, 3].map { ownershipDocument($0).trimmed })
    }

    @Test("Without any ownership form the error says so, and what there is follows")
    func noneAtAll() {
        let text = full(1, type: "10-K", annual) + feed(2, type: "8-K", current)
        do {
            _ = try read(text)
            Issue.record("read")
        } catch let error as Failure {
            #expect(
                places(error.diagnostics) == [
                    "17:1 skipped-submission", "1:1 skipped-submission", "no-ownership-document",
                ])
        } catch {
            Issue.record(error)
        }
    }

    @Test("Encodings are those of each document")
    func encodings() throws {
        func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }
        let accented = ownershipDocument(2).replacing("OWNER 2", with: "JOSÉ 2")
        let bytes = Array(accented.utf8) + latin(accented.replacing("1.0\"", with: "1.0\" encoding=\"ISO-8859-1\""))
        let outcome = try FilingReader.read(Input(name: "x.xml", bytes: bytes))
        #expect(outcome.filings.map { $0.document.reportingOwners[0].name } == ["JOSÉ 2", "JOSÉ 2"])
    }

    @Test("A download that ends anywhere in its second document loses nothing of the first", arguments: [full(1), ""])
    func cutOff(before: String) throws {
        let (first, second) = (before + ownershipDocument(2), ownershipDocument(3))
        // Behind the name of the root the second is a document, although a faulty one.
        let name = try #require(second.range(of: "<ownershipDocument"))
        for length in 0...second.utf8.distance(from: second.startIndex, to: name.upperBound) {
            let cut = Array((first + second).utf8.prefix(first.utf8.count + length))
            let outcome: ReadOutcome
            do {
                outcome = try FilingReader.read(Input(name: "x.xml", bytes: cut))
            } catch {
                #expect(error.diagnostics.contains { $0.severity == .error }, "\(length)")
                continue
            }
            let numbers = outcome.filings.flatMap { $0.document.reportingOwners.compactMap(\.name) }
            #expect(numbers.starts(with: before.isEmpty ? ["OWNER 2"] : ["OWNER 1", "OWNER 2"]), "\(length)")
        }
    }
}
