/// `robots.txt` (RFC 9309): everything may be read, and where the sitemap is.
///
/// Robots look for it at the top of a host alone; a site in a folder of a host is not helped by its own.
///
/// - Parameter base: without it, the line that names the sitemap is left out.
public func robots(base: BaseURL?) -> [UInt8] {
    let sitemap = base.map { "\nSitemap: \($0.address(of: SiteAddress.sitemap))\n" } ?? ""
    return Array(("User-agent: *\nAllow: /\n" + sitemap).utf8)
}
