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
    fill(filing, file: file) { TableShape.tables(of: $0) }
}

/// Fills the form with a different list of row fields.
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

/// The state of filling one form. Marks are counted and leftovers collected in reading order.
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

    /// Fills the form. Call once per instance.
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

    /// Lists a filed value that this form does not print, with a warning.
    mutating func keep(_ label: String, _ text: String) {
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
