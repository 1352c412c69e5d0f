import Bytes
import CairoDrawing
import Diagnostics
import OwnershipForms
import OwnershipModel
import OwnershipReview
import PDFFinishing
import PageLayout

/// A paper size.
public enum Paper: String, Sendable, Hashable, CaseIterable {
    /// US Letter, 8.5 by 11 inches.
    case letter
    /// ISO 216 A4, 210 by 297 mm.
    case a4
}

/// The orientation of the pages.
public enum Orientation: String, Sendable, Hashable, CaseIterable {
    case landscape
    case portrait
    /// The one that takes fewer pages, or as many, but fuller ones; else landscape.
    case auto
}

/// The edge of the pages that is punched for a binder: its margin is 54 points (¾ inch) wide.
public enum Binding: String, Sendable, Hashable, CaseIterable {
    case left
    case top
}

/// A finished PDF file and the problems found while making it.
public struct PDFReportOutcome: Sendable, Equatable {
    /// The complete file.
    public var bytes: [UInt8]
    /// The number of pages, including those of the annex.
    public var pageCount: Int
    /// Errors only: `character-not-shown` for characters the PDF shows by number, `text-outside-its-place` for text
    /// that did not fit. In both cases a reader of the PDF cannot see exactly what was filed.
    public var diagnostics: [Diagnostic]
}

/// Prints filled forms as PDF files, and draws their pages as pictures.
///
/// A report caches fonts and shaped words and is not thread-safe; create one for each worker. The output depends only
/// on the arguments, never on what was printed before.
public final class PDFReport {
    let press: PDFPress
    let style: PDFStyle
    private let fonts: FontLibrary

    /// Opens the fonts.
    ///
    /// - Throws: `Failure` if one of the four Roboto styles cannot be opened, or if libdeflate has no memory.
    public convenience init(style: PDFStyle = PDFStyle()) throws(Failure) {
        do {
            try self.init(fonts: FontLibrary(), style: style)
        } catch {
            throw error.saying("no PDF can be made", code: "pdf-unavailable")
        }
    }

    init(fonts: FontLibrary, style: PDFStyle = PDFStyle()) throws(Failure) {
        press = try PDFPress(fonts: fonts)
        self.fonts = fonts
        self.style = style
    }

    /// Prints a form as a PDF file.
    ///
    /// - Parameters:
    ///   - form: The form to print.
    ///   - facts: The facts for a summary that follows the form as an annex; nil for no annex.
    ///   - file: The name of the input, for diagnostics.
    ///   - paper: The paper size.
    ///   - orientation: The orientation of the pages.
    ///   - binding: The edge that is punched for a binder; nil for none.
    ///   - source: The file the form was made from, to be embedded in the PDF; nil for none.
    /// - Throws: `Failure` if a library fails or the layout contradicts itself; no partial file is returned. Problems
    ///   with the filing's content are diagnostics, not errors.
    public func print(
        _ form: FilledForm, annex facts: FilingFacts? = nil, file: String, paper: Paper = .letter,
        orientation: Orientation = .landscape, binding: Binding? = nil, carrying source: Attachment? = nil
    ) throws(Failure) -> PDFReportOutcome {
        let layout = layOut(form, annex: facts, paper, orientation, binding)
        return try finish("the PDF", layout, title: form.identity.title, of: form, file: file, carrying: source)
    }

    /// Lays out a form on the paper, in the orientation asked for or in the better one.
    func layOut(
        _ form: FilledForm, annex facts: FilingFacts?, _ paper: Paper, _ orientation: Orientation, _ binding: Binding?
    ) -> Layout {
        press.shaper.forgetWords()
        return best(paper, orientation) { layOut(form, annex: facts, on: $0, binding: binding) }
    }

    /// Draws pages that were laid out for this report.
    var painter: PagePainter { PagePainter(shaper: press.shaper) }

