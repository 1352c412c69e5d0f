import OwnershipModel

/// A sitemap: the addresses of a site's pages for search engines (sitemaps.org, protocol 0.9).
public struct Sitemap: Sendable, Hashable {
    /// A page of the site: its path relative to the site folder, not percent-encoded, and the date of its newest filing.
    public struct Page: Sendable, Hashable {
        public var path: String
        public var changed: CalendarDate?

        public init(path: String, changed: CalendarDate? = nil) {
            self.path = path
            self.changed = changed
        }
    }

    /// The limits for one file. The defaults are those of the protocol, 50,000 addresses and 50 MB; tests use smaller ones.
    public struct Limits: Sendable, Hashable {
        /// The number of addresses.
        public var addresses: Int
        /// The size in bytes, uncompressed.
        public var size: Int

        public init(addresses: Int = 50_000, size: Int = 52_428_800) {
            self.addresses = addresses
            self.size = size
        }
    }

    public var base: BaseURL
    public var limits: Limits

    public init(base: BaseURL, limits: Limits = Limits()) {
        self.base = base
        self.limits = limits
    }

    /// Writes `sitemap.xml`. If one file cannot hold all pages, writes `sitemap-1.xml` and so on, and `sitemap.xml` lists
    /// these. Only one file at a time is in memory.
    ///
    /// - Returns: the paths of pages that are in no file because their address is longer than the protocol allows.
    public func write<E>(
        _ pages: some Sequence<Page>, to sink: (_ name: String, _ bytes: [UInt8]) throws(E) -> Void
    ) throws(E) -> [String] {
        var tooLong: [String] = []
        var files: [String] = []
        var file = SitemapFile()
        for page in pages {
            let address = base.address(of: page.path)
            guard address.utf8.count < 2_048 else {
                tooLong.append(page.path)
                continue
            }
            if file.count == limits.addresses || file.size(with: address) > limits.size, file.count > 0 {
                files.append(SiteAddress.sitemap(part: files.count + 1))
                try sink(files[files.count - 1], file.ended())
                file = SitemapFile()
            }
            file.add(address, changed: page.changed)
        }
        if files.isEmpty {
            try sink(SiteAddress.sitemap, file.ended())
            return tooLong
        }
        files.append(SiteAddress.sitemap(part: files.count + 1))
        try sink(files[files.count - 1], file.ended())
        try sink(SiteAddress.sitemap, index(of: files))
        return tooLong
    }

    private func index(of files: [String]) -> [UInt8] {
        var xml = XMLWriter()
        xml.begin("sitemapindex", ("xmlns", SitemapFile.namespace))
        for file in files {
            xml.begin("sitemap")
            xml.element("loc", text: base.address(of: file))
            xml.end()
        }
        xml.end()
        return xml.bytes
    }
}

/// One file of the sitemap while it is written.
private struct SitemapFile: ~Copyable {
    static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

    private(set) var count = 0
    private var xml = XMLWriter()

    init() { xml.begin("urlset", ("xmlns", Self.namespace)) }

    /// An upper bound for the size of the finished file with this address added, in bytes. Escaping an ASCII address changes
    /// only `&`, which can occur in the base and becomes five bytes.
    func size(with address: String) -> Int { xml.count + address.utf8.count * 5 + 128 }

    mutating func add(_ address: String, changed: CalendarDate?) {
        count += 1
        xml.begin("url")
        xml.element("loc", text: address)
        if let changed { xml.element("lastmod", text: changed.description) }
        xml.end()
    }

    consuming func ended() -> [UInt8] {
        xml.end()
        return xml.bytes
    }
}
