import Diagnostics
import OwnershipModel

/// A form as text: converted from a page or a PDF, copied out of a browser, or this product's own plain text.
struct ConvertedText: InputFormat {
    func recognizes(_ opening: Opening) -> Bool { opening.recognition == .text }

    func read(_ source: SourceText) throws(ReaderError) -> ReadOutcome {
        var diagnostics: [Diagnostic] = []
        let lines = try TextLines(try source.printedUTF8("text", &diagnostics), of: source).lines
        if let own = OwnText(lines) {
            return try PrintedFiling(of: own.items, on: "text", in: source, alreadySaid: diagnostics).outcome
        }
        let converted = TextItems(lines, file: source.file)
        return try PrintedFiling(
            of: converted.items, on: "text", in: source, alreadySaid: diagnostics + converted.diagnostics
        ).outcome
    }
}
