import Diagnostics
import Inputs
import OwnershipModel
import PDFReading

/// The format of a form in a PDF that this program made: its structure tree says exactly what stands where.
package struct TaggedPages: Sendable {
    private let form: TaggedForm

    /// Nil if the tree is not that of a form that this program printed.
    package init?(_ tree: StructureElement, on pages: [PDFPage]) {
        guard let form = TaggedForm(tree, on: pages) else { return nil }
        self.form = form
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
        do throws(Failure) {
            outcome = try PrintedFiling(
                of: FormReading(form.items, captions: form.captions).form, on: "PDF", in: source, alreadySaid: doubts(source)
            ).outcome
        } catch {
            throw Failure(error.kind, error.diagnostics.map(onPage))
        }
        outcome.diagnostics = outcome.diagnostics.map(onPage)
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

    private func onPage(_ diagnostic: Diagnostic) -> Diagnostic {
        guard let place = diagnostic.location, let line = place.line else { return diagnostic }
        var said = diagnostic
        said.location = SourceLocation(file: "\(place.file), page \(form.page(ofLine: line))")
        return said
    }
}
