import Diagnostics
import Inputs
import OwnershipModel
import PDFReading
import PrintRecovery

/// A PDF: the filing attached to it, as to most of this program, beside what its pages show; else the form that its pages
/// show, of which those of this program have the structure.
///
/// Reading one starts Poppler's programs as child processes.
struct PDFInput: InputFormat {
    var poppler = Poppler()

    func recognizes(_ opening: Opening) -> Bool { opening.recognition == .pdf }

    func read(_ source: SourceText) throws(Failure) -> ReadOutcome {
        let pdf = Array(source.original)
        let text: PDFText
        let attached: [AttachedFiling]
        do throws(Failure) {
            text = try poppler.text(of: pdf)
            attached = try filings(attachedTo: pdf)
        } catch {
            throw error.located(at: source.location)
        }
        var outcome: ReadOutcome
        if let first = attached.first {
            outcome = try read(first, to: text, pdf, of: source)
            outcome.diagnostics += PDFInput.others(attached, source)
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

    private typealias AttachedFiling = (name: String, bytes: [UInt8])

    /// The attached files that are filings, by their contents, with their names.
    private func filings(attachedTo pdf: [UInt8]) throws(Failure) -> [AttachedFiling] {
        var found: [AttachedFiling] = []
        for attachment in try poppler.attachments(of: pdf) {
            let bytes = try poppler.contents(of: attachment, in: pdf)
            switch FilingReader.recognize(bytes) {
            case .ownershipDocument, .submission:
                let name = attachment.name.isEmpty ? "attachment \(attachment.number)" : attachment.name
                found.append((name.safeForTerminal, bytes))
            case .page, .text, .pdf, .looksLikeFiling, .somethingElse: continue
            }
        }
        return found
    }

    private func read(
        _ attached: AttachedFiling, to text: PDFText, _ pdf: [UInt8], of source: SourceText
    ) throws(Failure) -> ReadOutcome {
        var outcome = try FilingReader.read(Input(name: "\(source.file): \(attached.name)", bytes: attached.bytes))
        outcome.diagnostics.insert(
            Diagnostic(
                .note, code: "read-from-attachment", "the filing is the file \(attached.name) attached to this PDF",
                at: source.location), at: 0)
        outcome.pageWords = text.words
        guard let pages = try tagged(text, pdf, of: source), let shown = try? pages.read(source) else {
            // Of pages that somebody else has set it is only known which words are on them.
            guard TaggedPages.areOwn(text.pages) else { return outcome }
            outcome.diagnostics.append(
                Diagnostic(
                    .warning, code: "pages-not-compared",
                    "the pages of this PDF have no structure that says what stands where on them: it was only looked "
                        + "whether they show the words of the attached filing, and not what they show besides",
                    at: source.location))
            return outcome
        }
        outcome.shownFiling = shown.filings.first
        outcome.diagnostics += shown.diagnostics.filter { $0.severity == .error }
        return outcome
    }

    /// What is to be said of attached filings that were not read.
    private static func others(_ attached: [AttachedFiling], _ source: SourceText) -> [Diagnostic] {
        guard attached.count > 1 else { return [] }
        return [
            Diagnostic(
                .warning, code: "several-attachments",
                "\(attached.count) filings are attached to this PDF, of which the first, \(attached[0].name), was read",
                at: source.location,
                notes: attached.dropFirst().map {
                    "not read: \($0.name)" + ($0.bytes == attached[0].bytes ? ", which is the same file" : "")
                })
        ]
    }

    // MARK: The form on the pages

    private static func read(_ text: PDFText, of source: SourceText) throws(Failure) -> ReadOutcome {
        func refusal(_ reason: String) -> Failure {
            Failure(
                .input, code: "not-a-filing", "this is no ownership filing: it is a PDF \(reason)", at: source.location)
        }
        if text.pages.isEmpty { throw refusal("without pages") }
        if text.isWordless { throw refusal("whose pages hold no text but pictures only: a scan") }
        let stray = StrayWords(text.pages)
        let form = PlacedForm(stray.pages)
        let aligned = form.aligned
        // Nobody sees the lines that were made of a page.
        func onPage(_ diagnostic: Diagnostic) -> Diagnostic {
            guard let place = diagnostic.location, let line = place.line else { return diagnostic }
            let page = aligned.page(ofLine: line)
            var said = diagnostic
            said.location = place.file.on(
                page: stray.numbers.indices.contains(page - 1) ? stray.numbers[page - 1] : page)
            return said
        }
        switch FilingReader.recognize(aligned.bytes) {
        case .text: break
        case .looksLikeFiling(let words):
            throw Failure(
                .input, code: "unreadable-filing", "this cannot be read: it is a PDF, and on its pages is \(words)",
                at: source.location)
        case .ownershipDocument, .submission, .page, .pdf, .somethingElse: throw refusal("whose text is no form's")
        }
        do throws(Failure) {
            return try form.read(in: source, alreadySaid: PDFInput.said(of: stray, source)) {
                FilingReader.inOrder($0).map(onPage)
            }
        } catch {
            throw Failure(error.kind, error.diagnostics.map(onPage))
        }
    }

    /// What is on the pages and no part of the form, or may be none.
    private static func said(of stray: StrayWords, _ source: SourceText) -> [Diagnostic] {
        let stamps = stray.stamps.map { page, text in
            Diagnostic(
                .warning, code: "stamp",
                "these words differ from the form's in size or direction: they were taken for a stamp and not read",
                at: source.file.on(page: page), notes: [String(text.prefix(200))])
        }
        let copies = stray.copies.map { page in
            Diagnostic(
                .warning, code: "page-twice", "this page shows the same as one before it, and was not read again",
                at: source.file.on(page: page))
        }
        let collisions = Dictionary(grouping: stray.collisions, by: \.page).sorted { $0.key < $1.key }
        return copies + stamps
            + collisions.map { page, pairs in
                Diagnostic(
                    .warning, code: "words-overlap",
                    "words lie over each other on this page: what stands there may not all be the form's",
                    at: source.file.on(page: page), notes: pairs.prefix(5).map { String($0.text.prefix(100)) })
            }
    }

    // MARK: PDFs of this program

    /// Reads the form of which a PDF of this program has the structure, and no attached file. What was read is held
    /// against the words on the pages.
    private func readOwn(_ text: PDFText, _ pdf: [UInt8], of source: SourceText) throws(Failure) -> ReadOutcome {
        guard let pages = try tagged(text, pdf, of: source) else {
            throw Failure(
                .input, code: "own-pdf-without-filing",
                "this cannot be read: it is a PDF of this program without the filing attached, and without the "
                    + "structure that says what stands where on its pages", at: source.location,
                notes: ["some programs drop the structure when they save a PDF; take what it was made from"])
        }
        var outcome = try pages.read(source)
        outcome.pageWords = text.words
        return outcome
    }

    /// The form in the structure of a PDF of this program; nil where there is none.
    private func tagged(_ text: PDFText, _ pdf: [UInt8], of source: SourceText) throws(Failure) -> TaggedPages? {
        do throws(Failure) {
            return try poppler.structure(of: pdf).flatMap {
                TaggedPages($0, on: text.pages.map(StrayWords.upright))
            }
        } catch {
            throw error.located(at: source.location)
        }
    }
}

extension PDFText {
    /// The words of each page, in the order of its content.
    fileprivate var words: [[String]] { pages.map { $0.words.map(\.text) } }
}

extension String {
    /// The place that is a page of this file.
    fileprivate func on(page: Int) -> SourceLocation { SourceLocation(file: "\(self), page \(page)") }
}
