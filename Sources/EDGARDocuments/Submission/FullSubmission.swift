import Bytes
import Diagnostics
import Inputs
import OwnershipModel

/// The format of an EDGAR submission: a header in one of two syntaxes, perhaps in a mail envelope, then documents.
/// Usually one of them is an ownership document; the others become exhibits.
package struct FullSubmission: Sendable {
    /// Reads a form in plain text among the documents of a submission, given what its header says; nil where there is
    /// none.
    package typealias EarlyFormReader =
        @Sendable (_ header: OwnershipDocument, _ documents: [Exhibit], SourceText) -> EarlyFormReading?
    package typealias EarlyFormReading = (document: OwnershipDocument, diagnostics: [Diagnostic])

    private let readEarlyForm: EarlyFormReader

    /// - Parameter readEarlyForm: prints are not read here, and before 30 June 2003 a form was one.
    package init(readingEarlyForms readEarlyForm: @escaping EarlyFormReader) {
        self.readEarlyForm = readEarlyForm
    }

    package func read(_ source: SourceText) throws(Failure) -> ReadOutcome {
        let parts = InputParts(of: source.bytes).all
        guard parts.count == 1, parts[0].kind == .submission else { return try read(parts, of: source) }
        switch try content(of: source, parts[0].frames) {
        case .filings(var outcome):
            takeNumberFromName(&outcome, of: source)
            return outcome
        case .nothing(let failure, _): throw failure
        }
    }

    /// What a submission holds.
    enum Content {
        case filings(ReadOutcome)
        /// No ownership form. The error is that where it is all there is.
        case nothing(Failure, AccessionNumber?)
    }

    /// Reads one submission, given its documents.
    ///
    /// - Throws: `Failure` if it holds an ownership document, and none that can be read.
    func content(of source: SourceText, _ frames: [DocumentFrame]) throws(Failure) -> Content {
        let heading = HeaderReading(of: source, upTo: frames.first?.range.lowerBound ?? source.bytes.endIndex)
        var remarks = heading.remarks
        var outcome = ReadOutcome(filings: [])
        var early: [Exhibit] = []
        var failures: [Failure] = []
        for (index, frame) in frames.enumerated() {
            let document = SubmissionDocument(frame, of: source.bytes)
            let next = index + 1 < frames.count ? frames[index + 1].range.lowerBound : source.bytes.endIndex
            report(document, frame, to: &remarks)
            reportStray(source.bytes[frame.range.upperBound..<next], to: &remarks)
            guard let xml = document.xml, FullSubmission.isOwnershipDocument(source.bytes[xml]) else {
                // An exhibit belongs to the ownership document that it follows, or to the first one if it precedes that.
                let exhibit = FullSubmission.exhibit(document, of: source)
                if outcome.filings.isEmpty {
                    early.append(exhibit)
                } else {
                    outcome.filings[outcome.filings.count - 1].exhibits.append(exhibit)
                }
                continue
            }
            do {
                let reading = try DocumentReading(of: source.range(xml))
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
            if let failure = failures.first { throw failure }
            guard let known = HeaderDocument(heading.header) else {
                return .nothing(
                    FullSubmission.nothingToRead(heading.header, early, source), heading.header.accessionNumber)
            }
            let form = readEarlyForm(known.document, early, source)
            outcome.filings.append(
                Filing(
                    document: form?.document ?? known.document, header: heading.header,
                    accessionNumber: heading.header.accessionNumber))
            outcome.diagnostics +=
                form?.diagnostics ?? [HeaderDocument.diagnostic(in: source, documents: frames.count)]
        }
        outcome.diagnostics += failures.flatMap(\.diagnostics) + remarks.diagnostics(in: source)
        outcome.filings[0].exhibits.insert(contentsOf: early, at: 0)
        if outcome.filings.count > 1 {
            outcome.diagnostics.insert(
                Diagnostic(
                    .note, code: "several-ownership-documents",
                    "the submission holds \(outcome.filings.count) ownership documents; each is a filing of its own",
                    at: source.location), at: 0)
        }
        return .filings(outcome)
    }

    private static func isOwnershipDocument(_ xml: ArraySlice<UInt8>) -> Bool {
        Prolog(of: xml).map { Prolog.localName(of: $0.rootName) } == "ownershipDocument"
    }

    private static func exhibit(_ document: SubmissionDocument, of source: SourceText) -> Exhibit {
        Exhibit(
            type: document.type, sequence: document.sequence, fileName: document.fileName,
            description: document.description, text: source.bytes[document.text])
    }

    private func report(_ document: SubmissionDocument, _ frame: DocumentFrame, to remarks: inout Remarks) {
        for entry in document.unknownEntries {
            remarks.add(
                .note, "unknown-header-entry", "\"\(entry.text)\" before the text of a document is not known",
                at: entry.offset)
        }
        if frame.isCutOff {
            let name = document.fileName ?? document.type
            remarks.add(
                .warning, "truncated-submission",
                "the document \(name) has no end: the submission breaks off or is damaged",
                at: frame.range.upperBound)
        }
    }

    private static let closings: Set<String> = [
        "</SEC-DOCUMENT>", "</IMS-DOCUMENT>", "</SUBMISSION>", "-----END PRIVACY-ENHANCED MESSAGE-----",
    ]

    /// Reports text between the documents or after the last one, except closing tags and the end of a mail envelope.
    func reportStray(_ bytes: ArraySlice<UInt8>, to remarks: inout Remarks) {
        for line in bytes.split(separator: 0x0A) {
            let line = line.trimmed
            if line.isEmpty || FullSubmission.closings.contains(line.text) { continue }
            remarks.add(
                .warning, "unknown-text", "text stands between or behind the documents of the submission",
                at: line.startIndex, notes: [String(line.text.prefix(80))])
        }
    }

    private func takeNumberFromName(_ outcome: inout ReadOutcome, of source: SourceText) {
        guard outcome.filings.contains(where: { $0.accessionNumber == nil }),
            let named = AccessionInName(of: source.file)
        else { return }
        for index in outcome.filings.indices { outcome.filings[index].accessionNumber = named.accessionNumber }
        outcome.diagnostics.insert(named.diagnostic(in: source.file), at: 0)
    }

    private static func nothingToRead(
        _ header: SubmissionHeader, _ exhibits: [Exhibit], _ source: SourceText
    ) -> Failure {
        let form = header.submissionType.map { " of form \($0)" } ?? ""
        var notes = exhibits.map {
            "it holds \([$0.type, $0.fileName ?? "", $0.description ?? ""].filter { !$0.isEmpty }.joined(separator: ", "))"
        }
        if exhibits.isEmpty { notes.append("it holds no document at all") }
        if let filed = header.filedAsOf, filed.year < 2004 {
            notes.append("before 30 June 2003 ownership forms were filed as plain text")
        }
        return Failure(
            .input, code: "no-ownership-document", "the submission\(form) holds no ownership document in XML",
            at: source.location,
            notes: notes)
    }
}
