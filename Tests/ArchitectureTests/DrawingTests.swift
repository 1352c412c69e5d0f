import Foundation
import TestSupport
import Testing

/// Cairo draws: nothing that can be seen is written as PDF by us.
@Suite struct DrawingTests {
    /// The operators that paint, or set how something is painted (ISO 32000-1, annex A). What is left out opens and closes
    /// graphics states and marks, which is what finishing is for.
    private static let operators: Set<Substring> = [
        "b", "B", "b*", "B*", "BI", "BT", "c", "cm", "CS", "cs", "d", "d0", "d1", "Do", "EI", "ET", "f", "F", "f*", "G",
        "g", "gs", "h", "i", "ID", "j", "J", "K", "k", "l", "m", "M", "n", "re", "RG", "rg", "ri", "s", "S", "SC", "sc",
        "SCN", "scn", "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W",
        "W*", "y",
    ]

    @Test func noOperatorThatPaintsIsWritten() {
        for file in SourceFile.all where ["PDFFinishing", "PrintReports"].contains(file.target) {
            // What is read out of Cairo's file is compared with single letters, too.
            let isReader = ["CairoFile", "PDFTokens", "PDFValue"].contains { file.path.hasSuffix("\($0).swift") }
            for literal in file.text.literals where !isReader {
                let words = literal.text.replacing("\\n", with: " ").split { " /<>[]()".contains($0) }
                // A name such as /S is no operator.
                let names = literal.text.matches(of: /\/([A-Za-z]+)/).map(\.1)
                let found = words.filter { Self.operators.contains($0) && !names.contains($0) }
                #expect(found == [], "\(file.path):\(literal.line)")
            }
        }
    }

    /// Tags that one version of Cairo does not know, or damages its file with.
    @Test func cairoIsAskedForNoOtherTag() {
        let unusable: Set = ["Artifact", "Link", "Private", "cairo.dest", "Document"]
        for file in SourceFile.all where file.target == "CairoDrawing" {
            for literal in file.text.literals {
                #expect(!unusable.contains(literal.text), "\(file.path):\(literal.line)")
            }
        }
    }
}
