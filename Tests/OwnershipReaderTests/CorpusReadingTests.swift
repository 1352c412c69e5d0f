import Diagnostics
import Foundation
import Inputs
import OwnershipModel
import OwnershipReader
import ReadingSupport
import TestSupport
import Testing

/// Real filings, where they are at hand: a folder `shared/corpus` beside the project.
private enum Corpus {
    static func files(_ kind: String) throws -> [URL] {
        let folder = try #require(ProjectFolder.corpus).appendingPathComponent(kind)
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .map { folder.appendingPathComponent($0) }
    }
}

/// Counts in the raw text what the reader must have found, by the dumbest means there is.
private struct DumbCount {
    let text: String

    func count(_ part: String) -> Int { text.components(separatedBy: part).count - 1 }

    var rows: [Int] {
        [
            count("<nonDerivativeTransaction>"), count("<nonDerivativeHolding>"), count("<derivativeTransaction>"),
            count("<derivativeHolding>"),
        ]
    }
    /// Values with something in them.
    var values: Int {
        text.components(separatedBy: "<value>").dropFirst().filter { piece in
            let value = piece.components(separatedBy: "<")[0]
            return !value.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty
        }.count
    }
    var marks: Int { count("<footnoteId ") }
    var footnotes: Int { count("<footnote ") }
}

extension SecurityRow {
    /// How many of the row's fields have a value in `<value>`.
    fileprivate var valueCount: Int {
        let texts = [securityTitle, underlyingTitle, natureOfOwnership].filter { $0.value != nil }.count
        let amounts = [conversionOrExercisePrice, pricePerShare].filter { $0.value != nil }.count
        let dates = [transactionDate, deemedExecutionDate, exerciseDate, expirationDate].filter { $0.value != nil }
            .count
        let securities = [transactionAmount, underlyingAmount, amountOwned].filter { $0.value != nil }.count
        let codes = [transactionTimeliness.value != nil, acquiredDisposed.value != nil, ownershipForm.value != nil]
        return texts + amounts + dates + securities + codes.filter { $0 }.count
    }

    fileprivate var markCount: Int {
        [
            securityTitle.marks, underlyingTitle.marks, natureOfOwnership.marks, conversionOrExercisePrice.marks,
            pricePerShare.marks, transactionDate.marks, deemedExecutionDate.marks, exerciseDate.marks,
            expirationDate.marks, transactionAmount.marks, underlyingAmount.marks, amountOwned.marks,
            transactionTimeliness.marks, acquiredDisposed.marks, ownershipForm.marks, transactionCoding?.marks ?? [],
        ].map(\.count).reduce(0, +)
    }
}

@Suite("Every real filing at hand is read whole", .wants(.shared))
struct CorpusReadingTests {
    @Test("Rows, values, marks and footnotes are as many as in the text", arguments: ["xml", "submission"])
    func counts(kind: String) throws {
        for file in try Corpus.files(kind) {
            let bytes = [UInt8](try Data(contentsOf: file))
            let outcome = try FilingReader.read(Input(name: file.lastPathComponent, bytes: bytes))
            let document = try onlyFiling(outcome).document
            let counter = DumbCount(text: String(decoding: bytes, as: UTF8.self))
            let rows = document.nonDerivativeSecurities + document.derivativeSecurities
            let kinds = [document.nonDerivativeSecurities, document.derivativeSecurities].flatMap { rows in
                [SecurityRow.Kind.transaction, .holding].map { kind in rows.filter { $0.kind == kind }.count }
            }
            #expect(kinds == counter.rows, "\(file.lastPathComponent)")
            #expect(rows.map(\.valueCount).reduce(0, +) == counter.values, "\(file.lastPathComponent)")
            #expect(rows.map(\.markCount).reduce(0, +) == counter.marks, "\(file.lastPathComponent)")
            #expect(document.footnotes.count == counter.footnotes, "\(file.lastPathComponent)")
        }
    }

    @Test(
        "Nothing is odd but what is odd: two filings saved from a browser, with a script in them, and one with time zones behind its dates"
    )
    func oddities() throws {
        var met: [String: Int] = [:]
        for file in try Corpus.files("xml") + Corpus.files("submission") {
            let bytes = [UInt8](try Data(contentsOf: file))
            let outcome = try FilingReader.read(Input(name: file.lastPathComponent, bytes: bytes))
            for diagnostic in outcome.diagnostics { met[diagnostic.code, default: 0] += 1 }
            #expect(outcome.filings[0].header?.unrecognized ?? [] == [], "\(file.lastPathComponent)")
            #expect(outcome.filings[0].source.isEmpty == false, "\(file.lastPathComponent)")
        }
        met["accession-number-from-name"] = nil
        #expect(met == ["unknown-element": 2, "time-zone-on-date": 3])
    }
}
