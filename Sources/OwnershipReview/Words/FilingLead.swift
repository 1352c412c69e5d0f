import OwnershipModel

/// The first sentence of a filing in words, and a second one with the rest; both without a full stop.
struct FilingLead {
    /// Short enough to say aloud: who did what, for about how many dollars, how it is held, what is left, and why.
    var headline: String
    /// When and how often, what found no room before, and what else was done; nil if there is nothing.
    var details: String?
}

/// Puts a first sentence together. What would make it too long is left to the second.
struct LeadDraft {
    /// The longest sentence of all.
    static let longest = 250

    /// What the sentence may hold, in its order.
    var parts: [Part] = []

    struct Part {
        var text: String
        var rank: Rank
    }

    /// What makes room for what.
    enum Rank: CaseIterable {
        /// Who and what, which nothing shortens.
        case needed
        /// Worth a sentence up to the longest.
        case important
        /// Worth a sentence that is still said in one breath.
        case useful
        /// Put in while the sentence stays short.
        case welcome

        /// The longest sentence that may come of it.
        var limit: Int {
            switch self {
            case .needed: .max
            case .important: LeadDraft.longest
            case .useful: 135
            case .welcome: 122
            }
        }
    }

    mutating func add(_ text: String?, _ rank: Rank) {
        if let text, !text.isEmpty { parts.append(Part(text: text, rank: rank)) }
    }

    /// Returns the sentence, and the parts that found no room.
    func written() -> (sentence: String, left: [String]) {
        var isChosen = Array(repeating: false, count: parts.count)
        var count = 0
        for rank in Rank.allCases {
            for index in parts.indices where parts[index].rank == rank {
                let longer = count + parts[index].text.unicodeScalars.count
                guard longer <= rank.limit else { continue }
                isChosen[index] = true
                count = longer
            }
        }
        var (sentence, left) = ("", [String]())
        for (part, isChosen) in zip(parts, isChosen) {
            if isChosen { sentence += part.text } else { left.append(part.text) }
        }
        return (sentence, left)
    }
}
