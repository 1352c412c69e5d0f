import Diagnostics

/// What keeps a drawn document from becoming a finished PDF file.
extension Failure {
    /// The layout contradicts itself: a link without a destination, two notes with the same identifier, an unknown
    /// element.
    static func inconsistentLayout(_ reason: String) -> Failure {
        Failure(.broken, code: "finishing-failed", "the layout contradicts itself: \(reason)")
    }

    /// Cairo's file is not in the form that `CairoFile` reads; none of it is used. `offset` is in bytes.
    static func unreadableFile(_ reason: String, offset: Int) -> Failure {
        Failure(.broken, code: "finishing-failed", "Cairo's file cannot be read at byte \(offset): \(reason)")
    }
}
