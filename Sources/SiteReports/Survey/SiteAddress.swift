/// Where the pages of a site lie, from its folder: built from CIKs, accession numbers and dates, so that they stay.
public enum SiteAddress {
    public static let home = "index.html"
    public static let search = "search.html"
    public static let glossary = "glossary.html"
    public static let issuers = "issuers/index.html"
    public static let persons = "persons/index.html"
    public static let dates = "years/index.html"
    /// Handed out by the server at any address, so its own links begin at the site's top.
    public static let notFound = "404.html"

    public static func filing(_ key: String) -> String { file(ofFiling: key, ending: ".html") }
    public static func issuer(_ cik: String) -> String { party(.issuer, cik) }
    /// Which filings must be on the issuer's website, and until when.
    public static func posting(_ cik: String) -> String { "issuers/\(cik)-posting.html" }
    public static func person(_ cik: String) -> String { party(.person, cik) }
    public static func party(_ role: PartyRole, _ cik: String) -> String { "\(folder(of: role))/\(cik).html" }
    /// All issuers, or all persons.
    public static func parties(_ role: PartyRole) -> String { role == .issuer ? issuers : persons }
    public static func letter(_ letter: String, of role: PartyRole) -> String {
        "\(folder(of: role))/letter-\(letter).html"
    }
    public static func year(_ year: Int) -> String { "years/\(year).html" }
    /// - Parameter month: `2013-11`.
    public static func month(_ month: String) -> String { "years/\(month).html" }
    /// - Parameter type: `4`, `4/A`.
    public static func form(_ type: String) -> String { "forms/\(type.lowercased().replacing("/", with: "-")).html" }
    public static func kind(_ kind: String) -> String { "kinds/\(kind).html" }

    /// The page of a list with this number: the newest is the list's own address, the others keep theirs as it grows.
    static func page(_ number: Int?, of list: String) -> String {
        guard let number, list.hasSuffix(".html") else { return list }
        return "\(list.dropLast(5))-p\(number).html"
    }

    static func folder(of role: PartyRole) -> String { role == .issuer ? "issuers" : "persons" }

    /// The way from a page to the folder of the site: `../`.
    static func wayUp(from page: String) -> String {
        let up = way(from: page, to: "")
        return up.isEmpty ? "./" : up
    }

    /// The way from one page to another file: `../issuers/0000046129.html`.
    static func way(from page: String, to file: String) -> String {
        var (page, file) = (page, file)
        return page.withUTF8 { here in file.withUTF8 { there in way(from: here, to: there) } }
    }

    private static func way(from page: UnsafeBufferPointer<UInt8>, to file: UnsafeBufferPointer<UInt8>) -> String {
        var (place, shared) = (0, 0)
        while place < page.count, place < file.count, page[place] == file[place] {
            place += 1
            // The folders that both are in.
            if page[place - 1] == slash { shared = place }
        }
        let up = "../".utf8
        let above = up.count * page[shared...].count { $0 == slash }
        let rest = UnsafeBufferPointer(rebasing: file[shared...])
        return String(unsafeUninitializedCapacity: above + rest.count) { way in
            for place in stride(from: 0, to: above, by: up.count) { _ = way[place...].initialize(from: up) }
            return way[above...].initialize(fromContentsOf: rest)
        }
    }

    private static var slash: UInt8 { UInt8(ascii: "/") }
}
