import Diagnostics

/// The filings read from an input, and the diagnostics about them.
public struct ReadOutcome: Sendable {
    /// Usually one; several if a submission contains several ownership documents, or the input several submissions.
    public var filings: [Filing]
    /// Diagnostics in order of their location in the input; those about the whole input come first.
    public var diagnostics: [Diagnostic]
    /// Where in the input each filing stands; empty if all of it is about all of them.
    package var extents: [Extent] = []

    /// A part of an input.
    package struct Extent: Sendable, Equatable {
        package var from: TextPosition
        package var to: TextPosition

        package init(from: TextPosition, to: TextPosition) {
            self.from = from
            self.to = to
        }
    }
    /// For filings that were attached to a PDF, the words on each of its pages in the order of its content: whether these
    /// show the same is for whoever fills the form. Nil for others.
    package var pageWords: [[String]]?
    /// For a filing that was attached to a PDF of this program, what the structure of the pages says beside it.
    package var shownFiling: Filing?

    /// Creates an outcome with the given filings and diagnostics.
    public init(filings: [Filing], diagnostics: [Diagnostic] = []) {
        self.filings = filings
        self.diagnostics = diagnostics
    }

    /// The number of a filing among those of its submission, counted from 1, given its index.
    package func number(ofFiling index: Int) -> Int {
        guard index < extents.count else { return index + 1 }
        return extents[...index].reversed().prefix { $0 == extents[index] }.count
    }

    /// The diagnostics that concern a filing, given its index: those about its part of the input, and about the whole.
    public func diagnostics(ofFiling index: Int) -> [Diagnostic] {
        guard index < extents.count else { return diagnostics }
        let extent = extents[index]
        func first(from position: TextPosition) -> Int {
            var (low, high) = (0, diagnostics.count)
            while low < high {
                let middle = (low + high) / 2
                let place = diagnostics[middle].location
                let isBefore = (place?.line ?? 0, place?.column ?? 0) < (position.line, position.column)
                if isBefore { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let aboutAll = diagnostics.prefix { $0.location?.line == nil }
        return Array(aboutAll) + diagnostics[first(from: extent.from)..<first(from: extent.to)]
    }
}
