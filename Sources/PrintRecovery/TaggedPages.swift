import Diagnostics
import Inputs
import OwnershipModel
import PDFReading

/// The format of a form in a PDF that this program made: its structure tree says exactly what stands where.
package struct TaggedPages: Sendable {
    private let form: TaggedForm
    /// The words of each page that are in no part of the structure.
    private let otherWords: [[String]]

    /// Nil if the tree is not that of a form that this program printed.
    package init?(_ tree: StructureElement, on pages: [PDFPage]) {
        guard let form = TaggedForm(tree, on: pages) else { return nil }
        self.form = form
        otherWords = TaggedForm.otherWords(tree, on: pages)
    }

    /// Whether the words of the pages are those of a PDF that this program made.
    package static func areOwn(_ pages: [PDFPage]) -> Bool {
        let wanted = TaggedForm.details.split(separator: " ").map(String.init)
        return pages.contains { page in
            page.words.indices.dropLast(wanted.count - 1).contains { index in
                page.words[index].text == wanted[0]
                    && wanted.indices.allSatisfy { page.words[index + $0].text == wanted[$0] }
            }
        }
    }

    package func read(_ source: SourceText) throws(Failure) -> ReadOutcome {
        var outcome: ReadOutcome
        var printed = FormReading(form.items, captions: form.captions).form
        printed.hasBothTables = true
        do throws(Failure) {
            outcome = try PrintedFiling(
                of: printed, on: "PDF", in: source,
                alreadySaid: doubts(source)
            ).outcome
        } catch {
            throw Failure(error.kind, error.diagnostics.map(onPage))
        }
        outcome.diagnostics = outcome.diagnostics.map(onPage) + unstructured(source)
        return outcome
    }

    private func doubts(_ source: SourceText) -> [Diagnostic] {
        form.doubtfulStreets.map { line in
            Diagnostic(
                .warning, code: "street-doubtful",
                "the PDF prints this address on one line, and where the lines of its street ended is a guess",
                at: SourceLocation(file: source.file, line: line))
        }
    }

    /// A part of a page that the structure leaves out is not read.
    private func unstructured(_ source: SourceText) -> [Diagnostic] {
        otherWords.enumerated().filter { !$1.isEmpty }.map { index, words in
            Diagnostic(
                .error, code: "words-not-read",
                "these words on the page are in no part of the structure of this PDF, which says what stands where",
                at: SourceLocation(file: "\(source.file), page \(index + 1)"),
                notes: [String(words.joined(separator: " ").prefix(200))])
        }
    }

    private func onPage(_ diagnostic: Diagnostic) -> Diagnostic {
        guard let place = diagnostic.location, let line = place.line else { return diagnostic }
        var said = diagnostic
        said.location = SourceLocation(file: "\(place.file), page \(form.page(ofLine: line))")
        return said
    }
}
