import Foundation
import SiteReports
import TestSupport
import Testing

@Suite struct FilingIndexTests {
    private let filings: [ListedFiling] = [
        .sample(1), .sample(2, filed: nil, period: nil), .sample(3, title: hostile, summary: hostile),
        .sample(4, title: "=1+1", summary: "a, b"),
    ]

    private func json(_ filings: [ListedFiling], base: BaseURL?) -> [UInt8] {
        var bytes: [UInt8] = []
        FilingIndex.writeJSON(filings, base: base) { bytes += $0 }
        return bytes
    }

    @Test func jsonHoldsEveryFilingOnALine() throws {
        let bytes = json(filings, base: base())
        #expect(String(decoding: bytes, as: UTF8.self).split(separator: "\n").count == filings.count + 2)
        let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        #expect(object?["version"] as? Int == 1)
        let read = try #require(object?["filings"] as? [[String: Any]])
        #expect(read.map { $0["key"] as? String } == filings.map(\.key))
        #expect(read[0]["url"] as? String == base().address(of: filings[0].page))
        #expect(read[1]["filed"] is NSNull)
        #expect(read[2]["title"] as? String == hostile)
    }

    @Test func jsonWithoutABaseHasPathsAlone() throws {
        let object = try JSONSerialization.jsonObject(with: Data(json(filings, base: nil))) as? [String: Any]
        let read = try #require(object?["filings"] as? [[String: Any]])
        #expect(read.allSatisfy { $0["url"] == nil })
        #expect(read[0]["page"] as? String == "filings/0001000001-13-000001/index.html")
    }

    @Test func jsonOfNothing() throws {
        #expect(try readByPython(json: json([], base: nil)) == #"{"filings": [], "version": 1}"# + "\n")
    }

    @Test func csvIsReadByAnother() throws {
        var bytes: [UInt8] = []
        FilingIndex.writeCSV(filings, base: base()) { bytes += $0 }
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "filings.csv")
        try Data(bytes).write(to: file)
        let script = """
            import sys, csv
            for row in csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")):
                print(row["key"], row["filed"], row["issuer"], row["personCIKs"], ascii(row["title"])[:40], row["url"][-30:])
            """
        let lines = try Python.run(script, [file.path]).split(separator: "\n")
        #expect(lines.count == filings.count)
        #expect(
            lines[0]
                == """
                0001000001-13-000001 2013-11-26 Quillwort Instruments Inc 0001000002 'Odile K. Fennel sold 100 shares' \
                01000001-13-000001/index.html
                """.replacing("01000001-13-000001/index.html", with: "0001000001-13-000001/index.html".suffix(30)))
        #expect(lines[1].hasPrefix("0001000001-13-000002  Quillwort"))
        #expect(lines[2].contains("<script>alert"))
        #expect(lines[3].contains(#""'=1+1""#))
    }

    private struct DiskFull: Error {}

    @Test func failuresOfTheSinkCarryOn() {
        #expect(throws: DiskFull.self) {
            try FilingIndex.writeCSV(filings, base: nil) { _ throws(DiskFull) in throw DiskFull() }
        }
    }
}
