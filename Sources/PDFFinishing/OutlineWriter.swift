import Bytes
import Diagnostics
import PageLayout

/// Writes the bookmarks, all of them expanded (ISO 32000-1, 12.3.3).
struct OutlineWriter {
    let entries: [OutlineEntry]

    /// Writes the outline and returns the object number of its root.
    func write(to writer: inout ObjectWriter) throws(Failure) -> Int {
        let root = writer.allocate()
        let first = writer.allocate(entries.count)
        var children = [[Int]](repeating: [], count: entries.count + 1)
        var parents: [Int] = []
        // The entries that could be the current one's parent. Index `entries.count` stands for the root.
        var open: [Int] = []
        for (index, entry) in entries.enumerated() {
            while let last = open.last, entries[last].level >= entry.level { open.removeLast() }
            let parent = open.last ?? entries.count
            parents.append(parent)
            children[parent].append(index)
            open.append(index)
        }
        var below = [Int](repeating: 0, count: entries.count + 1)
        for index in entries.indices.reversed() { below[parents[index]] += below[index] + 1 }

        for (index, entry) in entries.enumerated() {
            let siblings = children[parents[index]]
            let place = siblings.firstIndex(of: index) ?? 0
            writer.begin(first + index)
            writer.body.append("<</Title")
            writer.body.textString(entry.title)
            put("/Parent ", parents[index] == entries.count ? root : first + parents[index], &writer)
            if place > 0 { put("/Prev ", first + siblings[place - 1], &writer) }
            if place + 1 < siblings.count { put("/Next ", first + siblings[place + 1], &writer) }
            putChildren(children[index], count: below[index], first, &writer)
            writer.body.append("/Dest")
            writer.body.byteString(entry.destination.utf8)
            writer.body.append(">>")
            try writer.end()
        }
        writer.begin(root)
        writer.body.append("<</Type/Outlines")
        putChildren(children[entries.count], count: below[entries.count], first, &writer)
        writer.body.append(">>")
        try writer.end()
        return root
    }

    private func putChildren(_ children: [Int], count: Int, _ first: Int, _ writer: inout ObjectWriter) {
        guard let oldest = children.first, let youngest = children.last else { return }
        put("/First ", first + oldest, &writer)
        put("/Last ", first + youngest, &writer)
        writer.body.append("/Count ")
        writer.body.append(decimal: count)
    }

    private func put(_ key: StaticString, _ object: Int, _ writer: inout ObjectWriter) {
        writer.body.append(key)
        writer.body.reference(object)
    }
}
