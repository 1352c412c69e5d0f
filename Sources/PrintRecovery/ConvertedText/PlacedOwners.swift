import Bytes
import OwnershipModel

/// The list of reporting owners as this program's pages print it: name and address on the left, and on the right the
/// four boxes of the relationship beside each other in the line of the name, each with its title below it.
struct PlacedOwners {
    struct Owner {
        /// The name and the address.
        var lines: [LaidOutText.Segment] = []
        /// The boxes: the mark, the caption and the title.
        var boxes: [(sign: LaidOutText.Segment, words: [LaidOutText.Segment])] = []
    }

    /// The reporting owners; empty if the list is not understood.
    private(set) var owners: [Owner] = []
    /// From the heading to the last line of the list.
    let lines: Range<Int>

    /// Nil if no such list begins with a line.
    init?(in all: [TextLines.Line], from start: Int) {
        guard all[start].text.trimmedStart.lowercased() == "reporting owners",
            let head = all[(start + 1)...].firstIndex(where: { !$0.isEmpty }), PlacedOwners.isHead(all[head])
        else { return nil }
        let end = all[(head + 1)...].firstIndex(where: PlacedOwners.isBehind) ?? all.endIndex
        let rows = all[(head + 1)..<end].filter { !$0.isEmpty && !PlacedOwners.isHead($0) }
            .map { LaidOutText.segments(of: $0).flatMap(LaidOutText.withSignApart) }
        // The SEC's viewer prints the captions once, above the columns of marks.
        guard rows.contains(where: { PlacedOwners.director(in: $0) != nil }) else { return nil }
        lines = start..<end
        let found = rows.reduce(into: [Owner]()) { owners, row in
            if PlacedOwners.director(in: row) != nil { owners.append(Owner()) }
            guard let last = owners.indices.last else { return }
            owners[last].take(row)
        }
        let isWhole = PlacedOwners.director(in: rows.first ?? []) != nil && found.allSatisfy(\.isWhole)
        owners = isWhole ? found : []
    }

    private static func isHead(_ line: TextLines.Line) -> Bool {
        LaidOutText.segments(of: line).map(\.text) == ["Reporting Owner Name / Address", "Relationships"]
    }

    /// Whether what stands below the list begins with a line.
    private static func isBehind(_ line: TextLines.Line) -> Bool {
        switch LaidOutText.segments(of: line).first.flatMap({ Caption($0.text) }) {
        case .explanation?, .remarks?, .signatures?, .signature?, .reportingPerson?, .closing?, .details?: true
        default: SecurityTable(heading: line.text.trimmedStart) != nil
        }
    }

    /// The index of the mark of the first box, which stands in the line of a name.
    fileprivate static func director(in row: [LaidOutText.Segment]) -> Int? {
        row.indices.dropLast().first { TickSigns.sign(row[$0].text) != nil && row[$0 + 1].text == "Director" }
    }
}

extension PlacedOwners.Owner {
    /// Takes a line of the list apart.
    fileprivate mutating func take(_ row: [LaidOutText.Segment]) {
        for segment in row {
            if TickSigns.sign(segment.text) != nil, !lines.isEmpty || segment.start > 0, isBesideCaption(segment, row) {
                boxes.append((segment, []))
            } else if let place = boxes.lastIndex(where: { $0.sign.start <= segment.start }) {
                boxes[place].words.append(segment)
            } else {
                lines.append(segment)
            }
        }
    }

    private func isBesideCaption(_ sign: LaidOutText.Segment, _ row: [LaidOutText.Segment]) -> Bool {
        row.first { $0.start > sign.start }.map { $0.start - sign.end < 4 } ?? false
    }

    /// The words of each box: its caption, and its title if it has one.
    fileprivate var captions: [String] { boxes.map { LaidOutText.text($0.words) } }

    /// Whether there is a name beside the boxes, an address in which a line has one cell, and all four boxes.
    fileprivate var isWhole: Bool {
        let captions = captions
        return lines.first?.line == boxes.first?.sign.line && Set(lines.map(\.line)).count == lines.count
            && captions.count == 4
            && captions[0] == "Director" && captions[1] == "10% Owner"
            && Caption(captions[2]) == .tick(.officer) && Caption(captions[3]) == .tick(.other)
    }
}

extension LaidOutText {
    /// Emits the list of reporting owners, each with a line for each part of the address and for each box.
    mutating func emit(_ list: PlacedOwners, _ line: Int) {
        guard !list.owners.isEmpty else { return unreadOwners.append(line) }
        emit(["Reporting Owners"], line)
        emit(["Reporting Owner Name / Address", "Relationships"], line)
        for owner in list.owners {
            emitGap(line)
            for part in owner.lines { emit([part.text], part.line) }
            for (box, caption) in zip(owner.boxes, owner.captions) {
                emit([box.sign.text + " " + caption], box.sign.line)
            }
        }
        emitGap(line)
    }
}
