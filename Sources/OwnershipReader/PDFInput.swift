import Diagnostics
import Inputs
import OwnershipModel
import PDFReading
import PrintRecovery

/// A PDF: the filing attached to it, as to most of this program; else the form that its pages show, of which those of
/// this program have the structure.
///
/// Reading one starts Poppler's programs as child processes.
struct PDFInput: InputFormat {
    var poppler = Poppler()

    func recognizes(_ opening: Opening) -> Bool { opening.recognition == .pdf }

    func read(_ source: SourceText) throws(Failure) -> ReadOutcome {
        let pdf = Array(source.original)
        let text: PDFText
        let attached: (name: String, bytes: [UInt8])?
        do throws(Failure) {
            text = try poppler.text(of: pdf)
            attached = try filing(attachedTo: pdf)
        } catch {
            throw error.located(at: source.location)
        }
        var outcome: ReadOutcome
        if let attached {
            outcome = try PDFInput.read(attached, to: text, of: source)
        } else if TaggedPages.areOwn(text.pages) {
            outcome = try readOwn(text, pdf, of: source)
        } else {
            outcome = try PDFInput.read(text, of: source)
        }
        if let damage = text.damage {
            outcome.diagnostics.insert(
                Diagnostic(
                    .warning, code: "damaged-pdf", "the PDF is damaged: it may have held more than what was read",
                    at: source.location, notes: ["Poppler says: \(damage)"]), at: 0)
        }
        return outcome
    }

    // MARK: The attached filing

    /// The first attached file that is a filing, by its content, with its name.
    private func filing(attachedTo pdf: [UInt8]) throws(Failure) -> (name: String, bytes: [UInt8])? {
        for attachment in try poppler.attachments(of: pdf) {
            let bytes = try poppler.contents(of: attachment, in: pdf)
            switch FilingReader.recognize(bytes) {
            case .ownershipDocument, .submission:
                let name = attachment.name.isEmpty ? "attachment \(attachment.number)" : attachment.name
                return (name.safeForTerminal, bytes)
            case .page, .text, .pdf, .looksLikeFiling, .somethingElse: continue
            }
        }
        return nil
    }

    private static func read(
        _ attached: (name: String, bytes: [UInt8]), to text: PDFText, of source: SourceText
    ) throws(Failure) -> ReadOutcome {
        var outcome = try FilingReader.read(Input(name: "\(source.file): \(attached.name)", bytes: attached.bytes))
        outcome.diagnostics.insert(
            Diagnostic(
                .note, code: "read-from-attachment", "the filing is the file \(attached.name) attached to this PDF",
                at: source.location), at: 0)
        outcome.pageWords = text.pages.map { $0.words.map(\.text) }
        return outcome
    }

    // MARK: The form on the pages

    private static func read(_ text: PDFText, of source: SourceText) throws(Failure) -> ReadOutcome {
        func refusal(_ reason: String) -> Failure {
            Failure(
                .input, code: "not-a-filing", "this is no ownership filing: it is a PDF \(reason)", at: source.location)
        }
        if text.pages.isEmpty { throw refusal("without pages") }
        if text.isWordless { throw refusal("whose pages hold no text but pictures only: a scan") }
        let form = PlacedForm(text.pages)
        let aligned = form.aligned
        switch FilingReader.recognize(aligned.bytes) {
        case .text: break
        case .looksLikeFiling(let words):
            throw Failure(
                .input, code: "unreadable-filing", "this cannot be read: it is a PDF, and on its pages is \(words)",
                at: source.location)
        case .ownershipDocument, .submission, .page, .pdf, .somethingElse: throw refusal("whose text is no form's")
        }
        do throws(Failure) {
            return try form.read(in: source) { FilingReader.inOrder($0).map(aligned.onPage) }
        } catch {
            throw Failure(error.kind, error.diagnostics.map(aligned.onPage))
        }
    }

    // MARK: PDFs of this program

    /// Reads the form of which a PDF of this program has the structure, and no attached file. What was read is held
    /// against the words on the pages.
    private func readOwn(_ text: PDFText, _ pdf: [UInt8], of source: SourceText) throws(Failure) -> ReadOutcome {
        let tree: StructureElement?
        do throws(Failure) {
            tree = try poppler.structure(of: pdf)
        } catch {
            throw error.located(at: source.location)
        }
        guard let pages = tree.flatMap({ TaggedPages($0, on: text.pages) }) else {
            throw Failure(
                .input, code: "own-pdf-without-filing",
                "this cannot be read: it is a PDF of this program without the filing attached, and without the "
                    + "structure that says what stands where on its pages", at: source.location,
                notes: ["some programs drop the structure when they save a PDF; take what it was made from"])
        }
        var outcome = try pages.read(source)
        outcome.pageWords = text.pages.map { $0.words.map(\.text) }
        return outcome
    }
}

extension AlignedText {
    /// The same said of a page: nobody sees the lines that were made of it.
    fileprivate func onPage(_ diagnostic: Diagnostic) -> Diagnostic {
        guard let place = diagnostic.location, let line = place.line else { return diagnostic }
        var said = diagnostic
        said.location = SourceLocation(file: "\(place.file), page \(page(ofLine: line))")
        return said
    }
}
