import Bytes

/// What making a document asks of a reader of Cairo's file.
///
/// `CairoFile` is the one on the way: small, quick and strict. Behind the protocol others can stand beside it, as
/// libqpdf does in the tests.
protocol PDFObjectSource {
    /// The catalogue's object number.
    var root: Int { get }
    /// How many object numbers there are; 0 is never one.
    var objectCount: Int { get }
    /// Throws `PDFError.unreadableFile` where there is no such object or it makes no sense.
    func object(_ number: Int) throws(PDFError) -> PDFObject
}

/// An object's value, and its stream where it has one, as packed as in the file. Both belong to the reader.
struct PDFObject {
    var value: PDFValue
    var stream: ByteView?
}

extension PDFObjectSource {
    /// The entries of a dictionary object.
    func dictionary(_ number: Int) throws(PDFError) -> [PDFValue.Entry] {
        let value = try object(number).value
        guard let entries = try value.entries() else {
            throw .unreadableFile("object \(number) is no dictionary", offset: value.range.lowerBound)
        }
        return entries
    }

    /// A value, or what it refers to.
    func resolve(_ value: PDFValue) throws(PDFError) -> PDFValue {
        guard let number = try value.reference() else { return value }
        return try object(number).value
    }

    /// The page objects in their order.
    func pages() throws(PDFError) -> [Int] {
        guard let tree = try dictionary(root)["Pages"]?.reference(),
            let kids = try dictionary(tree)["Kids"]?.elements()
        else { throw .unreadableFile("a catalogue without pages", offset: 0) }
        var pages: [Int] = []
        for kid in kids {
            guard let page = try kid.reference(), try dictionary(page)["Type"]?.isName("Page") == true else {
                throw .unreadableFile("a page tree of more than one level", offset: kid.range.lowerBound)
            }
            pages.append(page)
        }
        return pages
    }
}
