import Diagnostics
import Inputs
import Markup
import OwnershipModel

/// The result of reading one ownership document: decoding it, parsing it and walking its tree.
struct DocumentReading {
    let document: OwnershipDocument
    let diagnostics: [Diagnostic]
    /// Whether the text contains a filer's access code (CCC), so that the text itself must never be shown or passed on.
    let holdsSecret: Bool

    /// - Throws: `Failure` if the text cannot be decoded, is not well-formed, or names no known form type.
    init(of sourceRange: SourceRange, rows: RowElements = .all) throws(Failure) {
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

    /// Reads the text, with wrapped lines joined (see `WrappedText`) if there is evidence for that: it is not well-formed,
    /// has unknown elements, or has several long lines, all of the same length. The joined text must be well-formed and
    /// have fewer unknown elements than before, or none if the text was not well-formed or had none.
    private static func read(
        _ text: DecodedText, _ sourceRange: SourceRange, _ rows: RowElements
    ) throws(Failure) -> DocumentReading {
        let wrapped = WrappedText(text.utf8)
        let tree: MarkupTree
        do {
            tree = try MarkupTree(xml: text.utf8)
        } catch {
            if let wrapped, let mended = rejoined(wrapped, text, sourceRange, rows, unknownBefore: 1) { return mended }
            let diagnosis = error.diagnosis(of: text.utf8, closing: "</ownershipDocument>")
            let offset = text.utf8.startIndex - text.whole.startIndex + diagnosis.offset
            throw Failure(
                .input, code: diagnosis.code, diagnosis.message, at: sourceRange.location(of: offset, in: text.whole))
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
        guard let tree = try? MarkupTree(xml: wrapped.joined[...]) else { return nil }
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

    /// Walks the tree, and converts its problems to diagnostics with locations in the input.
    private static func read(
        _ tree: MarkupTree, with walk: inout DocumentWalk, _ text: DecodedText, _ sourceRange: SourceRange
    ) throws(Failure) -> DocumentReading {
        // The walk holds pointers into the tree.
        defer { withExtendedLifetime(tree) {} }
        let places = NodePlaces(text: text.whole, start: text.utf8.startIndex, root: tree.root)
        switch walk.outcome() {
        case .document(let document):
            return DocumentReading(
                document, walk.problems.diagnostics(places: places, in: sourceRange), holdsSecret: walk.holdsSecret)
        case .refusal(let refusal):
            let offset = places.offsets(of: [refusal.anchor])[0]
            throw Failure(
                .input, code: refusal.code, refusal.message, at: sourceRange.location(of: offset, in: text.whole),
                notes: refusal.notes)
        }
    }
}
