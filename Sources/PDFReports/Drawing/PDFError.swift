import Diagnostics

/// Why no PDF could be made, as Cairo, HarfBuzz and what writes the file tell it. `PDFReport` makes a `Failure` of it.
enum PDFError: Error, Sendable, Equatable {
    /// A font is not installed; `package` is the Debian package that brings it.
    case fontMissing(name: String, package: String)
    /// A font file is there, but FreeType or HarfBuzz cannot use it.
    case fontUnusable(file: String, reason: String)
    /// Cairo reported a status that is not success.
    case cairo(String, during: String)
    /// The layout contradicts itself: a link without its destination, two notes of one name, an unknown element.
    case inconsistentLayout(String)
    /// The layout holds a word that this shaper did not measure, or has been told to forget.
    case unknownWord(Int32)
    /// Cairo's file is not written the way we can read; nothing of it is used.
    case unreadableFile(String, offset: Int)
    /// libdeflate could not pack or unpack a stream.
    case compression(String)
}

extension PDFError: CustomStringConvertible {
    /// One sentence for the person at the command line.
    var description: String {
        switch self {
        case .fontMissing(let name, let package):
            "the font \(name) is not installed; Debian's package \(package) brings it"
        case .fontUnusable(let file, let reason):
            "the font \(file) cannot be used: \(reason)"
        case .cairo(let status, let step):
            "Cairo failed while \(step): \(status)"
        case .inconsistentLayout(let reason):
            "the layout contradicts itself: \(reason)"
        case .unknownWord(let id):
            "the layout holds word \(id), which this shaper does not know"
        case .unreadableFile(let reason, let offset):
            "Cairo's file cannot be read at byte \(offset): \(reason)"
        case .compression(let reason):
            "a stream could not be packed: \(reason)"
        }
    }
}

extension Failure {
    /// A PDF that was not made.
    ///
    /// - Parameters:
    ///   - words: what was to be done: `no PDF can be made`.
    ///   - file: the input; nil where the same holds for all.
    init(_ error: PDFError, code: String, _ words: String, file: String? = nil) {
        let kind: Kind =
            switch error {
            case .fontMissing, .fontUnusable: .missing
            default: .broken
            }
        self.init(kind, code: code, "\(words): \(error)", at: file.map { SourceLocation(file: $0) })
    }
}
