import CPangoCairo

/// Looks up fonts with fontconfig.
///
/// Used only for fonts that are not where their Debian packages install them, because loading fontconfig's data takes
/// as long as making a filing's PDF.
enum FontSearch {
    /// The locations of the fonts used in PDFs, as far as they are installed. Searched once per process.
    static let found: [NamedFont: FontLibrary.File] = {
        guard let config = FcInitLoadConfigAndFonts() else { return [:] }
        defer { FcConfigDestroy(config) }
        var found: [NamedFont: FontLibrary.File] = [:]
        for font in NamedFont.faces + NamedFont.fallbacks {
            found[font] = files(of: font, in: config).first
        }
        return found
    }()

    /// The files that contain the font, in an order that is the same on every run: normal width first, then by path.
    private static func files(of font: NamedFont, in config: OpaquePointer) -> [FontLibrary.File] {
        guard let pattern = FcPatternCreate() else { return [] }
        defer { FcPatternDestroy(pattern) }
        FcPatternAddString(pattern, FC_FAMILY, font.family)
        guard let properties = FcObjectSetCreate() else { return [] }
        defer { FcObjectSetDestroy(properties) }
        for property in [FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_WIDTH] { FcObjectSetAdd(properties, property) }
        guard let set = FcFontList(config, pattern, properties) else { return [] }
        defer { FcFontSetDestroy(set) }
        let candidates = (0..<Int(set.pointee.nfont)).compactMap { index in
            set.pointee.fonts[index].flatMap { Candidate($0) }
        }
        return candidates.filter { $0.weight == font.weight && $0.isItalic == font.isItalic }
            .sorted { (abs($0.width - 100), $0.file.path) < (abs($1.width - 100), $1.file.path) }.map(\.file)
    }

    private struct Candidate {
        var file: FontLibrary.File
        var weight: Int32
        var isItalic: Bool
        var width: Int32

        /// Returns nil for anything that HarfBuzz and Cairo cannot both read as a plain font file, such as a named
        /// instance of a variable font or a web font.
        init?(_ pattern: OpaquePointer) {
            func number(_ property: String) -> Int32? {
                var number: Int32 = 0
                return FcPatternGetInteger(pattern, property, 0, &number) == FcResultMatch ? number : nil
            }
            var path: UnsafeMutablePointer<FcChar8>?
            guard FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path,
                let index = number(FC_INDEX), index < 0x10000, let weight = number(FC_WEIGHT),
                let slant = number(FC_SLANT), let width = number(FC_WIDTH)
            else { return nil }
            file = FontLibrary.File(path: String(cString: path), index: Int(index))
            guard [".ttf", ".otf", ".ttc", ".otc"].contains(where: file.path.lowercased().hasSuffix) else { return nil }
            self.weight = weight
            self.width = width
            isItalic = slant != FC_SLANT_ROMAN
        }
    }
}