    /// Prints a summary of a filing as a PDF file of its own, on one page if it fits.
    ///
    /// - Parameters:
    ///   - form: The filled form, for names, footnotes and filing details.
    ///   - facts: The facts to summarize.
    ///   - file: The name of the input, for diagnostics.
    ///   - paper: The paper size.
    ///   - orientation: The orientation of the pages.
    ///   - binding: The edge that is punched for a binder; nil for none.
    /// - Throws: `Failure`, as `print` does.
    public func printSummary(
        of form: FilledForm, _ facts: FilingFacts, file: String, paper: Paper = .letter,
        orientation: Orientation = .portrait, binding: Binding? = nil
    ) throws(Failure) -> PDFReportOutcome {
        press.shaper.forgetWords()
        let layout = best(paper, orientation) { layOutSummary(of: form, facts, on: $0, binding: binding) }
        let title = "\(SummaryText.summary): \(form.identity.title)"
        return try finish("the summary", layout, title: title, of: form, file: file, carrying: nil)
    }

    /// Returns the layout in the orientation, or in the better one.
    private func best(_ paper: Paper, _ orientation: Orientation, _ layOut: (Size) -> Layout) -> Layout {
        let upright = paper == .letter ? Size.letter : Size.a4
        switch orientation {
        case .landscape: return layOut(upright.turned)
        case .portrait: return layOut(upright)
        case .auto:
            let (landscape, portrait) = (layOut(upright.turned), layOut(upright))
            let fewer = landscape.document.pages.count - portrait.document.pages.count
            let isFuller = portrait.document.freeArea < landscape.document.freeArea
            return fewer > 0 || fewer == 0 && isFuller ? portrait : landscape
        }
    }

    private func finish(
        _ what: String, _ layout: Layout, title: String, of form: FilledForm, file: String, carrying source: Attachment?
    ) throws(Failure) -> PDFReportOutcome {
        let identity = form.identity
        let info = DocumentInfo(
            title: title, author: identity.ownerNames.joined(separator: "; "), subject: form.masthead.title,
            created: identity.filed.map { DocumentDate(year: $0.year, month: $0.month, day: $0.day) },
            attachment: source)
        let printed: PDFOutcome
        do {
            printed = try press.press(layout.document, info)
        } catch {
            throw Self.unmade(what, because: error, file: file)
        }
        return PDFReportOutcome(
            bytes: printed.bytes, pageCount: layout.document.pages.count,
            diagnostics: diagnostics(
                of: layout, missing: printed.missingCharacters, in: "the PDF", file: file))
    }

    /// The failure of a report of a filing.
    static func unmade(_ what: String, because error: Failure, file: String) -> Failure {
        error.saying("\(what) could not be made", code: "pdf-failed").located(at: SourceLocation(file: file))
    }

    /// What a reader of a report cannot see exactly as it was filed.
    func diagnostics(
        of layout: Layout, missing: [Unicode.Scalar], in report: String, file: String
    ) -> [Diagnostic] {
        let location = SourceLocation(file: file)
        return layout.overflows.map { overflow in
            Diagnostic(.error, code: "text-outside-its-place", "in \(report), \(overflow)", at: location)
        }
            + missing.map { scalar in
                Diagnostic(
                    .error, code: "character-not-shown",
                    "no font shows the character \(scalar.codePoint); \(report) shows its number instead",
                    at: location, notes: Self.note(fonts.missingFallbacks))
            }
    }

    /// The diagnostic's notes: the fallback fonts that are not installed, with their Debian packages.
    private static func note(_ missing: [NamedFont]) -> [String] {
        guard !missing.isEmpty else { return [] }
        let names = missing.map { "\($0.name) (Debian's package \($0.package))" }.joined(separator: ", ")
        return ["not installed: \(names)"]
    }
}

extension Failure {
    /// The same as the reason for what could not be made.
    fileprivate func saying(_ words: String, code: String) -> Failure {
        var failure = explained(words)
        if !failure.diagnostics.isEmpty { failure.diagnostics[0].code = code }
        return failure
    }
}

extension LaidOutDocument {
    /// The area below the last content of each page, in square points.
    fileprivate var freeArea: Double {
        pages.reduce(0) { $0 + $1.size.width * max(0, $1.size.height - $1.bottom) }
    }
}
