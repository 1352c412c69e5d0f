import Bytes
import CPangoCairo

/// A Cairo PDF surface with its drawing context. It collects the file in memory and turns every error status into a
/// `PDFError`.
final class CairoPages {
    /// The `cairo_t` to draw with.
    let context: OpaquePointer
    private let surface: OpaquePointer
    private let file: Collected
    private var isFinished = false

    /// Collects what Cairo writes, which comes in hundreds of small pieces.
    private final class Collected {
        var bytes = ByteBuilder(capacity: 65_536)
    }

    init() throws(PDFError) {
        file = Collected()
        let write: cairo_write_func_t = { closure, data, count in
            guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
            let file = Unmanaged<Collected>.fromOpaque(closure).takeUnretainedValue()
            file.bytes.append(ByteView(start: data, count: Int(count)))
            return CAIRO_STATUS_SUCCESS
        }
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                write, Unmanaged.passUnretained(file).toOpaque(), 612, 792)
        else { throw .cairo("no memory", during: "beginning a file") }
        // PDF 1.4 is the last version with a plain cross-reference table, which `CairoFile` reads. Otherwise Cairo 1.18
        // would compress the table and the objects.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        guard let context = cairo_create(surface) else {
            cairo_surface_destroy(surface)
            throw .cairo("no memory", during: "beginning a file")
        }
        self.surface = surface
        self.context = context
        try check("beginning a file")
    }

    deinit {
        cairo_destroy(context)
        // An unfinished surface writes the rest of its file when it is finished here; the collector still exists.
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    /// Begins a page; the size is in points. Any earlier page must have been ended.
    func beginPage(width: Double, height: Double) { cairo_pdf_surface_set_size(surface, width, height) }

    /// Ends the page; `number` is for the error message only.
    func endPage(_ number: Int) throws(PDFError) {
        cairo_show_page(context)
        try check("drawing page \(number)")
    }

    /// Returns the complete file. Nothing can be drawn afterwards.
    func finish() throws(PDFError) -> [UInt8] {
        cairo_surface_finish(surface)
        try check("finishing the file")
        return file.bytes.bytes
    }

    private func check(_ step: String) throws(PDFError) {
        for status in [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            // Once its surface is finished, a context reports this status; the file is sound.
            if status == CAIRO_STATUS_SURFACE_FINISHED { continue }
            throw .cairo(cairoMessage(status), during: step)
        }
    }
}
