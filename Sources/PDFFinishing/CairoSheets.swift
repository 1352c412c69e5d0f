import Bytes
import Diagnostics

/// The pages of Cairo's file, by the page of the document that they belong to.
struct CairoSheets {
    /// The content streams of a page, as object numbers in Cairo's file.
    struct Sheet {
        /// The text, in marked pieces.
        var text: Int
        /// Rules, running heads, page numbers.
        var decoration: Int
    }

    let sheets: [Sheet]
    /// The resources of all pages, one entry for each name: Cairo gives a name to one thing throughout a file.
    let resources: [(category: StaticString, entries: [PDFValue.Entry])]

    /// - Parameter pageCount: The number of the document's pages. Cairo's file has two for each, see `DocumentPainter`.
    /// - Throws: `Failure` if the file is not like that, or holds what no page of ours has: pictures,
    ///   patterns.
    init(in source: any PDFObjectSource, pageCount: Int) throws(Failure) {
        let pages = try source.pages()
        guard pages.count == 2 * pageCount else {
            throw .unreadableFile("\(pages.count) pages where \(2 * pageCount) were drawn", offset: 0)
        }
        var contents: [Int] = []
        var fonts: [PDFValue.Entry] = []
        var states: [PDFValue.Entry] = []
        for number in pages {
            let page = try source.dictionary(number)
            guard let content = try page["Contents"]?.reference() else {
                throw .unreadableFile("a page without content", offset: 0)
            }
            contents.append(content)
            guard let value = page["Resources"], let resources = try source.resolve(value).entries() else { continue }
            for category in resources {
                guard let entries = try source.resolve(category.value).entries() else { continue }
                if category.has("Font") {
                    CairoSheets.add(entries, to: &fonts)
                } else if category.has("ExtGState") {
                    CairoSheets.add(entries, to: &states)
                } else if !entries.isEmpty {
                    throw .unreadableFile("a page with a picture or a pattern", offset: category.key.lowerBound)
                }
            }
        }
        sheets = (0..<pageCount).map { Sheet(text: contents[$0], decoration: contents[$0 + pageCount]) }
        self.resources = [("Font", fonts), ("ExtGState", states)].filter { !$0.1.isEmpty }
    }

    private static func add(_ new: [PDFValue.Entry], to entries: inout [PDFValue.Entry]) {
        for entry in new where !entries.contains(where: { $0.name.elementsEqual(entry.name) }) { entries.append(entry) }
    }
}

extension PDFValue.Entry {
    /// The bytes of the key, without its slash.
    var name: ByteView { value.bytes.part(key) }
}
