import Bytes
import CPangoCairo
import Diagnostics
import Synchronization

/// An open font: a HarfBuzz font for shaping and a Cairo font face for drawing. It owns both and is not thread-safe.
final class FontFace {
    let file: FontLibrary.File
    /// The `hb_font_t`, scaled to font units.
    let shaping: OpaquePointer
    let unitsPerEm: Float
    let glyphCount: Int
    /// Ascent and descent in ems, both positive.
    let ascent: Double
    let descent: Double
    /// The glyph of the space, or 0 if the font has none.
    let spaceGlyph: UInt32
    /// The width of a space in ems.
    let spaceAdvance: Double

    /// Faces of one file share memory of Cairo's, which is not safe where one thread makes a face and another destroys the
    /// last one before it.
    private static let making = Mutex(())

    private let drawing: OpaquePointer
    private var sizes: [Letters: OpaquePointer] = [:]

    private struct Letters: Hashable {
        var size: Double
        var slant: Double
    }

    /// For each glyph, the first character that the font's own table maps to it, or 0.
    private lazy var meanings: [UInt32] = firstCharacters()

    /// Opens the font.
    ///
    /// - Throws: `Failure` if HarfBuzz or Cairo cannot open the file.
    init(_ file: FontLibrary.File) throws(Failure) {
        guard let blob = hb_blob_create_from_file_or_fail(file.path) else {
            throw .fontUnusable(file: file.path, reason: "it cannot be read")
        }
        let face = hb_face_create(blob, UInt32(file.index))
        hb_blob_destroy(blob)
        defer { hb_face_destroy(face) }
        guard hb_face_get_glyph_count(face) > 0, let font = hb_font_create(face) else {
            throw .fontUnusable(file: file.path, reason: "it holds no glyphs")
        }
        let units = hb_face_get_upem(face)
        hb_font_set_scale(font, Int32(units), Int32(units))
        guard let pattern = FcPatternCreate() else {
            hb_font_destroy(font)
            throw .fontUnusable(file: file.path, reason: "no memory")
        }
        defer { FcPatternDestroy(pattern) }
        FcPatternAddString(pattern, FC_FILE, file.path)
        FcPatternAddInteger(pattern, FC_INDEX, Int32(file.index))
        // A number, since a pointer may not leave the lock.
        let address = Self.making.withLock { _ in Int(bitPattern: cairo_ft_font_face_create_for_pattern(pattern)) }
        guard let drawing = OpaquePointer(bitPattern: address) else {
            hb_font_destroy(font)
            throw .fontUnusable(file: file.path, reason: "no memory")
        }
        self.file = file
        self.drawing = drawing
        shaping = font
        unitsPerEm = Float(units)
        glyphCount = Int(hb_face_get_glyph_count(face))
        var extents = hb_font_extents_t()
        hb_font_get_h_extents(font, &extents)
        ascent = Double(extents.ascender) / Double(units)
        descent = Double(-extents.descender) / Double(units)
        var space: UInt32 = 0
        hb_font_get_nominal_glyph(font, 0x20, &space)
        spaceGlyph = space
        spaceAdvance = Double(hb_font_get_glyph_h_advance(font, space)) / Double(units)
        let status = cairo_font_face_status(drawing)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .fontUnusable(file: file.path, reason: cairoMessage(status))
        }
    }

    deinit {
        Self.making.withLock { _ in
            for font in sizes.values { cairo_scaled_font_destroy(font) }
            cairo_font_face_destroy(drawing)
        }
        hb_font_destroy(shaping)
    }

    /// Whether the font has a glyph for the character.
    func covers(_ scalar: Unicode.Scalar) -> Bool {
        var glyph: UInt32 = 0
        return hb_font_get_nominal_glyph(shaping, scalar.value, &glyph) != 0 && glyph != 0
    }

    /// The name that a PDF file calls the font by; empty if the font has none.
    private(set) lazy var postScriptName: String = {
        var length: UInt32 = 128
        var name = [CChar](repeating: 0, count: Int(length))
        let face = hb_font_get_face(shaping)
        hb_ot_name_get_utf8(face, filingpress_postscript_name, nil, &length, &name)
        return name.withView { String(characters: $0.start, count: min(Int(length), name.count - 1)) }
    }()

    /// The advance width of a character's own glyph in hundredths of a PDF file's unit of text space, which is a thousandth
    /// of an em; 0 if the font does not have the character.
    func hundredths(of character: UInt32) -> Int {
        var glyph: UInt32 = 0
        guard hb_font_get_nominal_glyph(shaping, character, &glyph) != 0 else { return 0 }
        let unit = Double(unitsPerEm)
        return Int((Double(hb_font_get_glyph_h_advance(shaping, glyph)) * 100_000 / unit).rounded())
    }

    /// Whether a glyph has a visible shape.
    func hasInk(_ glyph: UInt32) -> Bool {
        var extents = hb_glyph_extents_t()
        return hb_font_get_glyph_extents(shaping, glyph, &extents) != 0 && extents.width != 0 && extents.height != 0
    }

    /// The first character that the font's own table maps to the glyph, or nil.
    func meaning(of glyph: UInt32) -> Unicode.Scalar? {
        guard Int(glyph) < meanings.count, meanings[Int(glyph)] > 0 else { return nil }
        return Unicode.Scalar(meanings[Int(glyph)])
    }

    private func firstCharacters() -> [UInt32] {
        let face = hb_font_get_face(shaping)
        var meanings = [UInt32](repeating: 0, count: Int(hb_face_get_glyph_count(face)))
        let characters = hb_set_create()
        defer { hb_set_destroy(characters) }
        hb_face_collect_unicodes(face, characters)
        // `HB_SET_VALUE_INVALID`: passed in to get the first character, returned after the last.
        let none = UInt32.max
        var character = none
        while hb_set_next(characters, &character) != 0, character != none {
            var glyph: UInt32 = 0
            guard hb_font_get_nominal_glyph(shaping, character, &glyph) != 0, Int(glyph) < meanings.count else {
                continue
            }
            if meanings[Int(glyph)] == 0 { meanings[Int(glyph)] = character }
        }
        return meanings
    }

    /// Returns Cairo's scaled font for a size in points, without hinting, since a page has no pixels. The face keeps
    /// it.
    ///
    /// - Parameter slant: how far the letters lean to the right, as a fraction of their height.
    func scaled(to size: Double, slant: Double) throws(Failure) -> OpaquePointer {
        let letters = Letters(size: size, slant: slant)
        if let known = sizes[letters] { return known }
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        var scale = cairo_matrix_t()
        var page = cairo_matrix_t()
        cairo_matrix_init(&scale, size, 0, -slant * size, size, 0, 0)
        cairo_matrix_init_identity(&page)
        guard let font = cairo_scaled_font_create(drawing, &scale, &page, options) else {
            throw .fontUnusable(file: file.path, reason: "no memory")
        }
        let status = cairo_scaled_font_status(font)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_scaled_font_destroy(font)
            throw .fontUnusable(file: file.path, reason: cairoMessage(status))
        }
        sizes[letters] = font
        return font
    }
}

/// Cairo's message for a status.
func cairoMessage(_ status: cairo_status_t) -> String { String(cString: cairo_status_to_string(status)) }
