import Foundation
import TestSupport
import Testing

/// Several inputs with one accession number, and several filings in one submission.
@Suite struct SameNumberTests {
    let folder: TemporaryFolder
    let filingpress: Command

    private static let one = Sample.text
    private static let digest = [
        "mail", "--digest", "--from", "f@example.org", "--to", "t@example.org", "--attach", "none", "--date",
        "2025-03-14",
    ]

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
    }

    private static func submission(_ documents: String...) -> String {
        Sample.submission(accession: "0001234567-13-000005", documents: documents)
    }

    /// How often a text stands in the digest.
    private func count(_ text: String) throws -> Int {
        let digest = String(decoding: try #require(folder.read("Output/digest.eml")), as: UTF8.self)
        return digest.replacing("=\r\n", with: "").components(separatedBy: text).count - 1
    }

    /// Two copies of a submission are one filing of the digest.
    @Test func aCopyStandsInADigestOnce() throws {
        try folder.write(Self.submission(Self.one), to: "a.txt")
        try folder.write(Self.submission(Self.one), to: "b.txt")
        #expect(try filingpress.run(Self.digest + ["a.txt"]).status == 0)
        let alone = try #require(folder.read("Output/digest.eml"))
        let run = try filingpress.run(Self.digest + ["a.txt", "b.txt"])
        #expect(run.status == 0)
        #expect(run.messages.hasPrefix("b.txt: note: this is the filing of a.txt again; skipped [skipped]\n"))
        #expect(folder.read("Output/digest.eml") == alone)
    }

    /// However many lists would have taken it.
    @Test func aCopyIsToldOfOnce() throws {
        try folder.write(Self.submission(Self.one), to: "a.txt")
        try folder.write(Self.submission(Self.one), to: "b.txt")
        try folder.write(
            """
            from = "f@example.org"
            [[list]]
            name = "board"
            to = "b@example.org"
            [[list]]
            name = "press"
            to = "p@example.org"

            """, to: "lists.toml")
        let run = try filingpress(
            "mail", "a.txt", "b.txt", "--digest", "--recipients", "lists.toml", "--attach", "none")
        #expect(
            run.says(
                "b.txt: note: this is the filing of a.txt again; skipped [skipped]",
                "2 filings, 2 messages in Output/, 1 skipped"), "\(run.messages)")
    }

    /// One number, two filings: a file is in the wrong folder. The digest has one of them and says so of the other.
    @Test func anotherFilingOfTheNumberIsNotLeftOutInSilence() throws {
        try folder.write(Self.submission(Self.one), to: "a.txt")
        let other = Sample.replacing("<value>2000</value>", with: "<value>3000</value>")
        try folder.write(Self.submission(other), to: "b.txt")
        let run = try filingpress.run(Self.digest + ["a.txt", "b.txt", "--strict"])
        #expect(run.status == 2)
        #expect(
            run.messages.hasPrefix(
                """
                b.txt: warning: this has the accession number of another input and says something else; it is in no digest \
                [same-number]
                    note: the digest has what a.txt says

                """), "\(run.messages)")
        #expect(try count("2,119") > 0 && count("3,119") == 0)
    }

    /// A document that knows its number, and not which of the submission it is, is called as the submission has it,
    /// whichever comes first.
    @Test(arguments: [["late.txt", "0001234567-13-000005"], ["0001234567-13-000005", "late.txt"]])
    func theSubmissionTellsWhichOfItADocumentIs(_ inputs: [String]) throws {
        try folder.write(Self.submission(Self.one, Sample.other), to: "late.txt")
        try folder.write(Sample.other, to: "0001234567-13-000005/doc.xml")
        let run = try filingpress.run(["render", "--format", "text", "--name", "accession"] + inputs)
        #expect(run.status == 0, "\(run.messages)")
        #expect(
            run.messages.hasPrefix(
                "0001234567-13-000005/doc.xml: note: this is filing 2 of late.txt again; skipped [skipped]\n"))
        let reports = folder.contents(of: "Output").mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(reports.keys.sorted() == ["0001234567-13-000005-2.txt", "0001234567-13-000005.txt"])
        #expect(reports["0001234567-13-000005.txt"]?.contains("145,770") == true)
        #expect(reports["0001234567-13-000005-2.txt"]?.contains("99,999") == true)
    }

    /// The report of a second filing is called like no input by its name, and like one by its ending.
    @Test func aFurtherFilingOverwritesNoInputOfAnotherName() throws {
        let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        try folder.write(picture, to: "in/a-2-summary.pdf")
        try folder.write(Self.submission(Self.one, Sample.other), to: "in/a.txt")
        let run = try filingpress("render", "in", "-o", "in", "--format", "summary")
        #expect(run.status == 1)
        #expect(
            run.messages.contains(
                "in/a.txt: error: the report in/a-2-summary.pdf would take the place of an input; choose another folder with -o"
            ),
            "\(run.messages)")
        #expect(folder.read("in/a-2-summary.pdf") == Data(picture))
        #expect(folder.files() == ["in/a-2-summary.pdf", "in/a-summary.pdf", "in/a.txt"])
    }
}
