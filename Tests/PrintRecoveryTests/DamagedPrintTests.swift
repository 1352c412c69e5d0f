import Diagnostics
import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

/// Prints that somebody's editing damaged: what cannot be told any more is said, and no value moves into another's place.
@Suite struct DamagedPrintTests {
    private static func text(_ name: String) -> String {
        (try? Fixture.bytes(name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    private static let page = text("pages/viewer.html")
    private static let own = text("../Golden/text/form5-joint.txt")
    private static let unfolded = text("texts/viewer-unfolded.txt")

    private func codes(_ text: String) throws -> Set<String> {
        do { return Set(try read(text).diagnostics.filter { $0.severity != .note }.map(\.code)) } catch {
            return Set((error as? Failure)?.diagnostics.map(\.code) ?? [])
        }
    }

    @Test(
        "A cell lost or doubled, an end of a row lost, a row of one cell",
        arguments: ["lost", "doubled", "joined", "stamp"])
    func cellsOfAPage(_ damage: String) throws {
        let start = try #require(Self.page.firstRange(of: "1,250"))
        let cell = try #require(Self.page[start.upperBound...].firstRange(of: "<td"))
        let cellEnd = try #require(Self.page[cell.lowerBound...].firstRange(of: "</td>")?.upperBound)
        let row = try #require(Self.page[start.upperBound...].firstRange(of: "</tr>"))
        var page = Self.page
        switch damage {
        case "lost": page.removeSubrange(cell.lowerBound..<cellEnd)
        case "doubled": page.insert(contentsOf: page[cell.lowerBound..<cellEnd], at: cellEnd)
        case "joined":
            let next = try #require(page[row.upperBound...].firstRange(of: "<tr>"))
            page.removeSubrange(row.lowerBound..<next.upperBound)
        default: page.insert(contentsOf: "<tr><td>CONFIDENTIAL</td></tr>", at: row.upperBound)
        }
        let outcome = try read(page)
        #expect(outcome.diagnostics.contains { $0.code == "row-not-understood" && $0.severity == .error })
        #expect(
            !(try onlyFiling(outcome).document.unreadRows.isEmpty && onlyFiling(outcome).document.missingParts.isEmpty))
    }

    @Test("Two pages or two own texts in one file are refused")
    func severalForms() throws {
        #expect(try codes(Self.page + "\n" + Self.page) == ["several-pages"])
        #expect(try codes(Self.own + "\n" + Self.own) == ["layout-not-understood"])
    }

    @Test(
        "Own text of which the line that begins a row was lost, or a row", arguments: ["", "  Row 3 (transaction)\n"])
    func rowsThatRanTogether(_ beginning: String) throws {
        let start = try #require(Self.own.firstRange(of: "  Row 1 (transaction)\n")?.upperBound)
        let end = try #require(Self.own.firstRange(of: "\n\nTable II")?.lowerBound)
        let damaged = Self.own.replacingCharacters(in: end..<end, with: "\n" + beginning + Self.own[start..<end])
        let outcome = try read(damaged)
        #expect(outcome.diagnostics.contains { $0.code == "row-not-understood" && $0.severity == .error })
        #expect(try onlyFiling(outcome).document.nonDerivativeSecurities.count == (beginning.isEmpty ? 0 : 1))
        let whole = Self.own.replacingCharacters(
            in: end..<end, with: "\n  Row 2 (transaction)\n" + Self.own[start..<end])
        #expect(try onlyFiling(read(whole)).document.nonDerivativeSecurities.count == 2)
    }

    @Test("Own text whose indents were squeezed, and with the mark that Windows sets before a text")
    func indents() throws {
        let squeezed = Self.own.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("    ") ? "  " + line.drop { $0 == " " } : line[...]
        }.joined(separator: "\n")
        if Self.own.contains("    (1) ") { #expect(try codes(squeezed) == ["layout-not-understood"]) }
        #expect(try onlyFiling(read("\u{FEFF}" + Self.own)).document == onlyFiling(read(Self.own)).document)
    }

    @Test("A stamp between the rows of a grid is no part of the form, and a remark there is an error")
    func stamp() throws {
        func stamped(_ words: String) throws -> ReadOutcome {
            try read(Self.unfolded.replacing("\nOption (right to buy)", with: "\n\(words)\nOption (right to buy)"))
        }
        let outcome = try stamped("CONFIDENTIAL")
        #expect(try onlyFiling(outcome).document == onlyFiling(read(Self.unfolded)).document)
        #expect(outcome.diagnostics.contains { $0.notes.contains { $0.contains("no part of the form: CONFIDENTIAL") } })
        let remarked = try stamped("client says sold")
        #expect(try onlyFiling(remarked).document.derivativeSecurities.count == 1)
        #expect(
            remarked.diagnostics.contains { $0.severity == .error && ($0.notes.first ?? "").contains("client says") })
    }

    @Test("What every form states and this one does not is said")
    func missing() throws {
        let nameless = Self.own.replacing("(Last) (First) (Middle)", with: "")
        #expect(nameless != Self.own)
        let undated = try #require(Self.unfolded.firstRange(of: "04/02/2026"))
        #expect(try codes(Self.unfolded.replacingCharacters(in: undated, with: "          ")).contains("value-missing"))
    }
}
