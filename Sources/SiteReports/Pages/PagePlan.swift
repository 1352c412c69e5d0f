import OwnershipReview

/// A page of the site to be made, identified by its subject. `page` is the number of an older page of a list, nil for its
/// front page.
public enum PagePlan: Sendable, Hashable {
    case home
    case search
    case glossary
    case notFound
    case alphabet(PartyRole)
    case letter(PartyRole, String, part: Int)
    /// The index is that of the issuer or person in the site.
    case party(PartyRole, Int, page: Int?)
    /// The website posting dates of the issuer with this index.
    case posting(Int, page: Int?)
    case years
    case year(Int)
    /// The index is that of the month, form or kind in the site.
    case month(Int, page: Int?)
    case form(Int, page: Int?)
    case kind(Int, page: Int?)
}

/// The role of a party in filings.
public enum PartyRole: String, Sendable, Hashable, CaseIterable {
    case issuer
    case person

    var heading: String { self == .issuer ? "Issuers" : "Reporting persons" }
}

extension Site {
    /// All pages except those of filings, in a fixed order.
    public var plans: [PagePlan] {
        var plans: [PagePlan] = [.home, .search, .glossary, .notFound, .years]
        for role in PartyRole.allCases {
            plans.append(.alphabet(role))
            for (letter, parties) in letters(of: role) {
                for part in 0..<NameCut(parties.count).parts { plans.append(.letter(role, letter, part: part + 1)) }
            }
            for (index, party) in parties(role).enumerated() {
                plans += ListCut(party.filings.count).pages.map { .party(role, index, page: $0) }
            }
        }
        for (index, issuer) in issuers.enumerated() {
            plans += ListCut(issuer.filings.count).pages.map { .posting(index, page: $0) }
        }
        plans += Set(months.map(\.month.year)).filter { $0 > 0 }.sorted().map { .year($0) }
        for (index, month) in months.enumerated() {
            plans += ListCut(month.filings.count).pages.map { .month(index, page: $0) }
        }
        for (index, form) in forms.enumerated() {
            plans += ListCut(form.filings.count).pages.map { .form(index, page: $0) }
        }
        for (index, kind) in kinds.enumerated() {
            plans += ListCut(kind.filings.count).pages.map { .kind(index, page: $0) }
        }
        return plans
    }

    func parties(_ role: PartyRole) -> [SiteParty] { role == .issuer ? issuers : persons }

    /// The first letters of names, each with the parties whose names begin with it.
    func letters(of role: PartyRole) -> [(letter: String, parties: [SiteParty])] {
        role == .issuer ? issuerLetters : personLetters
    }

    func page(_ plan: PagePlan) -> SitePage {
        switch plan {
        case .home: homePage
        case .search: searchPage
        case .glossary: glossaryPage
        case .notFound: notFoundPage
        case .alphabet(let role): alphabetPage(role)
        case .letter(let role, let letter, let part): letterPage(role, letter, part)
        case .party(let role, let index, let page): partyPage(role, parties(role)[index], page)
        case .posting(let index, let page): postingPage(issuers[index], page)
        case .years: yearsPage
        case .year(let year): yearPage(year)
        case .month(let index, let page): monthPage(index, page)
        case .form(let index, let page): formPage(index, page)
        case .kind(let index, let page): kindPage(index, page)
        }
    }
}

/// Divides the names under one letter into pages.
struct NameCut {
    static let size = 500
    let parts: Int
    private let count: Int

    init(_ count: Int) {
        self.count = count
        parts = max(1, (count + NameCut.size - 1) / NameCut.size)
    }

    func entries(of part: Int) -> Range<Int> { (part - 1) * NameCut.size..<min(count, part * NameCut.size) }
}
