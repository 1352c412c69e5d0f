import DataReports

/// What can be found, and by which words.
struct SearchEntry: Sendable {
    enum Kind: Int, Sendable {
        case issuer = 0
        case person = 1
        case filing = 2
    }

    var kind: Kind
    var title: String
    /// A few words behind it.
    var detail: String
    /// From the folder of the site.
    var address: String
    /// Folded; see `Folding`.
    var words: [String]
}

/// The index of a search that needs no server: files of a few kilobytes, each for words that begin alike, so that a browser
/// loads what it asks for and no more, however many filings there are.
///
/// `search/index.json` lists the beginnings; `search/BEGINNING.json` has `e`, entries of kind, title, detail and address, and
/// `w`, words with the places of their entries. A beginning with too many words is divided by the next letter; words that
/// end there stay.
struct SearchIndex: Sendable {
    /// Words of one file at most, save where so many entries have one and the same word.
    static let shardSize = 400

    private let entries: [SearchEntry]
    /// By word: the places of its entries.
    private let postings: [(word: String, entries: [Int])]

    init(_ entries: [SearchEntry]) {
        self.entries = entries
        var found: [String: [Int]] = [:]
        for (place, entry) in entries.enumerated() {
            for word in Set(entry.words) { found[word, default: []].append(place) }
        }
        postings = found.map { (word: $0, entries: $1) }.sorted {
            Array($0.word.utf8).lexicographicallyPrecedes(Array($1.word.utf8))
        }
    }

    /// The beginnings, in order, each with its words.
    private var shards: [(beginning: String, postings: ArraySlice<(word: String, entries: [Int])>)] {
        var shards: [(beginning: String, postings: ArraySlice<(word: String, entries: [Int])>)] = []
        divide(postings[...], after: 0, into: &shards)
        return shards
    }

    /// - Parameter depth: how many letters all these words have in common already.
    private func divide(
        _ slice: ArraySlice<(word: String, entries: [Int])>, after depth: Int,
        into shards: inout [(beginning: String, postings: ArraySlice<(word: String, entries: [Int])>)]
    ) {
        var start = slice.startIndex
        while start < slice.endIndex {
            // By scalars: the script cuts texts in the same places.
            let beginning = Self.beginning(of: slice[start].word, depth + 1)
            let end =
                slice[start...].firstIndex { Self.beginning(of: $0.word, depth + 1) != beginning } ?? slice.endIndex
            let part = slice[start..<end]
            let weight = part.reduce(0) { $0 + $1.entries.count }
            let isWhole = part.allSatisfy { $0.word.unicodeScalars.count <= depth + 1 }
            if weight <= Self.shardSize || isWhole {
                shards.append((beginning, part))
            } else {
                divide(part, after: depth + 1, into: &shards)
            }
            start = end
        }
    }

    private static func beginning(of word: String, _ count: Int) -> String {
        String(String.UnicodeScalarView(word.unicodeScalars.prefix(count)))
    }

    var files: [SiteFile] {
        let shards = shards
        // Numbers, not beginnings: letters of any script would have to be escaped in addresses.
        let list = JSONWriter.line(.texts(shards.map(\.beginning)))
        return [SiteFile(path: "search/index.json", bytes: list)]
            + shards.enumerated().map { number, shard in
                SiteFile(path: "search/\(number).json", bytes: JSONWriter.line(json(shard.postings)))
            }
    }

    private func json(_ postings: ArraySlice<(word: String, entries: [Int])>) -> JSONValue {
        let used = Array(Set(postings.flatMap(\.entries))).sorted()
        let places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
        return [
            "e": .list(used) { place in
                let entry = entries[place]
                return .array([
                    .integer(entry.kind.rawValue), .string(entry.title), .string(entry.detail), .string(entry.address),
                ])
            },
            "w": .object(
                postings.map { posting in
                    JSONValue.Member(posting.word, .list(posting.entries) { .integer(places[$0] ?? 0) })
                }),
        ]
    }
}
