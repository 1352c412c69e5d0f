import Testing

@testable import SiteReports

/// Lists keep the addresses of their pages as they grow.
@Suite struct ListCutTests {
    @Test(arguments: [0, 1, 99, 100, 101, 199, 200, 201, 299, 300, 1_234])
    func everyEntryStandsOnOnePage(count: Int) {
        let cut = ListCut(count)
        let entries = cut.pages.flatMap { Array(cut.entries(of: $0)) }
        #expect(entries == Array(0..<count))
        #expect(cut.entries(of: nil).count < 2 * ListCut.pageSize)
    }

    /// An entry counted from the oldest stays on its numbered page.
    @Test func fullPagesNeverChange() {
        func oldest(_ count: Int, _ page: Int) -> [Int] { ListCut(count).entries(of: page).map { count - 1 - $0 } }
        let first = oldest(250, 1)
        for count in 251...700 { #expect(oldest(count, 1) == first) }
        #expect(Set(first) == Set(0..<100))
    }

    @Test func longListsLinkToTheirEndsAndNeighbours() {
        #expect(ListCut(150).linked(from: nil).isEmpty)
        #expect(ListCut(450).linked(from: nil) == [nil, 3, 2, 1])
        let linked = ListCut(5_000).linked(from: 20).compactMap(\.self)
        #expect(linked == [49, 23, 22, 21, 20, 19, 18, 17, 1])
    }
}
