import Bytes
import CairoDrawing
import Diagnostics
import OwnershipForms
import OwnershipReview
import PageLayout

/// Which pages of a form are drawn as pictures, and how.
public struct ImageSetup: Sendable, Hashable {
    /// The resolution of PNG files in dots per inch; 110 shows a page at the size of a screen. One outside `resolutions`
    /// counts as the nearest.
    public var resolution: Double
    /// The pages to draw. Pages that a form does not have are left out.
    public var pages: PageSelection
    /// Whether the pictures only announce a form that stands elsewhere in full. What they cannot show is then a warning, not
    /// an error.
    public var isPreview = false
    /// Whether SVG files hold letters as shapes, which look the same everywhere, rather than as text.
    public var outlines: Bool

    public init(resolution: Double = 110, pages: PageSelection = .all, outlines: Bool = false) {
        self.resolution = resolution
        self.pages = pages
        self.outlines = outlines
    }

    /// The first page at the size of a screen, for those who decide whether to open the form.
    public static let preview: ImageSetup = {
        var setup = ImageSetup(pages: .first)
        setup.isPreview = true
        return setup
    }()

    /// The resolutions that make sense: from a stamp to a printing plate.
    public static let resolutions = 18.0...600.0

    /// The resolution within what makes sense; no number at all counts as the least.
    var sensibleResolution: Double {
        resolution >= Self.resolutions.lowerBound
            ? min(resolution, Self.resolutions.upperBound) : Self.resolutions.lowerBound
    }
}

/// A choice of pages by their numbers, counted from 1.
public struct PageSelection: Sendable, Hashable {
    /// Ascending; nil for all pages.
    private let ranges: [ClosedRange<Int>]?

    /// All pages of a document, however many it has.
    public static let all = PageSelection(ranges: nil)

    /// The first page alone.
    public static let first = PageSelection(ranges: [1...1])

    private init(ranges: [ClosedRange<Int>]?) { self.ranges = ranges }

    /// Reads a choice such as `1`, `2-4`, `1, 3-` or `all`; nil if it is none.
    public init?(_ text: String) {
        if text.lowercased() == "all" {
            self = .all
            return
        }
        var ranges: [ClosedRange<Int>] = []
        for var part in text.split(separator: ",", omittingEmptySubsequences: false) {
            while part.first == " " { part.removeFirst() }
            while part.last == " " { part.removeLast() }
            let ends = part.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = Self.number(ends[0]), first >= 1 else { return nil }
            let last = ends.count == 1 ? first : ends[1].isEmpty ? Int.max : Self.number(ends[1])
            guard let last, last >= first else { return nil }
            ranges.append(first...last)
        }
        self.ranges = ranges
    }

    private static func number(_ digits: Substring) -> Int? {
        digits.utf8.allSatisfy(\.isDigit) ? Int(digits) : nil
    }

    /// Whether a page is chosen.
    public func contains(_ page: Int) -> Bool { ranges?.contains { $0.contains(page) } ?? true }

    /// Whether there can be one page only.
    public var isSinglePage: Bool { ranges?.count == 1 && ranges?.first?.count == 1 }
}

/// The kind of a picture of a page.
public enum ImageKind: Sendable, Hashable {
    /// PNG in shades of grey.
    case png
    case svg
}

/// The pictures of a form, and the problems found while making them.
public struct PageImages: Sendable, Equatable {
    /// A picture of a page.
    public struct Image: Sendable, Equatable {
        /// The number of the page, counted from 1.
        public var page: Int
        /// The size of the page in points; at 72 dots per inch also that of the picture in dots.
        public var width: Double
        /// In points.
        public var height: Double
        /// The complete file.
        public var bytes: [UInt8]
    }

    /// The pictures, by page.
    public var images: [Image]
    /// The number of pages that the form has.
    public var pageCount: Int
    /// Errors as those of `PDFReportOutcome`; besides the warning `no-such-page` if none of the pages chosen exists.
    public var diagnostics: [Diagnostic]
}

extension PDFReport {
    /// Draws pages of a form as pictures; they look as the pages of its PDF do.
    ///
    /// - Parameters:
    ///   - form: The form to draw.
    ///   - facts: The facts for a summary that follows the form as an annex; nil for no annex.
    ///   - file: The name of the input, for diagnostics.
    ///   - paper: The paper size.
    ///   - orientation: The orientation of the pages.
    ///   - binding: The edge that is punched for a binder; nil for none.
    ///   - kind: PNG or SVG.
    ///   - setup: Which pages, and how.
    /// - Throws: `Failure` if a library fails. Problems with the filing's content are diagnostics, not errors.
    public func draw(
        _ form: FilledForm, annex facts: FilingFacts? = nil, file: String, paper: Paper = .letter,
        orientation: Orientation = .landscape, binding: Binding? = nil, as kind: ImageKind,
        _ setup: ImageSetup = ImageSetup()
    ) throws(Failure) -> PageImages {
        let layout = layOut(form, annex: facts, paper, orientation, binding)
        let pages = layout.document.pages
        let picture: PictureKind =
            kind == .png ? .png(resolution: setup.sensibleResolution) : .svg(outlines: setup.outlines)
        var images: [PageImages.Image] = []
        var missing: [Unicode.Scalar] = []
        for (index, page) in pages.enumerated() where setup.pages.contains(index + 1) {
            let number = index + 1
            let title = pages.count == 1 ? form.identity.title : "\(form.identity.title), page \(number)"
            let drawn: PagePainter.Picture
            do {
                drawn = try painter.picture(of: page, as: picture, title: title)
            } catch {
                throw Self.unmade("the picture of page \(number)", because: error, file: file)
            }
            for scalar in drawn.missing where !missing.contains(scalar) { missing.append(scalar) }
            images.append(
                PageImages.Image(
                    page: number, width: page.size.width, height: page.size.height, bytes: drawn.bytes))
        }
        var diagnostics = diagnostics(of: layout, missing: missing, in: "the picture", file: file)
        if images.isEmpty {
            let count = pages.count == 1 ? "one page" : "\(pages.count) pages"
            diagnostics.append(
                Diagnostic(
                    .warning, code: "no-such-page", "the form has \(count), and none of those asked for",
                    at: SourceLocation(file: file)))
        }
        if setup.isPreview {
            for index in diagnostics.indices { diagnostics[index].severity = .warning }
        }
        return PageImages(images: images, pageCount: pages.count, diagnostics: diagnostics)
    }
}
