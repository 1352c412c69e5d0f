import DataReports
import OwnershipModel

extension Feed {
    /// The feed as JSON Feed 1.1 (jsonfeed.org). What programs want to know of a filing stands in `_filing`.
    ///
    /// - Parameter path: where the feed will stand, from the folder of the site.
    /// - Parameter base: without it, every address is left out (`home_page_url`, `feed_url`, `url`, `attachments`), and an
    ///   item's `id` is the filing's key instead of its address.
    public func json(at path: String, base: BaseURL?) -> [UInt8] {
        var members: [JSONValue.Member] = [
            .init("version", .string("https://jsonfeed.org/version/1.1")), .init("title", .string(title)),
        ]
        if let base {
            members.append(.init("home_page_url", .string(base.address(of: page))))
            members.append(.init("feed_url", .string(base.address(of: path))))
        }
        if let subtitle { members.append(.init("description", .string(subtitle))) }
        members += [
            .init("authors", .array([["name": .string(author)]])), .init("language", .string("en-US")),
            .init("items", .list(filings) { $0.feedItem(base: base) }),
        ]
        return JSONWriter.write(.object(members))
    }
}

extension ListedFiling {
    fileprivate func feedItem(base: BaseURL?) -> JSONValue {
        let address = base?.address(of: page)
        var members: [JSONValue.Member] = [.init("id", .string(address ?? key))]
        if let address { members.append(.init("url", .string(address))) }
        members.append(.init("title", .string(title)))
        members.append(.init("content_text", .string(feedSummary)))
        if let filedTime { members.append(.init("date_published", .string(filedTime.text))) }
        if !persons.isEmpty { members.append(.init("authors", .list(persons) { ["name": .string($0.name)] })) }
        members.append(.init("tags", .texts([formType])))
        if let base, !files.isEmpty {
            members.append(.init("attachments", .list(files) { $0.attachment(base: base) }))
        }
        members.append(.init("_filing", .object(facts)))
        return .object(members)
    }
}

extension ListedFiling.File {
    fileprivate func attachment(base: BaseURL) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("url", .string(base.address(of: path))), .init("mime_type", .string(mediaType)),
        ]
        if let size { members.append(.init("size_in_bytes", .integer(size))) }
        return .object(members)
    }
}
