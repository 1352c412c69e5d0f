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
    /// In the order of the bytes of their words.
    private let postings: [Posting]

    private struct Posting {
        /// In UTF-8.
        var word: [UInt8]
        /// The places of the entries that have the word.
        var entries: [Int]
    }

    /// A file: words that begin alike.
    private typealias Shard = (beginning: ArraySlice<UInt8>, postings: ArraySlice<Posting>)

    init(_ entries: [SearchEntry]) {
        self.entries = entries
        var found: [String: [Int]] = [:]
        for (place, entry) in entries.enumerated() {
            for word in entry.words { SearchIndex.add(place, to: &found[word, default: []]) }
        }
        postings = found.map { Posting(word: Array($0.utf8), entries: $1) }.sorted {
            $0.word.lexicographicallyPrecedes($1.word)
        }
    }

    /// Once, however often the entry has the word.
    private static func add(_ place: Int, to places: inout [Int]) {
        if places.last != place { places.append(place) }
    }

    /// The beginnings, in order, each with its words.
    private var shards: [Shard] {
        var shards: [Shard] = []
        divide(postings[...], after: 0, into: &shards)
        return shards
    }

    /// - Parameter length: how many bytes all these words have in common already.
    private func divide(_ slice: ArraySlice<Posting>, after length: Int, into shards: inout [Shard]) {
        var start = slice.startIndex
        while start < slice.endIndex {
            // By scalars: the script cuts texts in the same places.
            let beginning = SearchIndex.beginning(of: slice[start].word, after: length)
            var (end, weight) = (start, 0)
            while end < slice.endIndex, SearchIndex.beginning(of: slice[end].word, after: length) == beginning {
                weight += slice[end].entries.count
                end += 1
            }
            let isOneWord = end == start + 1 && beginning.count == slice[start].word.count
            if weight <= Self.shardSize || isOneWord {
                shards.append((beginning, slice[start..<end]))
            } else {
                divide(slice[start..<end], after: beginning.count, into: &shards)
            }
            start = end
        }
    }

    /// One letter more than so many bytes, where the word goes on.
    private static func beginning(of word: [UInt8], after length: Int) -> ArraySlice<UInt8> {
        word[..<(word.indices.dropFirst(length + 1).first { !UTF8.isContinuation(word[$0]) } ?? word.count)]
    }

    var files: [SiteFile] {
        let shards = shards
        var list = JSONWriter(isOneLine: true)
        list.list(shards) { $0.put(String(decoding: $1.beginning, as: UTF8.self)) }
        var files = [SiteFile(path: SiteAddress.searchIndex, bytes: list.bytes)]
        // Of each entry, in the file that has it.
        var places = [Int](repeating: 0, count: entries.count)
        // Numbers, not beginnings: letters of any script would have to be escaped in addresses.
        for (number, shard) in shards.enumerated() {
            files.append(SiteFile(path: SiteAddress.searchIndex(part: number), bytes: json(shard.postings, &places)))
        }
        return files
    }

    private func json(_ postings: ArraySlice<Posting>, _ places: inout [Int]) -> [UInt8] {
        var used: [Int] = []
        for entry in postings.flatMap(\.entries).sorted() where used.last != entry {
            places[entry] = used.count
            used.append(entry)
        }
        var json = JSONWriter(isOneLine: true)
        json.object { json in
            json.member("e", used) { json, place in
                let entry = entries[place]
                json.list { json in
                    json.element(entry.kind.rawValue)
                    json.element(entry.title)
                    json.element(entry.detail)
                    json.element(entry.address)
                }
            }
            json.member("w") { json in
                for posting in postings {
                    json.name(text: String(decoding: posting.word, as: UTF8.self))
                    json.list(posting.entries) { $0.put(places[$1]) }
                }
            }
        }
        return json.bytes
    }
}
