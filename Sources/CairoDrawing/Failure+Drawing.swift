import Diagnostics

/// What keeps pages from being drawn. Whoever asked for the pages says what they were to be.
extension Failure {
    /// A required font is not installed; `package` is the Debian package that contains it.
    static func fontMissing(name: String, package: String) -> Failure {
        Failure(
            .missing, code: "drawing-failed",
            "the font \(name) is not installed; Debian's package \(package) brings it")
    }

    /// A font file exists, but FreeType, HarfBuzz or Cairo cannot use it.
    static func fontUnusable(file: String, reason: String) -> Failure {
        Failure(.missing, code: "drawing-failed", "the font \(file) cannot be used: \(reason)")
    }

    /// Cairo reported an error status during the given step.
    static func cairo(_ status: String, during step: String) -> Failure {
        Failure(.broken, code: "drawing-failed", "Cairo failed while \(step): \(status)")
    }

    /// The layout contains a word that the shaper did not measure or has forgotten since.
    static func unknownWord(_ id: Int32) -> Failure {
        Failure(.broken, code: "drawing-failed", "the layout holds word \(id), which this shaper does not know")
    }
}
