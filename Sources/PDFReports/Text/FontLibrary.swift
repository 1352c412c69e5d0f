import Glibc

/// Where the font files lie: Roboto for nearly everything, and fallbacks for what Roboto cannot show.
///
/// Each is looked for where Debian's package puts it, so that the same text gives the same bytes on every machine that has
/// the packages, and so that no search costs start-up time; what is not there is asked of fontconfig.
struct FontLibrary: Sendable, Equatable {
    /// A font file, and which of the fonts in it.
    struct File: Sendable, Hashable {
        var path: String
        var index: Int

        init(path: String, index: Int = 0) {
            self.path = path
            self.index = index
        }
    }

    /// Roboto in the four styles, in the order of `TextStyle.Face`.
    let faces: [File]
    /// The folder that holds all the fonts; nil where the system's are used.
    private let directory: String?

    /// Finds the fonts of the system and of the user, or all in one `directory`.
    ///
    /// Throws `PDFError.fontMissing` if one of the four styles of Roboto is not there. A missing fallback is no error:
    /// its characters are shown by number and reported.
    init(directory: String? = nil) throws(PDFError) {
        self.directory = directory
        var faces: [File] = []
        for font in NamedFont.faces {
            guard let file = Self.file(of: font, in: directory) else {
                throw .fontMissing(name: font.name, package: font.package)
            }
            faces.append(file)
        }
        self.faces = faces
    }

    /// Where a font lies; nil if it is not installed.
    func file(of font: NamedFont) -> File? { Self.file(of: font, in: directory) }

    /// The fallbacks that are not installed.
    var missingFallbacks: [NamedFont] { NamedFont.fallbacks.filter { file(of: $0) == nil } }

    private static func file(of font: NamedFont, in directory: String?) -> File? {
        let path =
            directory.map { $0 + "/" + (font.file.split(separator: "/").last ?? "") }
            ?? "/usr/share/fonts/truetype/" + font.file
        if access(path, R_OK) == 0 { return File(path: path) }
        return directory == nil ? FontSearch.found[font] : nil
    }
}
