import Diagnostics
import OwnershipModel

/// An EDGAR submission: a header in one of two spellings, perhaps in a mail envelope, then documents. Usually one of
/// them is an ownership document; the others become exhibits.
struct FullSubmission: InputFormat {
    func recognizes(_ opening: Opening) -> Bool { opening.recognition == .submission }

    func read(_ source: SourceText) throws(ReaderError) -> ReadOutcome {
        let first = FullSubmission.firstDocument(in: source.bytes)
        let heading = HeaderReading(of: source, upTo: first ?? source.bytes.endIndex)
        var outcome = ReadOutcome(filings: [], diagnostics: heading.diagnostics)
        var exhibits: [(exhibit: Exhibit, isBeforeFilings: Bool)] = []
        var failures: [ReaderError] = []
        var start = first
        while let documentStart = start {
            let document = SubmissionDocument(at: documentStart, of: source.bytes)
            start = source.bytes.firstIndex(of: "<DOCUMENT>", from: max(document.range.upperBound, documentStart + 10))
            report(document, in: source, to: &outcome)
            reportStray(document.range.upperBound..<(start ?? source.bytes.endIndex), in: source, to: &outcome)
            guard let xml = document.xml, FullSubmission.isOwnershipDocument(source.bytes[xml]) else {
                addExhibit(document, of: source, to: &outcome, else: &exhibits)
                continue
            }
            do {
                let reading = try DocumentReading(of: source.passage(xml))
                outcome.diagnostics += reading.diagnostics
                outcome.filings.append(
                    Filing(
                        document: reading.document, header: heading.header,
                        accessionNumber: heading.header.accessionNumber,
                        source: reading.holdsSecret ? [] : source.bytes[xml]))
                outcome.diagnostics += HeaderComparison(heading.header, reading.document).diagnostics(in: source)
            } catch {
                failures.append(error)
            }
        }
        if outcome.filings.isEmpty {
            throw failures.first ?? FullSubmission.nothingToRead(heading.header, exhibits.map(\.exhibit), source)
        }
        outcome.diagnostics += failures.map(\.diagnostic)
        outcome.filings[0].exhibits.insert(contentsOf: exhibits.map(\.exhibit), at: 0)
        finish(&outcome, of: source)
        return outcome
    }

    /// Where the header ends: at the first document, or at the XML of a submission that has lost its wrappings.
    private static func firstDocument(in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.firstIndex(of: "<DOCUMENT>") ?? bytes.firstIndex(of: "<XML>")
    }

    private static func isOwnershipDocument(_ xml: ArraySlice<UInt8>) -> Bool {
        guard let root = Prolog(of: xml)?.rootName else { return false }
        return root.split(separator: ":").last == "ownershipDocument"
    }

    /// Exhibits belong to the ownership document they follow.
    private func addExhibit(
        _ document: SubmissionDocument, of source: SourceText, to outcome: inout ReadOutcome,
        else early: inout [(exhibit: Exhibit, isBeforeFilings: Bool)]
    ) {
        let exhibit = Exhibit(
            type: document.type, sequence: document.sequence, fileName: document.fileName,
            description: document.description, text: source.bytes[document.text])
        if outcome.filings.isEmpty {
            early.append((exhibit, true))
        } else {
            outcome.filings[outcome.filings.count - 1].exhibits.append(exhibit)
        }
    }

    private func report(_ document: SubmissionDocument, in source: SourceText, to outcome: inout ReadOutcome) {
        for entry in document.unknownEntries {
            outcome.diagnostics.append(
                Diagnostic(
                    .note, code: "unknown-header-entry", "\"\(entry.text)\" before the text of a document is not known",
                    at: source.location(at: entry.offset)))
        }
        if document.isCutOff {
            outcome.diagnostics.append(
                Diagnostic(
                    .warning, code: "truncated-submission",
                    "the document \(document.fileName ?? document.type) has no end: the submission breaks off or is damaged",
                    at: source.location(at: document.range.upperBound)))
        }
    }

    /// Between documents and behind the last nothing may stand but closing tags and the end of a mail envelope.
    private func reportStray(_ range: Range<Int>, in source: SourceText, to outcome: inout ReadOutcome) {
        let closings: Set<String> = [
            "</SEC-DOCUMENT>", "</IMS-DOCUMENT>", "</SUBMISSION>", "-----END PRIVACY-ENHANCED MESSAGE-----",
        ]
        for line in source.bytes[range].split(separator: 0x0A) {
            let line = line.trimmed
            if line.isEmpty || closings.contains(line.text) { continue }
            outcome.diagnostics.append(
                Diagnostic(
                    .warning, code: "unknown-text", "text stands between or behind the documents of the submission",
                    at: source.location(at: line.startIndex), notes: [String(line.text.prefix(80))]))
        }
    }

    private func finish(_ outcome: inout ReadOutcome, of source: SourceText) {
        if outcome.filings.count > 1 {
            outcome.diagnostics.insert(
                Diagnostic(
                    .note, code: "several-ownership-documents",
                    "the submission holds \(outcome.filings.count) ownership documents; each is a filing of its own",
                    at: source.location), at: 0)
        }
        if outcome.filings.contains(where: { $0.accessionNumber == nil }), let named = AccessionInName(of: source.file)
        {
            for index in outcome.filings.indices { outcome.filings[index].accessionNumber = named.accessionNumber }
            outcome.diagnostics.insert(named.diagnostic(in: source.file), at: 0)
        }
    }

    private static func nothingToRead(
        _ header: SubmissionHeader, _ exhibits: [Exhibit], _ source: SourceText
    ) -> ReaderError {
        let form = header.submissionType.map { " of form \($0)" } ?? ""
        var notes = exhibits.map {
            "it holds \([$0.type, $0.fileName ?? "", $0.description ?? ""].filter { !$0.isEmpty }.joined(separator: ", "))"
        }
        if exhibits.isEmpty { notes.append("it holds no document at all") }
        if let filed = header.filedAsOf, filed.year < 2004 {
            notes.append("before 30 June 2003 ownership forms were filed as plain text")
        }
        return ReaderError(
            "no-ownership-document", "the submission\(form) holds no ownership document in XML", at: source.location,
            notes: notes)
    }
}
