/// Returns a `robots.txt` (RFC 9309) that allows everything and names the sitemap.
///
/// Crawlers look for it only at the root of a host, so it has no effect if the site is in a subfolder of the host.
///
/// - Parameter base: if nil, the `Sitemap` line is left out.
public func robots(base: BaseURL?) -> [UInt8] {
    let sitemap = base.map { "\nSitemap: \($0.address(of: SiteAddress.sitemap))\n" } ?? ""
    return Array(("User-agent: *\nAllow: /\n" + sitemap).utf8)
}
