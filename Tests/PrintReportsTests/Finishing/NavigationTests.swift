import PageLayout
import Testing

@testable import CairoDrawing
@testable import PDFFinishing
@testable import PrintReports

/// Links, destinations, bookmarks and metadata of the finished file.
@Suite struct NavigationTests {
    let file: ReadBack
    let document: LaidOutDocument

    init() throws {
        let press = try PDFPress(fonts: FontLibrary())
        document = SampleForm(rows: 4).lay(with: press.shaper)
        let info = DocumentInfo(title: "\u{5D0} & <b>", author: "A\\B (C)", subject: "")
        file = try ReadBack(press.press(document, info).bytes)
    }

    @Test func everyLinkLeadsToItsDestination() throws {
        let names = try #require(file.root["/Names"]?["/Dests"]?["/Names"]?.elements)
        var targets: [String: ReadBack.Node] = [:]
        for index in stride(from: 0, to: names.count, by: 2) {
            targets[try #require(names[index].text)] = names[index + 1]
        }
        #expect(Set(targets.keys) == ["top", "table1", "table2", "note1", "note2", "note3"])
        var contents: [String] = []
        for page in 0..<file.pageCount {
            for reference in file.page(page)["/Annots"]?.elements ?? [] {
                let link = file.resolve(reference)
                #expect(link["/F"] == .integer(4))
                contents.append(try #require(link["/Contents"]?.text))
                if let name = link["/Dest"]?.text {
                    #expect(targets[name]?.elements.first?.target == file.pageNumber(1), "the notes are on page 2")
                } else {
                    #expect(link["/A"]?["/URI"]?.text == "https://www.sec.gov/")
                }
            }
        }
        let expected = document.pages.flatMap(\.frames).compactMap(\.link?.contents)
        #expect(contents == expected)
        #expect(expected.count == 9)
    }

    @Test func bookmarksAreNested() throws {
        let root = file.resolve(file.root["/Outlines"])
        #expect(root["/Count"] == .integer(3))
        let form = file.resolve(root["/First"])
        #expect(root["/First"] == root["/Last"])
        #expect(form["/Title"]?.text == "Form 4")
        #expect(form["/Count"] == .integer(2))
        let first = file.resolve(form["/First"])
        #expect(first["/Title"]?.text == "Table 1")
        #expect(first["/Prev"] == nil)
        let second = file.resolve(first["/Next"])
        #expect(second["/Title"]?.text == "Table 2")
        #expect(second["/Dest"]?.text == "table2")
        #expect(first["/Next"] == form["/Last"])
        #expect(second["/Prev"] == form["/First"])
        #expect(second["/Next"] == nil)
    }

    @Test func bookmarksThatSkipALevelStandUnderTheNearest() throws {
        let press = try PDFPress(fonts: FontLibrary())
        var sheet = Sheet(press.shaper)
        let element = sheet.add(.paragraph)
        sheet.set("Here", at: 36, 36, as: .element(element), destination: "here")
        sheet.document.outline = [(3, "a"), (1, "b"), (3, "c"), (2, "d")].map {
            OutlineEntry(title: $0.1, level: $0.0, destination: "here")
        }
        let file = try ReadBack(press.press(sheet.document, DocumentInfo(title: "", author: "", subject: "")).bytes)
        func titles(under node: ReadBack.Node) -> [String] {
            var found: [String] = []
            var next = node["/First"]
            while let reference = next {
                let entry = file.resolve(reference)
                found.append((entry["/Title"]?.text ?? "?") + titles(under: entry).joined(separator: "+"))
                next = entry["/Next"]
            }
            return found
        }
        #expect(titles(under: file.resolve(file.root["/Outlines"])) == ["a", "bc+d"])
    }

    @Test func metadataSaysTheSameTwice() throws {
        let information = file.resolve(file.trailer["/Info"])
        #expect(information["/Title"]?.text == "\u{5D0} & <b>")
        #expect(information["/Author"]?.text == "A\\B (C)")
        #expect(information["/CreationDate"] == nil, "no date was given, and the clock is not asked")
        let packet = String(decoding: try #require(file.stream(file.root["/Metadata"]?.target ?? 0)), as: UTF8.self)
        #expect(packet.contains("<rdf:li xml:lang=\"x-default\">\u{5D0} &amp; &lt;b&gt;</rdf:li>"))
        #expect(packet.contains("<rdf:li>A\\B (C)</rdf:li>"))
        #expect(packet.contains("<pdfuaid:part>1</pdfuaid:part>"))
        #expect(packet.contains("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"))
        #expect(!packet.contains("CreateDate"))
        #expect(file.root["/Lang"]?.text == "en-US")
    }

    @Test(arguments: [
        (DocumentDate(year: 2024, month: 1, day: 4), "D:20240104", "2024-01-04"),
        (DocumentDate(year: 2003, month: 12, day: 31, second: 86_399), "D:20031231235959Z", "2003-12-31T23:59:59Z"),
    ])
    func datesAreWrittenBothWays(date: DocumentDate, pdf: String, xmp: String) {
        #expect(date.pdf == pdf)
        #expect(date.xmp == xmp)
    }
}
