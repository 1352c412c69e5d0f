import Diagnostics

extension Failure {
    package static func documentTypeRefused(at location: SourceLocation) -> Failure {
        Failure(
            .input, code: "doctype-refused",
            "a document type declaration is refused: EDGAR's documents have none, and entities are "
                + "how a small file becomes a very large one", at: location)
    }
}
