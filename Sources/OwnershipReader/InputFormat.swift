import Diagnostics
import EDGARDocuments
import Inputs
import OwnershipModel
import PrintRecovery

/// A kind of input that can be read. A new one is added here and to `inputFormats`.
protocol InputFormat: Sendable {
    /// Whether the input is of this kind, judged by how it opens.
    func recognizes(_ opening: Opening) -> Bool
    func read(_ source: SourceText) throws(Failure) -> ReadOutcome
}

/// Asked in this order.
let inputFormats: [any InputFormat] = [
    BareDocument(joinedBy: submissions), submissions, PositionedPage(), ViewerPage(), ConvertedText(), PDFInput(),
]

private let submissions = FullSubmission(readingEarlyForms: EarlyForm.read)

extension BareDocument: InputFormat {
    func recognizes(_ opening: Opening) -> Bool { opening.recognition == .ownershipDocument }
}

extension FullSubmission: InputFormat {
    func recognizes(_ opening: Opening) -> Bool { opening.recognition == .submission }
}

extension ViewerPage: InputFormat {
    func recognizes(_ opening: Opening) -> Bool { opening.recognition == .page }
}

extension ConvertedText: InputFormat {
    func recognizes(_ opening: Opening) -> Bool { opening.recognition == .text }
}
