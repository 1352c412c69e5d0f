import Foundation
import TestSupport

/// The project's sample filing, and odd ones made from it.
enum Sample {
    static let name = "allied-motion-form-4-2013-11-26"

    static let text =
        (try? String(contentsOf: ProjectFolder.fixtures.appendingPathComponent(name + ".xml"), encoding: .utf8)) ?? ""

    /// The same filing as a converter wrote it down.
    static let converted =
        (try? String(
            contentsOf: ProjectFolder.fixtures.appendingPathComponent("texts/\(name)-converted.txt"), encoding: .utf8))
        ?? ""

    /// The sample with the first occurrence of one text replaced by another.
    static func replacing(_ part: String, with other: String) -> String {
        guard let range = text.range(of: part) else { preconditionFailure("the sample does not hold \(part)") }
        return text.replacingCharacters(in: range, with: other)
    }

    /// Two more filings, which differ from the sample in one amount.
    static let other = replacing("145770", with: "99999")
    static let third = replacing("145770", with: "88888")

    /// A submission with a made-up accession number that ends with this one.
    static func submission(_ number: Int, _ documents: String...) -> String {
        submission(accession: "0001234567-13-00000\(number)", documents: documents)
    }

    /// A submission with a header and any number of ownership documents.
    static func submission(accession: String, documents: [String]) -> String {
        let header = """
            <SEC-DOCUMENT>\(accession).txt : 20131126
            <SEC-HEADER>\(accession).hdr.sgml : 20131126
            <ACCEPTANCE-DATETIME>20131126160000
            ACCESSION NUMBER:\t\t\(accession)
            CONFORMED SUBMISSION TYPE:\t4
            PUBLIC DOCUMENT COUNT:\t\t\(documents.count)
            CONFORMED PERIOD OF REPORT:\t20131119
            FILED AS OF DATE:\t\t20131126
            </SEC-HEADER>

            """
        let bodies = documents.enumerated().map { index, document in
            """
            <DOCUMENT>
            <TYPE>4
            <SEQUENCE>\(index + 1)
            <FILENAME>primary_doc.xml
            <TEXT>
            <XML>
            \(document)</XML>
            </TEXT>
            </DOCUMENT>

            """
        }
        return header + bodies.joined() + "</SEC-DOCUMENT>\n"
    }
}
