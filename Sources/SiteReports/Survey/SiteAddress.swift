import Bytes

/// The paths of a site's pages, relative to its folder. They are made from CIKs, accession numbers and dates, so they do not
/// change.
public enum SiteAddress {
    public static let home = "index.html"
    public static let search = "search.html"
    public static let glossary = "glossary.html"
    public static let issuers = "issuers/index.html"
    public static let persons = "persons/index.html"
    /// The page that lists all years and months.
    public static let dates = "years/index.html"
    /// The server sends this page at any address, so its own links must not be relative.
    public static let notFound = "404.html"

    /// The ending of the picture of a form's first page, which lies beside the filing's page.
    public static let previewEnding = "-page1.png"

    /// - Parameter key: the key of the filing; see `SiteKey`.
    public static func filing(_ key: String) -> String { file(ofFiling: key, ending: ".html") }
    public static func issuer(_ cik: String) -> String { party(.issuer, cik) }
    /// The page that lists which filings must be on the issuer's website, and until when.
    public static func posting(_ cik: String) -> String { "issuers/\(cik)-posting.html" }
    public static func person(_ cik: String) -> String { party(.person, cik) }
    /// - Parameter cik: the CIK with ten digits.
    public static func party(_ role: PartyRole, _ cik: String) -> String { "\(folder(of: role))/\(cik).html" }
    /// The page that lists all issuers or all reporting persons.
    public static func parties(_ role: PartyRole) -> String { role == .issuer ? issuers : persons }
    /// - Parameter letter: `a` to `z`, or `other`.
    public static func letter(_ letter: String, of role: PartyRole) -> String {
        "\(folder(of: role))/letter-\(letter).html"
    }
    public static func year(_ year: Int) -> String { "years/\(year).html" }
    /// - Parameter month: such as `2013-11`, or `undated`.
    public static func month(_ month: String) -> String { "years/\(month).html" }
    /// - Parameter type: the form type, such as `4` or `4/A`.
    public static func form(_ type: String) -> String { "forms/\(type.lowercased().replacing("/", with: "-")).html" }
    /// - Parameter kind: the name of the kind of transaction, such as `small-acquisition`.
    public static func kind(_ kind: String) -> String { "kinds/\(kind).html" }

    /// A numbered page of a list. Nil is the front page with the newest filings, at the list's own address; the others keep
    /// their addresses as the list grows.
    static func page(_ number: Int?, of list: String) -> String {
        guard let number, list.hasSuffix(".html") else { return list }
        return "\(list.dropLast(5))-p\(number).html"
    }

    static func folder(of role: PartyRole) -> String { role == .issuer ? "issuers" : "persons" }

    /// The relative path from a page to the site folder, such as `../`.
    static func wayUp(from page: String) -> String {
        let up = way(from: page, to: "")
        return up.isEmpty ? "./" : up
    }

    /// The relative path from a page to another file, such as `../issuers/0000046129.html`.
    static func way(from page: String, to file: String) -> String {
        page.withUTF8View { here in file.withUTF8View { there in way(from: here, to: there) } }
    }

    private static func way(from page: ByteView, to file: ByteView) -> String {
        var (place, shared) = (0, 0)
        while place < page.count, place < file.count, page[place] == file[place] {
            place += 1
            // The folders that both have in common.
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
