import Templating

/// The frame of a page of a site; the other pages of the site use it too.
public let siteFrameShape = RecordShape<SiteFrame>(
    "site",
    [
        .text("siteTitle", "What the site is called.", example: "Example Corp insiders") { $0.title },
        .text("home", "The home page.", example: "../index.html") { $0.home },
        .text("stylesheet", "The style of the site.", example: "../assets/style-1a2b3c4d.css") { $0.style },
        .text("script", "The script of the search.", example: "../assets/search-1a2b3c4d.js") { $0.script },
        .text("searchPage", "Where a search leads.", example: "../search.html") { $0.search },
        .text("siteRoot", "The way to the folder of the site.", example: "../") { $0.root },
        .list("navigation", of: siteLinkShape, "The main pages.") { $0.navigation },
        .flag("hasCrumbs", "Whether there is a way from the home page to this one.") { !$0.crumbs.isEmpty },
        .list("crumbs", of: siteLinkShape, "The pages on the way from the home page to this one.") { $0.crumbs },
        .list("feeds", of: siteFeedShape, "Feeds that tell of the same filings.") { $0.feeds },
    ])

public let siteLinkShape = RecordShape<SiteLink>(
    "link",
    [
        .text("label", "Its words.", example: "Issuers") { $0.label },
        .text("address", "Where it leads; empty where there is nothing.", example: "../issuers/index.html") {
            $0.address
        },
        .text("detail", "Stands behind it.", example: "12 filings") { $0.detail },
    ])

private let siteFeedShape = RecordShape<SiteFeed>(
    "feed",
    [
        .text("feedTitle", "What it tells of.", example: "Example Corp insiders") { $0.title },
        .text("mediaType", "Its type.", example: "application/atom+xml") { $0.mediaType },
        .text("address", "Where it is.", example: "../feed.xml") { $0.address },
    ])
