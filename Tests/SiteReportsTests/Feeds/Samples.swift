import Foundation
import OwnershipModel
import SiteReports
import TestSupport

func date(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(filed: text) else { fatalError("no date: \(text)") }
    return date
}

func base(_ text: String = "https://insiders.example/section16") -> BaseURL {
    do {
        return try BaseURL(text)
    } catch {
        fatalError("no address: \(text): \(error)")
    }
}

extension ListedFiling {
    /// An invented filing.
    static func sample(
        _ number: Int = 1, filed: String? = "2013-11-26", accepted: String? = nil, period: String? = "2013-11-22",
        title: String = "Odile K. Fennel sold 100 shares", summary: String = "Sold 100 shares at $10.00."
    ) -> ListedFiling {
        let digits = "0001000001-13-" + String(repeating: "0", count: 6 - "\(number)".count) + "\(number)"
        return ListedFiling(
            key: digits, accessionNumber: AccessionNumber(digits), formType: "4", title: title, summary: summary,
            issuer: Party(name: "Quillwort Instruments Inc", cik: "0001000001", symbol: "QWRT"),
            persons: [Party(name: "Fennel Odile K", cik: "0001000002")], periodOfReport: period.map(date),
            filed: filed.map(date), accepted: accepted.flatMap { AcceptanceTime(compact: $0) },
            page: "filings/\(digits)/index.html",
            files: [File(path: "filings/\(digits)/form 4.pdf", mediaType: "application/pdf", size: 12_345)])
    }
}

/// What is hard to write: marks of XML, JSON, CSV and HTML, every control character, the ends of Unicode.
let hostile =
    #"<script>alert("x")</script> ]]> & &amp; ' {{title}} \u0000 =cmd() é 中 "# + "\u{1F4C8}\u{202E}\u{FFFE}\u{85}"
    + String(String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar($0) })) + "\u{7F}end"

/// What Python's reader of XML (expat) makes of a document, printed a line for each element: path, attributes, text.
func readByPython(_ xml: [UInt8]) throws -> [String] {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "document.xml")
    try Data(xml).write(to: file)
    let script = """
        import sys, xml.etree.ElementTree as tree
        def show(element, path):
            path += "/" + element.tag.split("}")[-1]
            print(path, *[f"{n.split('}')[-1]}={v}" for n, v in element.attrib.items()], ascii((element.text or "").strip()))
            for child in element: show(child, path)
        show(tree.parse(sys.argv[1]).getroot(), "")
        """
    return try Python.run(script, [file.path]).split(separator: "\n").map(String.init)
}

/// The same value as Python's reader of JSON has it, written again with sorted names.
func readByPython(json: [UInt8]) throws -> String {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "document.json")
    try Data(json).write(to: file)
    return try Python.run(
        "import sys, json; print(json.dumps(json.load(open(sys.argv[1], encoding='utf-8')), sort_keys=True))",
        [file.path])
}
