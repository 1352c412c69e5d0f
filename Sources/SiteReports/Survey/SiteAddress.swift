import Bytes

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

    public static func filing(_ key: String) -> String { "filings/\(key).html" }
    public static func issuer(_ cik: String) -> String { "issuers/\(cik).html" }
    /// Which filings must be on the issuer's website, and until when.
    public static func posting(_ cik: String) -> String { "issuers/\(cik)-posting.html" }
    public static func person(_ cik: String) -> String { "persons/\(cik).html" }
    public static func letter(_ letter: String, of folder: String) -> String { "\(folder)/letter-\(letter).html" }
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

    /// The way from one page to another file: `../issuers/0000046129.html`.
    static func way(from page: String, to file: String) -> String {
        page.withUTF8View { here in file.withUTF8View { there in way(from: here, to: there) } }
    }

    private static func way(from page: ByteView, to file: ByteView) -> String {
        var (place, shared) = (0, 0)
        while place < page.count, place < file.count, page[place] == file[place] {
            place += 1
            // The folders that both are in.
            if page[place - 1] == slash { shared = place }
        }
        let up = ("../" as StaticString).view
        let folders = page.part(shared..<page.count).count { $0 == slash }
        let rest = file.part(shared..<file.count)
        return String(room: folders * up.count + rest.count) { way in
            for folder in 0..<folders { way.dropFirst(folder * up.count).copy(up) }
            return folders * up.count + way.dropFirst(folders * up.count).copy(rest)
        }
    }

    private static var slash: UInt8 { UInt8(ascii: "/") }
}
