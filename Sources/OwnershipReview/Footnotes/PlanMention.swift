import Bytes
import OwnershipModel

/// What a footnote or the remarks say of a plan under Rule 10b5-1.
///
/// The check box says only that some transaction was made under a plan; Form 4, General Instruction 10, asks for the plan's
/// date of adoption in the explanation of responses.
public struct PlanMention: Sendable, Hashable {
    /// The label of the footnote; nil for the remarks.
    public var footnote: String?
    /// What the words call it.
    public var noun: Noun
    /// The dates on which the plan or plans were adopted, as far as the words say so.
    public var adopted: [CalendarDate]
    /// The transactions that the words speak of, in document order.
    public var rows: [RowIdentifier]

    /// The words of Rule 10b5-1(c) for what a person adopts.
    public enum Noun: String, Sendable, Hashable {
        case plan, instructions, contract
    }
}

/// The kinds of transactions that the words of a sentence mean.
private enum PlanScope {
    case marked, sales, purchases, all
}

extension NoteWords {
    /// What the text says of a plan: the dates of its adoption, and whether it speaks of all transactions of a kind.
    fileprivate var plan: (noun: PlanMention.Noun, adopted: [CalendarDate], scope: PlanScope)? {
        for place in keys.indices where keys[place].contains("10b51") {
            let range = sentence(around: place)
            let sentence = keys[range]
            guard sentence.contains(where: planWords.contains), sentence.contains(where: causes.contains),
                !sentence.contains(where: denials.contains)
            else { continue }
            let isPlan = sentence.contains("plan") || sentence.contains("plans")
            let isInstruction = sentence.contains("instructions") || sentence.contains("instruction")
            return (
                isPlan ? .plan : isInstruction ? .instructions : .contract, adopted(in: range),
                scope(of: sentence, before: place)
            )
        }
        return nil
    }

    /// The dates behind "adopted on", "entered into on" or "dated", joined by "and".
    private func adopted(in sentence: Range<Int>) -> [CalendarDate] {
        let verb = sentence.first { index in
            adoptionWords.contains(key(index)) || (key(index) == "dated" && planWords.contains(key(index - 1)))
        }
        guard let verb else { return [] }
        for index in sentence.dropFirst(verb - sentence.lowerBound + 1) {
            if endings.contains(key(index)) { return [] }
            guard let first = date(at: index) else { continue }
            guard index == verb + 1 || key(index - 1) == "on" || key(index - 1) == "of" else { return [] }
            var dates = [first.date]
            var next = first.next
            while ["and", "on"].contains(key(next)), let further = date(at: next + 1) {
                dates.append(further.date)
                next = further.next
            }
            return dates
        }
        return []
    }

    private func scope(of sentence: ArraySlice<WordKey>, before place: Int) -> PlanScope {
        let opening = sentence.prefix { !$0.contains("10b51") }
        guard opening.contains("all") || opening.contains("reported"), !opening.contains("dated") else {
            return .marked
        }
        if opening.contains(where: saleWords.contains) { return .sales }
        return opening.contains(where: purchaseWords.contains) ? .purchases : .all
    }
}

private let planWords: WordSet = ["plan", "plans", "instructions", "instruction", "contract", "contracts"]
private let causes: WordSet = [
    "pursuant", "under", "accordance", "compliance", "complying", "comply", "made", "by",
]
private let denials: WordSet = ["not", "terminated", "termination", "cancelled", "canceled", "expired", "outside"]
private let adoptionWords: WordSet = ["adopted", "entered", "established", "adoption"]
private let endings: WordSet = [
    "disclosed", "modified", "amended", "filed", "announced", "expires", "until", "that",
]
private let saleWords: WordSet = ["sale", "sales", "sold"]
private let purchaseWords: WordSet = ["purchase", "purchases", "purchased", "bought"]

extension PlanMention {
    /// Returns what footnotes and remarks say of plans, footnotes first.
    static func all(in document: OwnershipDocument, _ rows: [RowFacts]) -> [PlanMention] {
        var mentions: [PlanMention] = []
        for footnote in document.footnotes {
            guard footnote.text.mentionsPlan, let plan = NoteWords(footnote.text).plan else { continue }
            let marked = rows.filter { row in
                row.trade != nil && document[row.identifier.table][row.identifier.number - 1].isMarked(footnote.id)
            }
            mentions.append(
                PlanMention(
                    footnote: footnote.label, noun: plan.noun, adopted: plan.adopted,
                    rows: identifiers(of: rows, plan.scope, marked: marked.map(\.identifier))))
        }
        if let remarks = document.remarks, remarks.mentionsPlan, let plan = NoteWords(remarks).plan {
            let trades = rows.filter { $0.trade != nil }
            // Remarks mark no row: they speak of the only transaction, or of those that they name.
            let marked = trades.count == 1 ? trades.map(\.identifier) : []
            mentions.append(
                PlanMention(
                    footnote: nil, noun: plan.noun, adopted: plan.adopted,
                    rows: identifiers(of: rows, plan.scope, marked: marked)))
        }
        return mentions
    }

    private static func identifiers(
        of rows: [RowFacts], _ scope: PlanScope, marked: [RowIdentifier]
    ) -> [RowIdentifier] {
        let trades = rows.filter { row in
            guard let kind = row.trade?.value.kind else { return false }
            return switch scope {
            case .marked: false
            case .sales: kind == .sale
            case .purchases: kind == .purchase
            case .all: true
            }
        }
        let told = Set(trades.map(\.identifier)).union(marked)
        return rows.map(\.identifier).filter(told.contains)
    }

    /// Where the words stand: `footnote 1`, `the remarks`.
    var place: String { footnote.map { footnotes([$0]) } ?? "the remarks" }
}

extension String {
    /// Whether `10b5` stands in the text. The digit at its end is rare in texts, and sought first.
    fileprivate var mentionsPlan: Bool {
        var text = self
        return text.withUTF8 { bytes in
            let view = ByteView(bytes)
            var place = 3
            while let end = view.firstIndex(of: UInt8(ascii: "5"), from: place) {
                if view[end - 1].lowercased == UInt8(ascii: "b"), view.starts(with: "10", at: end - 3) { return true }
                place = end + 1
            }
            return false
        }
    }
}

extension SecurityRow {
    /// Whether a transaction refers to a footnote in any of its fields.
    fileprivate func isMarked(_ id: String) -> Bool {
        var isMarked = false
        func look(_ marks: [FootnoteMark]) { if marks.contains(where: { $0.id == id }) { isMarked = true } }
        look(marks(of: .transactionCoding))
        forEachMarkedField(look)
        look(marks(of: .amountOwned))
        look(marks(of: .natureOfOwnership))
        return isMarked
    }
}
