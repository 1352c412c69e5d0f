import Bytes
import CPangoCairo
import Diagnostics
import PageLayout

/// A Cairo surface with its drawing context. It turns every error status into a `Failure`.
///
/// Whoever draws needs only `context`: what is seen looks the same on every surface.
final class CairoCanvas {
    /// The `cairo_t` to draw with. Lengths are in points, from the upper left corner of the page.
    let context: OpaquePointer
    /// Whether Cairo's tags have an effect.
    let takesTags: Bool
    /// The pixels a point has, if the surface is of pixels.
    ///
    /// On pixels, letters are drawn as shapes, since Cairo 1.16 would move each to a whole pixel; and lines are moved to whole
    /// pixels, as viewers of PDF do with thin ones.
    let pixelsPerPoint: Double?
    private let surface: OpaquePointer
    private let file: Collected

    /// Collects what Cairo writes, which comes in hundreds of small pieces.
    private final class Collected {
        var bytes = ByteBuilder(capacity: 65_536)
    }

    /// A PDF file. The size of each page is given when it begins.
    static func pdf() throws(Failure) -> CairoCanvas {
        let file = Collected()
        let surface = cairo_pdf_surface_create_for_stream(write, Unmanaged.passUnretained(file).toOpaque(), 612, 792)
        // PDF 1.4 is the last version with a plain cross-reference table, which `CairoFile` reads. Otherwise Cairo 1.18
        // would compress the table and the objects.
        if let surface { cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4) }
        return try CairoCanvas(surface, collecting: file, takesTags: true)
    }

    /// A page in shades of grey, of as many pixels as the page has at a resolution in dots per inch.
    ///
    /// The surface holds how much paper is seen: all of it at first, and drawing takes away.
    static func pixels(_ page: Size, resolution: Double) throws(Failure) -> CairoCanvas {
        let scale = resolution / 72
        // Where a page ends on a pixel, no error of arithmetic adds another.
        let pixels = { (length: Double) in Int32((length * scale - 0.001).rounded(.up)) }
        let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, pixels(page.width), pixels(page.height))
        let canvas = try CairoCanvas(surface, collecting: Collected(), pixelsPerPoint: scale)
        cairo_paint(canvas.context)
        cairo_set_operator(canvas.context, CAIRO_OPERATOR_DEST_OUT)
        cairo_scale(canvas.context, scale, scale)
        return canvas
    }

    /// An SVG file of one page, in which letters are shapes.
    static func svg(_ page: Size) throws(Failure) -> CairoCanvas {
        let file = Collected()
        let surface = cairo_svg_surface_create_for_stream(
            write, Unmanaged.passUnretained(file).toOpaque(), page.width, page.height)
        // Cairo 1.18 would take the points for pixels.
        if let surface { cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PT) }
        return try CairoCanvas(surface, collecting: file)
    }

    private init(
        _ surface: OpaquePointer?, collecting file: Collected, takesTags: Bool = false, pixelsPerPoint: Double? = nil
    ) throws(Failure) {
        guard let surface else { throw .cairo("no memory", during: "beginning a file") }
        guard let context = cairo_create(surface) else {
            cairo_surface_destroy(surface)
            throw .cairo("no memory", during: "beginning a file")
        }
        self.surface = surface
        self.context = context
        self.file = file
        self.takesTags = takesTags
        self.pixelsPerPoint = pixelsPerPoint
        try check("beginning a file")
    }

    deinit {
        cairo_destroy(context)
        // An unfinished surface writes the rest of its file when it is finished here; the collector still exists.
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    private static let write: cairo_write_func_t = { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let file = Unmanaged<Collected>.fromOpaque(closure).takeUnretainedValue()
        file.bytes.append(ByteView(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }

    /// Begins a page of a PDF file. Any earlier page must have been ended.
    func beginPage(_ size: Size) { cairo_pdf_surface_set_size(surface, size.width, size.height) }

    /// Ends the page; `step` is for the error message only.
    func endPage(_ step: String) throws(Failure) {
        cairo_show_page(context)
        try check(step)
    }

    /// Returns the complete file. Nothing can be drawn afterwards.
    func finish() throws(Failure) -> [UInt8] {
        cairo_surface_finish(surface)
        try check("finishing the file")
        return file.bytes.bytes
    }

    /// Returns what has been drawn on pixels as a PNG file.
    func png() throws(Failure) -> [UInt8] {
        cairo_surface_flush(surface)
        let status = cairo_surface_write_to_png_stream(
            surface, Self.write, Unmanaged.passUnretained(file).toOpaque())
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .cairo(cairoMessage(status), during: "writing a picture")
        }
        try check("drawing a picture")
        return PNGResolution(pixelsPerPoint: pixelsPerPoint ?? 1).added(to: file.bytes.bytes)
    }

    private func check(_ step: String) throws(Failure) {
        for status in [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            // Once its surface is finished, a context reports this status; the file is sound.
            if status == CAIRO_STATUS_SURFACE_FINISHED { continue }
            throw .cairo(cairoMessage(status), during: step)
        }
    }
}

extension CairoCanvas {
    /// Opens a leaf of the structure that Cairo writes, so that what is shown up to `endMark` becomes one marked piece.
    /// Which leaf it is does not matter: the finishing step writes a structure of its own.
    ///
    /// Only around text with ink: Cairo 1.18 makes no piece of anything else, while 1.16 would count one.
    func beginMark() { cairo_tag_begin(context, "P", "") }

    /// Closes the leaf.
    func endMark() { cairo_tag_end(context, "P") }

    /// Fills a square outside two opposite corners of the page, as the first thing in its first piece. Nothing of it is on
    /// the page.
    ///
    /// Cairo unites the extents of all calls of a page, which is cheap only if the first contains the others.
    func span(_ page: Size) {
        cairo_rectangle(context, -2, -2, 1, 1)
        cairo_rectangle(context, page.width + 1, page.height + 1, 1, 1)
        cairo_fill(context)
    }

    /// Draws lines, all of a thickness as one path.
    func draw(_ rules: [Rule]) {
        var thickness: Double?
        for rule in rules.map(fitted) {
            if rule.thickness != thickness {
                if thickness != nil { cairo_stroke(context) }
                cairo_set_line_width(context, rule.thickness)
                thickness = rule.thickness
            }
            cairo_move_to(context, rule.from.x, rule.from.y)
            cairo_line_to(context, rule.to.x, rule.to.y)
        }
        if thickness != nil { cairo_stroke(context) }
    }

    /// A line as the surface shows it best: on pixels, it covers whole ones, and one at least.
    private func fitted(_ rule: Rule) -> Rule {
        guard let scale = pixelsPerPoint, rule.from.x == rule.to.x || rule.from.y == rule.to.y else { return rule }
        let width = max(1, (rule.thickness * scale).rounded())
        // The middle of a line across so many pixels, and the ends of one along them.
        let middle = { (place: Double) in ((place * scale - width / 2).rounded() + width / 2) / scale }
        let end = { (place: Double) in (place * scale).rounded() / scale }
        var fitted = rule
        fitted.thickness = width / scale
        if rule.from.x == rule.to.x {
            fitted.from = Point(x: middle(rule.from.x), y: end(rule.from.y))
            fitted.to = Point(x: middle(rule.to.x), y: end(rule.to.y))
        } else {
            fitted.from = Point(x: end(rule.from.x), y: middle(rule.from.y))
            fitted.to = Point(x: end(rule.to.x), y: middle(rule.to.y))
        }
        return fitted
    }
}
