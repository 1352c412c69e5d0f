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
        let odd = OddCharacters(of: text.utf8, .xml)
        let tree: MarkupTree
        do {
            tree = try MarkupTree(xml: odd?.mended(text.utf8) ?? text.utf8)
        } catch {
            if let wrapped, let mended = rejoined(wrapped, text, sourceRange, rows, unknownBefore: 1) { return mended }
            // The fault's place is one in the text that was parsed.
            let error = fault(of: text.utf8) ?? error
            let diagnosis = error.diagnosis(of: text.utf8, closing: "</ownershipDocument>")
            let offset = text.utf8.startIndex - text.whole.startIndex + diagnosis.offset
            throw Failure(
                .input, code: diagnosis.code, diagnosis.message, at: sourceRange.location(of: offset, in: text.whole))
        }
        var walk = DocumentWalk(tree, rows: rows, isPlain: odd == nil)
        let reading = try read(tree, with: &walk, text, sourceRange).saying(odd, of: text, in: sourceRange)
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
        let joined = wrapped.joined[...]
        let odd = OddCharacters(of: joined, .xml)
        guard let tree = try? MarkupTree(xml: odd?.mended(joined) ?? joined) else { return nil }
        var walk = DocumentWalk(tree, rows: rows, isPlain: odd == nil)
        guard let reading = try? read(tree, with: &walk, text, sourceRange), walk.unknownNames < unknownBefore else {
            return nil
        }
        var position = sourceRange.start
        position.advance(over: text.whole[..<text.utf8.startIndex])
        let lines = wrapped.lines.map { String($0 + position.line - 1) }
        let warning = Diagnostic(
            .warning, code: "rejoined-lines",
            "the text was cut into long lines; they were joined again at the end of \(lines.count == 1 ? "line" : "lines") "
                + lines.joined(separator: ", "),
            at: SourceLocation(file: sourceRange.file, line: position.line + (wrapped.lines.first ?? 1) - 1))
        return DocumentReading(
            reading.document, [warning] + reading.diagnostics, holdsSecret: reading.holdsSecret
        ).saying(OddCharacters(of: text.utf8, .xml), of: text, in: sourceRange)
    }

    private static func fault(of text: ArraySlice<UInt8>) -> XMLFault? {
        do {
            _ = try MarkupTree(xml: text)
            return nil
        } catch {
            return error
        }
    }

    /// The same with what is to be said of the characters of the text.
    private func saying(
        _ odd: OddCharacters?, of text: DecodedText, in sourceRange: SourceRange
    ) -> DocumentReading {
        guard let odd, odd.areFound else { return self }
        var start = sourceRange.start
        start.advance(over: text.whole[..<text.utf8.startIndex])
        let said = odd.diagnostics(text.utf8, from: start, in: sourceRange.file)
        return DocumentReading(document, diagnostics + said, holdsSecret: holdsSecret)
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
