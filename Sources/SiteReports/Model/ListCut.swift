/// Divides a list of filings, the newest first, into pages with stable addresses.
///
/// Pages are numbered from the oldest, so full pages never change. The front page, at the list's own address, has the newest
/// filings: up to twice as many as a page, less one.
struct ListCut: Sendable {
    static let pageSize = 100

    let count: Int
    /// The number of full pages besides the front page.
    let older: Int

    init(_ count: Int) {
        self.count = count
        older = max(0, count / ListCut.pageSize - 1)
    }

    /// The page numbers, the newest first; nil is the front page.
    var pages: [Int?] { [nil] + (0..<older).map { older - $0 } }

    /// The indices of the entries on a page; 0 is the newest.
    func entries(of page: Int?) -> Range<Int> {
        guard let page else { return 0..<(count - older * ListCut.pageSize) }
        let end = count - (page - 1) * ListCut.pageSize
        return (end - ListCut.pageSize)..<end
    }

    /// The pages to link to from a page: all if there are few, else the ends and the neighbours.
    func linked(from page: Int?) -> [Int?] {
        guard older > 0 else { return [] }
        guard older > 12 else { return pages }
        let here = page ?? older + 1
        return pages.filter { other in
            guard let number = other else { return true }
            return number == 1 || number == older || abs(number - here) <= 3
        }
    }
}
