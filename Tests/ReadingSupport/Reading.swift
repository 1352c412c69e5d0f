import Diagnostics
import Inputs
import OwnershipModel
import OwnershipReader
import TestSupport

/// Reads a text under a name that holds no accession number.
package func read(_ text: String, name: String = "filing.xml") throws -> ReadOutcome {
    try FilingReader.read(Input(name: name, bytes: Array(text.utf8)))
}

/// Reads a fixture under a name that holds no accession number.
package func readFixture(_ name: String) throws -> ReadOutcome {
    try FilingReader.read(Input(name: "filing", bytes: Fixture.bytes(name)))
}

package func document(_ name: String) throws -> OwnershipDocument {
    try onlyFiling(readFixture(name)).document
}

package struct NotOneFiling: Error {}

package func onlyFiling(_ outcome: ReadOutcome) throws -> Filing {
    guard let filing = outcome.filings.first, outcome.filings.count == 1 else { throw NotOneFiling() }
    return filing
}

/// A Form 4 with something in it.
package func form4(_ content: String) -> String {
    "<ownershipDocument>\n<documentType>4</documentType>\n\(content)\n</ownershipDocument>\n"
}

/// The diagnostics as `MarkedText` writes them; one about the whole input has no place.
package func places(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
        let place = [diagnostic.location?.line, diagnostic.location?.column].compactMap { $0 }.map(String.init)
        return (place.isEmpty ? "" : place.joined(separator: ":") + " ") + diagnostic.code
    }.sorted()
}

package func amount(_ text: String) -> Filed<Amount> { Filed(text) }
package func day(_ text: String) -> Filed<CalendarDate> { Filed(text) }
package func marks(_ ids: String...) -> [FootnoteMark] { ids.map(FootnoteMark.init) }

/// What reading must throw, as `line:column code`.
package func failure(_ bytes: [UInt8], name: String = "filing.xml") -> String {
    do {
        let outcome = try FilingReader.read(Input(name: name, bytes: bytes))
        return "read \(outcome.filings.count) filings"
    } catch {
        return places([error.diagnostics[0]])[0]
    }
}

package func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
}
