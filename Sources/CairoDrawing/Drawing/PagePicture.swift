import Bytes
import CPangoCairo
import Diagnostics
import PageLayout

/// The kind of a picture of a page.
package enum PictureKind: Sendable, Equatable {
    /// PNG in shades of grey. The resolution is in dots per inch.
    case png(resolution: Double)
    /// SVG. Its text is text, set in the viewer's fonts, or `outlines` of Roboto's letters.
    case svg(outlines: Bool)
}

/// Draws pages as pictures.
package struct PagePainter {
    private let shaper: TextShaper

    /// - Parameter shaper: the measurer that the layouts were made with.
    package init(shaper: TextShaper) { self.shaper = shaper }

    /// A finished picture.
    package struct Picture: Sendable, Equatable {
        /// The complete file.
        package var bytes: [UInt8]
        /// The characters shown by number, because no font has them or because they must not take effect.
        package var missing: [Unicode.Scalar]
    }

    /// Draws a page.
    ///
    /// - Parameter title: what the page is, for the readers of an SVG file.
    /// - Throws: `Failure` if Cairo fails, or if the layout was not made with the shaper.
    package func picture(of page: Page, as kind: PictureKind, title: String) throws(Failure) -> Picture {
        switch kind {
        case .png(let resolution):
            let canvas = try CairoCanvas.pixels(page.size, resolution: resolution)
            let missing = try paint(page, on: canvas)
            return Picture(bytes: try canvas.png(), missing: missing)
        case .svg(outlines: true):
            let canvas = try CairoCanvas.svg(page.size)
            let missing = try paint(page, on: canvas)
            return Picture(bytes: try canvas.finish(), missing: missing)
        case .svg(outlines: false):
            var writer = SVGWriter(shaper: shaper)
            let bytes = try writer.write(page, title: title)
            return Picture(bytes: bytes, missing: writer.missing)
        }
    }

    private func paint(_ page: Page, on canvas: CairoCanvas) throws(Failure) -> [Unicode.Scalar] {
        canvas.draw(page.rules)
        var painter = TextPainter(shaper: shaper, canvas: canvas)
        for frame in page.frames { try painter.draw(frame.text, endsInSpace: false) }
        _ = painter.endText()
        return painter.missing
    }
}
