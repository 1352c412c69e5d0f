import Diagnostics
import OwnershipModel

/// Reads one ownership document: decodes, parses, walks, and says what is odd.
struct DocumentReading {
    let document: OwnershipDocument
    let diagnostics: [Diagnostic]
    /// Whether the text holds an access code, so that it must never be shown or passed on as it stands.
    let holdsSecret: Bool

    init(of sourceRange: SourceRange, rows: RowElements = .all) throws(ReaderError) {
        let text = try DecodedText(sourceRange)
        let reading = try DocumentReading.read(text, sourceRange, rows)
        document = reading.document
        diagnostics = text.diagnostics + reading.diagnostics
        holdsSecret = reading.holdsSecret
    }

    private init(_ document: OwnershipDocument, _ diagnostics: [Diagnostic], holdsSecret: Bool) {
        self.document = document
        self.diagnostics = diagnostics
        self.holdsSecret = holdsSecret
    }

    /// Reads the text as it stands. Text that was cut into long lines is joined first, on evidence: it is not
    /// well-formed, or has unknown elements, and joined it is and has none; or its long lines all have one width.
    private static func read(
        _ text: DecodedText, _ sourceRange: SourceRange, _ rows: RowElements
    ) throws(ReaderError) -> DocumentReading {
        let wrapped = WrappedText(text.utf8)
        let tree: XMLTree
        do {
            tree = try XMLTree(parsing: text.utf8)
        } catch {
            if let wrapped, let mended = rejoined(wrapped, text, sourceRange, rows, unknownBefore: 1) { return mended }
            let diagnosis = error.diagnosis(of: text.utf8)
            let offset = text.utf8.startIndex - text.whole.startIndex + diagnosis.offset
            throw ReaderError(
                diagnosis.code, diagnosis.message, at: sourceRange.location(of: offset, in: text.whole))
        }
        var walk = DocumentWalk(tree, rows: rows)
        let reading = try read(tree, with: &walk, text, sourceRange)
        if let wrapped, walk.unknownNames > 0 || wrapped.hasOneWidth,
            let mended = rejoined(wrapped, text, sourceRange, rows, unknownBefore: max(walk.unknownNames, 1))
        {
            return mended
        }
        return reading
    }

    private static func rejoined(
        _ wrapped: WrappedText, _ text: DecodedText, _ sourceRange: SourceRange, _ rows: RowElements, unknownBefore: Int
    ) -> DocumentReading? {
        guard let tree = try? XMLTree(parsing: wrapped.joined[...]) else { return nil }
        var walk = DocumentWalk(tree, rows: rows)
        guard let reading = try? read(tree, with: &walk, text, sourceRange), walk.unknownNames < unknownBefore else {
            return nil
        }
        var position = TextPosition()
        position.advance(over: sourceRange.preceding)
        position.advance(over: text.whole[..<text.utf8.startIndex])
        let lines = wrapped.lines.map { String($0 + position.line - 1) }
        let warning = Diagnostic(
            .warning, code: "rejoined-lines",
            "the text was cut into long lines; they were joined again at the end of \(lines.count == 1 ? "line" : "lines") "
                + lines.joined(separator: ", "),
            at: SourceLocation(file: sourceRange.file, line: position.line + (wrapped.lines.first ?? 1) - 1))
        return DocumentReading(
            reading.document, [warning] + reading.diagnostics, holdsSecret: reading.holdsSecret)
    }

    /// Walks the tree and turns what was found into diagnostics with their places in the input.
    private static func read(
        _ tree: XMLTree, with walk: inout DocumentWalk, _ text: DecodedText, _ sourceRange: SourceRange
    ) throws(ReaderError) -> DocumentReading {
        // The walk holds pointers into the tree.
        defer { withExtendedLifetime(tree) {} }
        let places = NodePlaces(
            sourceRange: sourceRange, text: text.whole, start: text.utf8.startIndex, root: tree.root)
        switch walk.outcome() {
        case .document(let document):
            return DocumentReading(
                document, walk.problems.diagnostics(places: places), holdsSecret: walk.holdsSecret)
        case .refusal(let refusal):
            let offset = places.offsets(of: [refusal.anchor])[0]
            throw ReaderError(
                refusal.code, refusal.message, at: sourceRange.location(of: offset, in: text.whole),
                notes: refusal.notes)
        }
    }
}
