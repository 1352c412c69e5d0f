import DataReports
import Diagnostics
import EDGARDocuments
import Inputs
import OwnershipForms
import OwnershipModel
import OwnershipReader

/// Describes an input without making reports. If it cannot be read, the result says so and its diagnostics give the reason.
public func inspect(_ bytes: [UInt8], named name: String) -> InspectedInput {
    let recognition = FilingReader.recognize(bytes)
    do {
        let outcome = try FilingReader.readProved(Input(name: name, bytes: bytes))
        return inspected(outcome, name: name, kind: recognition.kind, words: recognition.words)
    } catch {
        let kind: String
        if case .somethingElse = recognition { kind = "other" } else { kind = "unreadable" }
        return InspectedInput(
            name: name, kind: kind, words: recognition.words, filings: [], diagnostics: error.diagnostics)
    }
}

/// Describes a filing of a data set, given its index counted from 0.
public func inspect(_ dataSet: DataSet, filing index: Int) -> InspectedInput {
    let name = "\(dataSet.name)/\(dataSet.accessionNumber(ofFiling: index))"
    let words = "a filing of a data set"
    do {
        return inspected(try dataSet.filing(index), name: name, kind: "dataSet", words: words)
    } catch {
        return InspectedInput(
            name: name, kind: "unreadable", words: words, filings: [], diagnostics: error.diagnostics)
    }
}

private func inspected(_ outcome: ReadOutcome, name: String, kind: String, words: String) -> InspectedInput {
    var input = InspectedInput(
        name: name, kind: kind, words: words, filings: [], diagnostics: outcome.diagnostics)
    for filing in outcome.filings {
        let filled = fill(filing, file: name)
        input.diagnostics += filled.diagnostics
        input.filings.append(
            InspectedFiling(filing, values: filled.form.valueCount, marks: filled.form.markCount))
    }
    return input
}

extension FilledForm {
    private var cells: [FilledCell] { tables.flatMap { $0.rows.flatMap(\.cells) } }

    fileprivate var markCount: Int { cells.reduce(0) { $0 + $1.marks.count } }

    /// The number of non-empty texts on the form. Check boxes are not counted.
    fileprivate var valueCount: Int {
        let boxes = grid.flatMap(\.boxes).flatMap { box -> [String] in
            guard case .lines(let lines) = box.content else { return [] }
            return lines.flatMap { $0.map(\.value) }
        }
        let beneath =
            explanation.footnotes.map(\.text) + (remarks?.lines ?? [])
            + signatures.signatures.flatMap { [$0.name, $0.date] } + leftOver.items.map(\.text)
        return (boxes + cells.map(\.text) + beneath).count { !$0.isEmpty }
    }
}

extension Recognition {
    fileprivate var kind: String {
        switch self {
        case .ownershipDocument: "ownershipDocument"
        case .submission: "submission"
        case .page: "page"
        case .text: "text"
        case .pdf: "pdf"
        case .looksLikeFiling: "unreadable"
        case .somethingElse: "other"
        }
    }

    /// A noun phrase that can follow "this is".
    fileprivate var words: String {
        switch self {
        case .ownershipDocument: "an ownership document"
        case .submission: "an EDGAR submission"
        case .page: "a web page of a form"
        case .text: "a form as plain text"
        case .pdf: "a PDF"
        case .looksLikeFiling(let words), .somethingElse(let words): words
        }
    }
}
