import FormLayouts
import OwnershipForms
import Templating

let mastheadShape = RecordShape<Masthead>(
    "masthead",
    [
        .text("formName", "The form's name as printed.", example: "FORM 4") { $0.formName },
        .text("formTitle", "What the form states.", example: "STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP") {
            $0.title
        },
        .text("amendment", "Says what is amended; empty on an original.", example: "AMENDMENT (Form 4/A) to …") {
            $0.amendment
        },
        .list("agency", of: lineShape, "The agency and its place.") { $0.agency },
        .list("statute", of: lineShape, "The laws under which the form is filed.") { $0.statute },
        .record("omb", ombShape, "The approval box.") { $0.omb },
    ])

let ombShape = RecordShape<OMBApproval>(
    "approval box",
    [
        .text("heading", "Its heading.", example: "OMB APPROVAL") { $0.heading },
        .text("numberCaption", "Stands before the number.", example: "OMB Number:") { $0.numberCaption },
        .text("number", "The number.", example: "3235-0287") { $0.number },
        .list("burdenCaption", of: lineShape, "Stands before the hours.") { $0.burdenCaption },
        .text("hours", "Hours per response.", example: "0.5") { $0.hours },
    ])

let tickShape = RecordShape<FilledCheckBox>(
    "tick box",
    [
        .text("caption", "What is asked.", example: "Director") { $0.caption },
        .text("words", "The answer in words: yes, no, not stated, or as filed in quotes.", example: "yes") {
            $0.state.words
        },
        .flag("isChecked", "Whether it is ticked.") { $0.state == .checked },
        .flag("isOpen", "Whether it is not ticked: the filing says no, or nothing.") {
            $0.state == .unchecked || $0.state == .notStated
        },
        .flag("isUnreadable", "Whether the filing says something that is neither yes nor no.") {
            if case .unreadable = $0.state { true } else { false }
        },
        .text("detail", "What was written beside it.", example: "Chief Financial Officer") { $0.detail },
    ])

let gridColumnShape = RecordShape<FilledGridColumn>(
    "column of boxes", [.list("boxes", of: boxShape, "The boxes, one above the other.") { $0.boxes }])

let boxShape = RecordShape<FilledBox>(
    "box",
    [
        .text("caption", "What is asked.", example: "2. Issuer Name and Ticker or Trading Symbol") { $0.caption },
        .text("instruction", "A second caption.", example: "(Check all applicable)") { $0.instruction },
        .list("lines", of: entriesShape, "Lines of answers; empty in a box of tick boxes.") {
            if case .lines(let lines) = $0.content { lines } else { [] }
        },
        .flag("hasChoices", "Whether it is a box of tick boxes.") {
            if case .choices = $0.content { true } else { false }
        },
        .list("choices", of: tickShape, "The tick boxes.") {
            if case .choices(let choices) = $0.content { choices } else { [] }
        },
    ])

let entriesShape = RecordShape<[BoxEntry]>(
    "line of entries", [.list("entries", of: entryShape, "Answers that stand side by side.") { $0 }])

let entryShape = RecordShape<BoxEntry>(
    "entry",
    [
        .text("value", "The answer.", example: "AMHERST", vital: "answers in boxes") { $0.value },
        .list("captions", of: lineShape, "The small captions beneath it.") { $0.captions },
    ])
