import DataReports
import OwnershipModel

extension Feed {
    /// The feed as JSON Feed 1.1 (jsonfeed.org). The extension `_filing` has the structured data of each filing.
    ///
    /// - Parameters:
    ///   - path: the path of the feed, relative to the site folder.
    ///   - base: if nil, all addresses are left out (`home_page_url`, `feed_url`, `url`, `attachments`), and an item's `id`
    ///     is the key of the filing instead of its address.
    public func json(at path: String, base: BaseURL?) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", title)
            if let base {
                json.member("home_page_url", base.address(of: page))
                json.member("feed_url", base.address(of: path))
            }
            if let subtitle { json.member("description", subtitle) }
            json.member("authors", [author]) { $0.put(author: $1) }
            json.member("language", "en-US")
            json.member("items", filings) { $0.put(item: $1, base: base) }
        }
        return json.ended()
    }
}

extension JSONWriter {
    fileprivate mutating func put(item filing: ListedFiling, base: BaseURL?) {
        let address = base?.address(of: filing.page)
        object { json in
            json.member("id", address ?? filing.key)
            if let address { json.member("url", address) }
            json.member("title", filing.title)
            json.member("content_text", filing.feedSummary)
            if let time = filing.filedTime { json.member("date_published", time.text) }
            if !filing.persons.isEmpty { json.member("authors", filing.persons) { $0.put(author: $1.name) } }
            json.member("tags", texts: [filing.formType])
            if let base, !filing.files.isEmpty {
                json.member("attachments", filing.files) { $0.put(attachment: $1, base: base) }
            }
            json.member("_filing") { $0.put(factsOf: filing) }
        }
    }

    fileprivate mutating func put(author name: String) {
        object(isShort: true) { $0.member("name", name) }
    }

    private mutating func put(attachment file: ListedFiling.File, base: BaseURL) {
        object(isShort: true) { json in
            json.member("url", base.address(of: file.path))
            json.member("mime_type", file.mediaType)
            if let size = file.size { json.member("size_in_bytes", size) }
        }
    }
}
