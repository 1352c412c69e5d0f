import Bytes
import CPangoCairo

/// Cairo's PDF surface and its context. Collects the file in memory; every status becomes a `PDFError`.
final class CairoPages {
    /// `cairo_t`.
    let context: OpaquePointer
    private let surface: OpaquePointer
    private let file: Collected
    private var isFinished = false

    /// Cairo writes in hundreds of small pieces.
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
        // The last version whose files have a table of objects to read; Cairo 1.18 would pack table and objects away.
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
        // A surface that was not finished writes its rest while it is destroyed: the collector is still there.
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    /// Begins a page, in points; the one before must have been shown.
    func beginPage(width: Double, height: Double) { cairo_pdf_surface_set_size(surface, width, height) }

    func endPage(_ number: Int) throws(PDFError) {
        cairo_show_page(context)
        try check("drawing page \(number)")
    }

    /// The whole file. Nothing can be drawn after.
    func finish() throws(PDFError) -> [UInt8] {
        cairo_surface_finish(surface)
        try check("finishing the file")
        return file.bytes.bytes
    }

    private func check(_ step: String) throws(PDFError) {
        for status in [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            // A context on a finished surface is in an error of its own, which is no error of the file.
            if status == CAIRO_STATUS_SURFACE_FINISHED { continue }
            throw .cairo(cairoMessage(status), during: step)
        }
    }
}
