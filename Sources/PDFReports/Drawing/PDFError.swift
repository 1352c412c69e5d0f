import Diagnostics

/// An error that prevents a PDF from being made. Oddities in the filing itself are diagnostics instead.
enum PDFError: Error, Sendable, Equatable {
    /// A required font is not installed; `package` is the Debian package that contains it.
    case fontMissing(name: String, package: String)
    /// A font file exists, but FreeType, HarfBuzz or Cairo cannot use it.
    case fontUnusable(file: String, reason: String)
    /// Cairo reported an error status during the given step.
    case cairo(String, during: String)
    /// The layout contradicts itself: a link without a destination, two notes with the same identifier, an unknown
    /// element.
    case inconsistentLayout(String)
    /// The layout contains a word that this shaper did not measure or has forgotten since.
    case unknownWord(Int32)
    /// Cairo's file is not in the form that `CairoFile` reads; none of it is used. `offset` is in bytes.
    case unreadableFile(String, offset: Int)
    /// libdeflate could not compress or decompress a stream.
    case compression(String)
}

extension PDFError: CustomStringConvertible {
    /// The error in one sentence, for the command line.
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
