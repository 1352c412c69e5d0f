import Diagnostics
import FormLayouts
import OwnershipModel

/// A filled form with the diagnostics of filling it.
public struct FillOutcome: Sendable, Equatable {
    public var form: FilledForm
    /// Warnings about filed values without a place on the form, which `FilledForm.leftOver` lists, and about contradictions.
    public var diagnostics: [Diagnostic]
}

/// Fills the form of a filing's document type.
///
/// Nothing is dropped: values for which the form has no place are listed at its end, each with a warning. A document of
/// unknown type is filled into Form 4.
///
/// - Parameter file: the name of the input, for diagnostics.
public func fill(_ filing: Filing, file: String) -> FillOutcome {
    let description = FormDescription.of(filing)
    return fill(filing, description, TableShape.tables(of: description), file)
}

/// The same for a filing of whatever form, with a description of that form.
public func fill<Document: FormDocument>(
    _ filing: FormFiling<Document>, on description: FormDescription, file: String
) -> FillOutcome {
    fill(filing, description, description.tables.map { TableShape($0, fields: Document.rowFields) }, file)
}

/// Fills the form with a different list of row fields.
package func fill(_ filing: Filing, file: String, fields: [RowField]) -> FillOutcome {
    let description = FormDescription.of(filing)
    return fill(filing, description, description.tables.map { TableShape($0, fields: fields) }, file)
}

extension FormDescription {
    /// A reader hands on no document whose type it does not know.
    fileprivate static func of(_ filing: Filing) -> FormDescription {
        filing.document.type.map { .of($0.form) } ?? .ofUnknownType
    }
}

private func fill<Document: FormDocument>(
    _ filing: FormFiling<Document>, _ description: FormDescription, _ tables: [TableShape], _ file: String
) -> FillOutcome {
    let filler = Filler(filing: filing, description: description, tables: tables, file: file)
    let form = filler.form()
    return FillOutcome(form: form, diagnostics: filler.diagnostics)
}

/// The state of one filling: marks are counted and left-overs collected in reading order.
///
/// Walks description and document and knows no form by name.
final class Filler<Document: FormDocument> {
    let document: Document
    let header: SubmissionHeader?
    let accessionNumber: AccessionNumber?
    let exhibits: [Exhibit]
    let type: DocumentType
    let description: FormDescription
    let tables: [TableShape]
    let file: String
    var marks: MarkCounter
    var leftOver: [LabelledList.Item] = []
    var diagnostics: [Diagnostic] = []

    init(filing: FormFiling<Document>, description: FormDescription, tables: [TableShape], file: String) {
        (document, header, accessionNumber) = (filing.document, filing.header, filing.accessionNumber)
        exhibits = filing.exhibits
        type = document.type ?? DocumentType(description.form)
        self.description = description
        self.tables = tables
        self.file = file
        marks = MarkCounter(footnotes: document.footnotes)
    }

    /// Fills the form. Call once per instance.
    func form() -> FilledForm {
        let checkBoxes = description.flags.map { filledFlag($0) }
        let grid = description.grid.map { filledColumn($0) }
        let tables = tables.map { filledTable($0) }
        collectLeftOverFlags()
        for item in document.unrecognized {
            leftOver.append(LabelledList.Item(item.path, item.text))
        }
        collectMissingParts()
        return FilledForm(
            identity: identity,
            masthead: masthead,
            checkBoxes: checkBoxes,
            grid: grid,
            tables: tables,
            owners: filledOwners,
            explanation: explanation,
            remarks: document.remarks.map { remarks in
                FilledRemarks(
                    heading: "Remarks:",
                    lines: remarks.isEmpty ? [] : remarks.split(separator: "\n").map(String.init))
            },
            signatures: FilledSignatures(
                nameCaption: description.captions.signature,
                dateCaption: "Date",
                signatures: document.signatures.map {
                    FilledSignatures.Line(name: $0.name ?? "", date: $0.date?.printed ?? "")
                }),
            smallPrint: description.smallPrint,
            leftOver: LabelledList(heading: "Filed, but without a place on this form", items: leftOver),
            details: filingDetails)
    }

    /// Lists a filed value that this form does not print, with a warning.
    func keep(_ label: String, _ text: String) {
        leftOver.append(LabelledList.Item(label, text))
        diagnostics.append(
            Diagnostic(
                .warning, code: "no-place-on-form",
                "\(label) has no place on \(formName); it is listed at the form's end",
                at: SourceLocation(file: file), notes: ["filed as: \(text)"]))
    }

    var formName: String { "Form \(type)" }

    /// Lists flags that are true or unreadable but have no box on this form; a plain "no" need not be listed.
    ///
    /// Also warns if the filing says that no securities are owned and yet lists some.
    private func collectLeftOverFlags() {
        for flag in Document.flags {
            guard let filed = document.flag(flag), filed.value != false else { continue }
            let isStated = flag == .noSecuritiesOwned && description.noSecuritiesStatement != nil && filed.value != nil
            if !isStated, !description.flags.contains(where: { $0.flag == flag }) { keep(flag.name, filed.text) }
        }
        if ownsNothing, !Document.tables.allSatisfy({ document[$0].isEmpty }) {
            diagnostics.append(
                Diagnostic(
                    .warning, code: "no-securities-conflict",
                    "the filing says that no securities are owned and lists some; both are shown",
                    at: SourceLocation(file: file)))
        }
    }

    /// Whether the filing says so.
    private var ownsNothing: Bool { document.flag(.noSecuritiesOwned)?.value == true }

    private var explanation: FilledExplanation {
        FilledExplanation(
            heading: description.captions.explanation,
            statement: ownsNothing ? description.noSecuritiesStatement : nil,
            footnotes: document.footnotes.enumerated().map { index, footnote in
                FilledFootnote(label: footnote.label, text: footnote.text, references: marks.counts[index])
            })
    }

    private var masthead: Masthead {
        var amendment: String?
        if type.isAmendment {
            let original = document.dateOfOriginalSubmission.map { "filed on \($0.printed)" }
            amendment = "AMENDMENT (\(formName)) to the report \(original ?? "whose date of filing is not stated")"
        }
        return Masthead(
            formName: description.name, amendment: amendment, agency: SharedText.agency, title: description.title,
            statute: description.statute, omb: description.omb)
    }
}

/// Numbers the references to each footnote, so that every mark has a unique name.
struct MarkCounter {
    private let ids: [String]
    /// The number of references so far, by position of the footnote.
    private(set) var counts: [Int]
    /// The number of marks that refer to no footnote.
    private var strays = 0

    init(footnotes: [Footnote]) {
        ids = footnotes.map(\.id)
        counts = Array(repeating: 0, count: ids.count)
    }

    mutating func filled(_ mark: FootnoteMark) -> FilledMark {
        guard let index = ids.firstIndex(of: mark.id) else {
            strays += 1
            return FilledMark(label: mark.label, footnote: nil, occurrence: strays)
        }
        counts[index] += 1
        return FilledMark(label: mark.label, footnote: index, occurrence: counts[index])
    }
}

extension Filed where Value == CalendarDate {
    /// `MM/DD/YYYY`, or the text as filed if it is not a valid date.
    var printed: String { value?.monthDayYear ?? text }
}
