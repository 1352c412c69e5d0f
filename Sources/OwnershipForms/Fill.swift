import Diagnostics
import FormLayouts
import OwnershipModel

/// A filled form and what was odd about filling it.
public struct FillOutcome: Sendable, Equatable {
    public var form: FilledForm
    /// Things filed that have no place on the form; they stand in the form's `leftOver` list.
    public var diagnostics: [Diagnostic]
}

/// Pours a filing into the form it names.
///
/// Walks description and filing and knows no form by name. What the form has no place for is listed at its end and
/// reported; nothing is dropped.
/// - Parameter file: the input's name, for diagnostics.
public func fill(_ filing: Filing, file: String) -> FillOutcome {
    fill(filing, file: file) { TableShape.tables(of: $0) }
}

/// The same with another list of the fields that a row may have.
package func fill(_ filing: Filing, file: String, fields: [RowField]) -> FillOutcome {
    fill(filing, file: file) { form in FormDescription.of(form).tables.map { TableShape($0, fields: fields) } }
}

private func fill(_ filing: Filing, file: String, _ tables: (DocumentType.Form) -> [TableShape]) -> FillOutcome {
    // A reader hands on no document whose type it does not know.
    let type = filing.document.documentType.value ?? DocumentType(FormDescription.ofUnknownType.form)
    var filler = Filler(
        filing: filing, type: type, description: .of(type.form), tables: tables(type.form), file: file)
    let form = filler.form()
    return FillOutcome(form: form, diagnostics: filler.diagnostics)
}

/// The state of one filling: marks are counted and left-overs collected in reading order.
struct Filler {
    let filing: Filing
    let type: DocumentType
    let description: FormDescription
    let tables: [TableShape]
    let file: String
    var marks: MarkCounter
    var leftOver: [LabelledList.Item] = []
    var diagnostics: [Diagnostic] = []

    var document: OwnershipDocument { filing.document }

    init(filing: Filing, type: DocumentType, description: FormDescription, tables: [TableShape], file: String) {
        self.filing = filing
        self.type = type
        self.description = description
        self.tables = tables
        self.file = file
        marks = MarkCounter(footnotes: filing.document.footnotes)
    }

    mutating func form() -> FilledForm {
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
                nameCaption: "** Signature of Reporting Person",
                dateCaption: "Date",
                signatures: document.signatures.map {
                    FilledSignatures.Line(name: $0.name ?? "", date: $0.date?.printed ?? "")
                }),
            smallPrint: description.smallPrint,
            leftOver: LabelledList(heading: "Filed, but without a place on this form", items: leftOver),
            details: filingDetails)
    }

    /// Notes something that was filed and that this form does not print.
    mutating func keep(_ label: String, _ text: String) {
        leftOver.append(LabelledList.Item(label, text))
        diagnostics.append(
            Diagnostic(
                .warning, code: "no-place-on-form",
                "\(label) has no place on \(formName); it is listed at the form's end",
                at: SourceLocation(file: file), notes: ["filed as: \(text)"]))
    }

    var formName: String { "Form \(type)" }

    /// Flags that say yes, or something unreadable, on a form without a box for them. A plain no needs no place.
    private mutating func collectLeftOverFlags() {
        let printed =
            description.flags.map(\.flag) + (description.noSecuritiesStatement == nil ? [] : [.noSecuritiesOwned])
        for flag in DocumentFlag.allCases {
            guard let filed = flag.filed(in: document), filed.value != false else { continue }
            if !printed.contains(flag) || (flag == .noSecuritiesOwned && filed.value == nil) {
                keep(flag.rawValue, filed.text)
            }
        }
        if document.noSecuritiesOwned?.value == true,
            !(document.nonDerivativeSecurities.isEmpty && document.derivativeSecurities.isEmpty)
        {
            diagnostics.append(
                Diagnostic(
                    .warning, code: "no-securities-conflict",
                    "the filing says that no securities are owned and lists some; both are shown",
                    at: SourceLocation(file: file)))
        }
    }

    private var explanation: FilledExplanation {
        FilledExplanation(
            heading: "Explanation of Responses:",
            statement: document.noSecuritiesOwned?.value == true ? description.noSecuritiesStatement : nil,
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
            statute: SharedText.statute, omb: description.omb)
    }
}

/// Counts how often each footnote has been referred to, so that every mark has a name of its own.
struct MarkCounter {
    private let ids: [String]
    /// By position of the footnote.
    private(set) var counts: [Int]
    /// Marks that refer to no footnote.
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
    /// `MM/DD/YYYY`, or the text as filed where it is no date.
    var printed: String { value?.monthDayYear ?? text }
}
