import Bytes
import Diagnostics
import Inputs
import OwnershipModel

extension FullSubmission {
    /// Reads the parts of an input, each with its own header. What holds no ownership form is skipped and reported.
    ///
    /// A number in the file's name is not used: it cannot be that of all of them.
    ///
    /// - Throws: `Failure` if no part holds an ownership form that can be read.
    func read(_ parts: [InputPart], of source: SourceText) throws(Failure) -> ReadOutcome {
        var joined = JoinedFilings(source)
        for part in parts {
            let piece = joined.piece(part.range)
            do {
                switch part.kind {
                case .submission:
                    switch try content(of: piece, part.frames) {
                    case .filings(let outcome): joined.add(outcome)
                    case .nothing(let failure, let number):
                        let notes = number.map { ["its accession number is \($0)"] } ?? []
                        joined.skip(piece, failure.message, notes: notes + failure.diagnostics.flatMap(\.notes))
                    }
                case .xmlDocument:
                    let root = Prolog(of: piece.bytes).map { Prolog.localName(of: $0.rootName) }
                    guard root == "ownershipDocument" else {
                        joined.skip(piece, root.map { "an XML document whose root is <\($0)>" } ?? "XML without a root")
                        continue
                    }
                    joined.add(try bareDocument(piece))
                }
            } catch {
                joined.failures.append(error)
            }
        }
        return try joined.outcome()
    }

    private func bareDocument(_ piece: SourceText) throws(Failure) -> ReadOutcome {
        let bytes = piece.bytes
        let closing: StaticString = "</ownershipDocument>"
        let end = bytes.firstIndex(of: closing).map { $0 + closing.utf8CodeUnitCount } ?? bytes.endIndex
        var remarks = Remarks()
        reportStray(bytes[end...], to: &remarks)
        let document = piece.part(bytes.startIndex..<end, from: piece.start)
        let reading = try DocumentReading(of: document.range(document.bytes.indices))
        return ReadOutcome(
            filings: [BareDocument.filing(reading, document, nil)],
            diagnostics: reading.diagnostics + remarks.diagnostics(in: piece))
    }
}

/// What has been read of the parts of an input so far.
private struct JoinedFilings {
    var failures: [Failure] = []
    private let source: SourceText
    private var read = ReadOutcome(filings: [])
    private var remarks = Remarks()
    /// Where the next part begins, and the number of those met.
    private var position = TextPosition()
    private var count = 0
    /// Where each accession number was met first.
    private var known: [AccessionNumber: SourceLocation] = [:]
    private var piece: SourceText

    init(_ source: SourceText) {
        self.source = source
        piece = source
    }

    /// The next part.
    mutating func piece(_ range: Range<Int>) -> SourceText {
        count += 1
        piece = source.part(range, from: position)
        position.advance(over: piece.bytes)
        return piece
    }

    /// Adds the filings of the part met last.
    mutating func add(_ outcome: ReadOutcome) {
        if let number = outcome.filings.first?.accessionNumber {
            if let first = known[number] {
                remarks.add(
                    .warning, "repeated-submission",
                    "the accession number \(number) stands a second time in this input",
                    at: piece.bytes.startIndex, notes: ["the first is at \(first)"])
            } else {
                known[number] = piece.location
            }
        }
        read.filings += outcome.filings
        read.diagnostics += outcome.diagnostics.map { said in
            // What is said of the whole part is not said of the whole input.
            guard said.location?.line == nil else { return said }
            var placed = said
            placed.location = piece.location
            return placed
        }
        let extent = ReadOutcome.Extent(from: piece.start, to: position)
        read.extents += Array(repeating: extent, count: outcome.filings.count)
    }

    mutating func skip(_ piece: SourceText, _ what: String, notes: [String] = []) {
        let bytes = piece.bytes.drop(while: \.isBlank)
        guard !bytes.isEmpty else { return }
        remarks.add(.warning, "skipped-submission", "\(what); it is skipped", at: bytes.startIndex, notes: notes)
    }

    func outcome() throws(Failure) -> ReadOutcome {
        let errors = failures.flatMap(\.diagnostics)
        let skipped = remarks.diagnostics(in: source)
        guard !read.filings.isEmpty else {
            let error = Diagnostic(
                .error, code: "no-ownership-document",
                "the input holds \(count) submissions or documents, and no ownership document that can be read",
                at: source.location)
            throw Failure(.input, [error] + errors + skipped)
        }
        var whole = read
        whole.diagnostics += errors + skipped
        whole.diagnostics.insert(
            Diagnostic(
                .note, code: "several-submissions",
                "the input holds \(count) submissions or documents; each is read by itself", at: source.location),
            at: 0)
        return whole
    }
}
