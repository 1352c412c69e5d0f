import Diagnostics
import Inputs
import OwnershipForms
import OwnershipModel
import OwnershipReader

extension FilingReader {
    /// Reads an input. A filing that is attached to a PDF is held against what the structure of the pages says, cell by
    /// cell and both ways, and, like a filing read from that structure, against the words on the pages.
    static func readProved(_ input: Input) throws(Failure) -> ReadOutcome {
        proved(try read(input), file: input.name)
    }

    /// A reading with what is to be said of it beside the pages that it came with.
    static func proved(_ reading: ReadOutcome, file: String) -> ReadOutcome {
        guard let pages = reading.pageWords else { return reading }
        var outcome = reading
        let forms = outcome.filings.map { fill($0, file: file).form }
        let isAttached = !outcome.diagnostics.contains { $0.code == "read-from-pdf" }
        let whose = isAttached ? "of the filing attached to it" : "that its structure says"
        let missing = forms.flatMap { PageProof($0, on: pages).missing }
        if !missing.isEmpty {
            outcome.diagnostics.insert(
                Diagnostic(
                    .warning, code: "not-on-page",
                    "the pages of this PDF do not show all \(whose): one of the two has been changed",
                    at: SourceLocation(file: file),
                    notes: listed(missing) { "\($0.place): “\($0.text.prefix(100))”" }), at: 0)
        }
        if let shown = outcome.shownFiling {
            outcome.diagnostics.insert(contentsOf: disagreements(fill(shown, file: file).form, forms, file), at: 0)
        }
        return outcome
    }

    /// What the pages of a PDF show otherwise than the filings attached to it, of which they show one.
    private static func disagreements(_ shown: FilledForm, _ forms: [FilledForm], _ file: String) -> [Diagnostic] {
        let all = forms.map { FormComparison(shown.printing(addressesOf: $0), $0) }.map {
            $0.differences + $0.undecided
        }
        guard let fewest = all.min(by: { $0.count < $1.count }) else { return [] }
        var said: [Diagnostic] = []
        if !fewest.isEmpty {
            said.append(
                Diagnostic(
                    .error, code: "page-differs",
                    "the pages of this PDF and the filing attached to it differ: one of the two has been changed",
                    at: SourceLocation(file: file),
                    notes: listed(fewest) { difference in
                        let texts = [difference.first, difference.second].map { text in
                            text.isEmpty ? "nothing" : "“\(text.prefix(100))”"
                        }
                        return "\(difference.place): \(texts[0]) on the page, \(texts[1]) attached"
                    }))
        }
        if forms.count > 1 {
            said.append(
                Diagnostic(
                    .warning, code: "page-differs",
                    "\(forms.count) filings are in the file attached to this PDF, and its pages show one form",
                    at: SourceLocation(file: file)))
        }
        return said
    }

    /// The first ten in words, and how many more there are.
    private static func listed<Item>(_ items: [Item], _ words: (Item) -> String) -> [String] {
        items.prefix(10).map(words) + (items.count > 10 ? ["and \(items.count - 10) more"] : [])
    }
}

extension FilledForm {
    /// The same form, with the lines of another's addresses where nothing but the ends of their lines differs: a
    /// structure has an address on one line.
    fileprivate func printing(addressesOf other: FilledForm) -> FilledForm {
        var form = self
        for index in form.owners.owners.indices where other.owners.owners.indices.contains(index) {
            let lines = other.owners.owners[index].addressLines
            if form.owners.owners[index].addressLines.signs == lines.signs {
                form.owners.owners[index].addressLines = lines
            }
        }
        for column in form.grid.indices where other.grid.indices.contains(column) {
            for box in form.grid[column].boxes.indices where other.grid[column].boxes.indices.contains(box) {
                let content = other.grid[column].boxes[box].content
                if case .lines(let lines) = form.grid[column].boxes[box].content, case .lines(let others) = content,
                    lines.joined().map(\.value).signs == others.joined().map(\.value).signs
                {
                    form.grid[column].boxes[box].content = content
                }
            }
        }
        return form
    }
}

extension [String] {
    /// The characters of all, but white space and the commas that part what stands on one line.
    fileprivate var signs: [Character] { joined().filter { !$0.isWhitespace && $0 != "," } }
}
