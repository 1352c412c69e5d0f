import Bytes
import OwnershipModel
import Testing

@testable import SiteReports

/// Which inputs hold one filing.
@Suite struct SameFilingsTests {
    /// A filing with an accession number, filed on a day of March 2014; or without either.
    private func filing(
        _ number: Int?, says document: String, rows: String = "rows", day: Int? = 3, hasSource: Bool = true
    ) -> SurveyedFiling {
        var filing = SurveyedFiling.invented(
            number ?? 900, filed: number == nil ? nil : day.map { "2014-03-0\($0)" }, rows: rows)
        if number == nil {
            filing.listed.accessionNumber = nil
            filing.listed.key = "x-" + String(Digest(of: document).description.prefix(12))
        }
        filing.documentDigest = Digest(of: document)
        filing.sourceEnding = hasSource ? ".xml" : nil
        return filing
    }

    private func fates(_ filings: SurveyedFiling..., onSite: Int = 0) -> [SameFilings.Fate] {
        SameFilings(filings.enumerated().map { .init($1, isOnSite: $0 < onSite) }).fates
    }

    @Test func aBareDocumentIsTheSubmissionThatHoldsIt() {
        #expect(fates(filing(1, says: "a"), filing(nil, says: "a")) == [.shown, .again(of: 0)])
        #expect(fates(filing(nil, says: "a"), filing(1, says: "a")) == [.again(of: 1), .shown])
        #expect(fates(filing(nil, says: "b"), filing(1, says: "a")) == [.shown, .shown])
    }

    @Test func twoBareDocumentsThatSayTheSameAreOne() {
        var other = filing(nil, says: "a")
        other.listed.key = "x-000000000000"
        #expect(fates(filing(nil, says: "a"), other) == [.shown, .again(of: 0)])
    }

    @Test func twoAccessionNumbersAreTwoFilings() {
        let same = SameFilings([
            .init(filing(2, says: "a", day: 5)), .init(filing(1, says: "a", day: 4)), .init(filing(nil, says: "a")),
        ])
        #expect(same.fates == [.shown, .shown, .again(of: 1)], "a bare document is taken as the earliest")
        #expect(same.twins == [0: 1])
    }

    @Test func aFilingOfUnknownDayIsNotTheEarliest() {
        let same = fates(filing(1, says: "a", day: nil), filing(2, says: "a", day: 4), filing(nil, says: "a"))
        #expect(same == [.shown, .shown, .again(of: 1)])
    }

    @Test func ofOneNumberTheOneThatTellsMostIsShown() {
        let poor = filing(1, says: "a", day: nil, hasSource: false)
        #expect(fates(poor, filing(1, says: "a")) == [.again(of: 1), .shown])
        #expect(fates(filing(1, says: "a"), filing(1, says: "a")) == [.shown, .again(of: 0)])
        #expect(fates(filing(1, says: "a"), filing(1, says: "b", rows: "others")) == [.shown, .otherContent(than: 0)])
    }

    @Test func whatIsNewTakesThePlaceOfWhatIsOnTheSite() {
        let (old, new) = (filing(1, says: "a"), filing(1, says: "b", rows: "others"))
        #expect(fates(old, new, onSite: 1) == [.replaced(by: 1), .shown])
        #expect(fates(old, filing(1, says: "a"), onSite: 1) == [.shown, .again(of: 0)])
        let print = filing(1, says: "c", rows: "others", day: nil, hasSource: false)
        #expect(fates(old, print, onSite: 1) == [.shown, .otherContent(than: 0)], "it tells less")
        #expect(fates(filing(nil, says: "a"), old, onSite: 1) == [.again(of: 1), .shown])
    }

    /// A poorer copy by number of something that is itself a copy by content is told of what is shown.
    @Test func copiesOfCopiesLeadToWhatIsShown() {
        let (poor, bare) = (filing(nil, says: "a", hasSource: false), filing(nil, says: "a"))
        #expect(fates(poor, bare, filing(1, says: "a")) == [.again(of: 2), .again(of: 2), .shown])
    }

    @Test func withoutContentNothingIsProved() {
        var (one, other) = (filing(nil, says: "a"), filing(1, says: "a"))
        (one.documentDigest, other.documentDigest) = (nil, nil)
        #expect(fates(one, other) == [.shown, .shown])
    }
}
