import Templating

/// The templates embedded in the binary, sorted by name. The templates of filings, mail and sites are one set, because they
/// include each other.
///
/// `Templates/` at the top of the repository is their only source; a file added there must be added here as well.
public let builtInTemplates: [TemplateSource] = [
    ("boxes", PackageResources.boxes_mustache),
    ("brand", PackageResources.brand_mustache),
    ("cell", PackageResources.cell_mustache),
    ("colours", PackageResources.colours_mustache),
    ("contents", PackageResources.contents_mustache),
    ("explanation", PackageResources.explanation_mustache),
    ("fragment", PackageResources.fragment_mustache),
    ("imprint", PackageResources.imprint_mustache),
    ("labelled", PackageResources.labelled_mustache),
    ("mail-colours", PackageResources.mail_colours_mustache),
    ("mail-marks", PackageResources.mail_marks_mustache),
    ("mail", PackageResources.mail_mustache),
    ("marks", PackageResources.marks_mustache),
    ("masthead", PackageResources.masthead_mustache),
    ("owners", PackageResources.owners_mustache),
    ("page", PackageResources.page_mustache),
    ("print", PackageResources.print_mustache),
    ("search", PackageResources.search_mustache),
    ("signatures", PackageResources.signatures_mustache),
    ("site-cell", PackageResources.site_cell_mustache),
    ("site-filing", PackageResources.site_filing_mustache),
    ("site-foot", PackageResources.site_foot_mustache),
    ("site-head", PackageResources.site_head_mustache),
    ("site-links", PackageResources.site_links_mustache),
    ("site-style", PackageResources.site_style_mustache),
    ("site", PackageResources.site_mustache),
    ("sources", PackageResources.sources_mustache),
    ("style", PackageResources.style_mustache),
    ("stylesheet", PackageResources.stylesheet_mustache),
    ("summary", PackageResources.summary_mustache),
    ("table", PackageResources.table_mustache),
    ("tick", PackageResources.tick_mustache),
].map { name, text in TemplateSource(name: name, file: "built-in/\(name).mustache", text: text) }

/// The search script of a site, `Templates/search.js`, as bytes.
public let builtInSearchScript = PackageResources.search_js
