/// How a list that grows at its newest end is cut into pages whose addresses stay.
///
/// Pages are numbered from the oldest: those that are full never change again, and the list's own address has the newest
/// filings, up to twice as many as a page.
struct ListCut: Sendable {
    static let pageSize = 100

    let count: Int
    /// How many full pages lie behind the front page.
    let older: Int

    init(_ count: Int) {
        self.count = count
        older = max(0, count / ListCut.pageSize - 1)
    }

    /// Nil is the front page.
    var pages: [Int?] { [nil] + (0..<older).map { older - $0 } }

    /// Which entries, counted from the newest, stand on a page.
    func entries(of page: Int?) -> Range<Int> {
        guard let page else { return 0..<(count - older * ListCut.pageSize) }
        let end = count - (page - 1) * ListCut.pageSize
        return (end - ListCut.pageSize)..<end
    }

    /// The pages to link to from one of them: all where they are few, else the ends and the neighbours.
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
