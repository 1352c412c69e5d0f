import Bytes
import Diagnostics

/// A reader of the objects in Cairo's file.
///
/// `CairoFile` is the implementation in use: small, fast and strict. The tests compare what it reads with what libqpdf
/// reads.
protocol PDFObjectSource {
    /// The object number of the document catalog.
    var root: Int { get }
    /// One more than the highest object number; 0 is never in use.
    var objectCount: Int { get }
    /// Reads an object.
    ///
    /// - Throws: `Failure` if the object is missing or malformed.
    func object(_ number: Int) throws(Failure) -> PDFObject
}

/// An object's value and the still compressed data of its stream, if it has one. Both are valid as long as the reader's
/// file is in memory.
struct PDFObject {
    var value: PDFValue
    var stream: ByteView?
}

extension PDFObjectSource {
    /// Returns the entries of an object that is a dictionary.
    func dictionary(_ number: Int) throws(Failure) -> [PDFValue.Entry] {
        let value = try object(number).value
        guard let entries = try value.entries() else {
            throw .unreadableFile("object \(number) is no dictionary", offset: value.range.lowerBound)
        }
        return entries
    }

    /// Returns the value itself, or the object's value if it is a reference.
    func resolve(_ value: PDFValue) throws(Failure) -> PDFValue {
        guard let number = try value.reference() else { return value }
        return try object(number).value
    }

    /// Returns the object numbers of the pages in order. The page tree must have a single level.
    func pages() throws(Failure) -> [Int] {
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
