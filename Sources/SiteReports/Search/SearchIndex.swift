import DataReports

/// Something that can be found, with its search words.
struct SearchEntry: Sendable {
    enum Kind: Int, Sendable {
        case issuer = 0
        case person = 1
        case filing = 2
    }

    var kind: Kind
    var title: String
    /// A short description after the title.
    var detail: String
    /// The path relative to the site folder.
    var address: String
    /// The search words, normalized by `Folding`.
    var words: [String]
}

/// The index of a search that needs no server. It is split by the first letters of words into files of a few kilobytes, so
/// that a browser loads only what a query needs, however many filings there are.
///
/// `search/index.json` lists the prefixes. `search/N.json`, N being the index of a prefix in that list, has `e`, the entries
/// as kind, title, detail and address, and `w`, the words with the indices of their entries. A prefix with too many words is
/// split by the next letter; a word that equals the prefix then has a file of its own.
struct SearchIndex: Sendable {
    /// The maximum number of word-entry pairs in one file; exceeded only if a single word has more.
    static let shardSize = 400

    private let entries: [SearchEntry]
    /// Sorted by the UTF-8 bytes of the words.
    private let postings: [Posting]

    private struct Posting {
        /// The word in UTF-8.
        var word: [UInt8]
        /// The indices of the entries that have the word.
        var entries: [Int]
    }

    /// One file: the words with a common prefix.
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

    /// Adds an entry once, even if it has the word several times.
    private static func add(_ place: Int, to places: inout [Int]) {
        if places.last != place { places.append(place) }
    }

    /// The prefixes, sorted, each with its words.
    private var shards: [Shard] {
        var shards: [Shard] = []
        divide(postings[...], after: 0, into: &shards)
        return shards
    }

    /// - Parameter length: the length in bytes of the prefix that all these words share.
    private func divide(_ slice: ArraySlice<Posting>, after length: Int, into shards: inout [Shard]) {
        var start = slice.startIndex
        while start < slice.endIndex {
            // Split at Unicode scalars, as the script does.
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

    /// The prefix that is one scalar longer than a length in bytes, or the whole word if it ends there.
    private static func beginning(of word: [UInt8], after length: Int) -> ArraySlice<UInt8> {
        word[..<(word.indices.dropFirst(length + 1).first { !UTF8.isContinuation(word[$0]) } ?? word.count)]
    }

    var files: [SiteFile] {
        let shards = shards
        var list = JSONWriter(isOneLine: true)
        list.list(shards) { $0.put(String(decoding: $1.beginning, as: UTF8.self)) }
        var files = [SiteFile(path: SiteAddress.searchIndex, bytes: list.bytes)]
        // The index of each entry within the current file.
        var places = [Int](repeating: 0, count: entries.count)
        // File names are numbers rather than prefixes, whose letters would have to be percent-encoded.
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
