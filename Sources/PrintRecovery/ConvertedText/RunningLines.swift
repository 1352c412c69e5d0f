import Bytes

/// Lines that an office prints on each page of its copies, such as `Doe & Roe LLP   Attorney Work Product   Page 3`: the same
/// words again and again, whose page numbers count up or which stand at equal distances.
struct RunningLines {
    private let indices: Set<Int>

    init(in all: [TextLines.Line]) {
        var places: [UInt64: [Int]] = [:]
        for (index, line) in all.enumerated() {
            if let hash = RunningLines.hash(line.text) { places[hash, default: []].append(index) }
        }
        var found: Set<Int> = []
        for group in places.values where group.count > 1 {
            let distances = zip(group, group.dropFirst()).map { $1 - $0 }
            guard distances.allSatisfy({ $0 >= 20 }), !RunningLines.holdsCaption(all[group[0]]) else { continue }
            let numbers = group.map { RunningLines.number(in: all[$0].text) }
            let counts = zip(numbers, numbers.dropFirst()).allSatisfy { first, second in
                first.flatMap { first in second.map { $0 == first + 1 } } ?? false
            }
            let most = distances.max() ?? 0
            let isEven = most - (distances.min() ?? 0) <= 2
            // Pages go from the first line to the last; the addresses of several persons are as even, and the funds of 2013 and
            // 2014 count up, but they begin further down.
            guard group[0] <= most && all.count - group[group.count - 1] <= most else { continue }
            let isPaged = counts && numbers[0].map { $0 <= 3 } ?? false
            if isPaged || isEven && group.count > 3 && numbers[0] == nil { found.formUnion(group) }
        }
        indices = found
    }

    private static func holdsCaption(_ line: TextLines.Line) -> Bool {
        LaidOutText.segments(of: line).contains { Caption($0.text) != nil }
    }

    func holds(_ index: Int) -> Bool { indices.contains(index) }

    /// The hash of the letters and signs of a line that may be one of these; nil for a line of markup or of a drawn or parted
    /// table, or with few letters.
    private static func hash(_ line: String) -> UInt64? {
        var hash: UInt64 = 14_695_981_039_346_656_037
        var letters = 0
        for byte in line.utf8 {
            switch byte {
            case UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "$"), 0x09: return nil
            // The lead of drawn lines, among others.
            case 0xE2: return nil
            case 0x20, UInt8(ascii: "0")...UInt8(ascii: "9"): continue
            default:
                if byte.isLetter { letters += 1 }
                hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211
            }
        }
        return letters > 8 ? hash : nil
    }

    /// The only number of a line; nil if it has none or several.
    private static func number(in line: String) -> Int? {
        let numbers = line.split { !($0.isASCII && $0.isNumber) }
        return numbers.count == 1 ? Int(numbers[0]) : nil
    }
}

/// A line that somebody stamped on a copy of the form, and that no form has: `CONFIDENTIAL`, `Page 2 of 3`.
enum Stamp {
    private static let words: Set<String> = [
        "CONFIDENTIAL", "DRAFT", "COPY", "PRIVILEGED", "PRIVILEGEDANDCONFIDENTIAL", "PRIVILEGED&CONFIDENTIAL",
        "ATTORNEYWORKPRODUCT", "ATTORNEY-CLIENTPRIVILEGE", "ATTORNEYCLIENTPRIVILEGED", "FORINTERNALUSEONLY",
    ]

    static func isOne(_ line: String) -> Bool {
        guard let first = line.utf8.first(where: { $0 != 0x20 }), "CDPAF".utf8.contains(first), line.utf8.count < 120
        else {
            return false
        }
        let text = line.trimmedStart
        if text.hasPrefix("Page ") {
            let words = text.split(separator: " ")
            return words.count == 4 && words[2] == "of" && Int(words[1]) != nil && Int(words[3]) != nil
        }
        return words.contains(text.filter { $0 != " " })
    }
}
