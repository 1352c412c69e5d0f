import Templating

/// The templates embedded in the binary, in order of name.
///
/// `Templates/` at the top of the project is the only copy; a file added there is added here too.
public let builtInTemplates: [TemplateSource] = [
    ("boxes", PackageResources.boxes_mustache),
    ("brand", PackageResources.brand_mustache),
    ("cell", PackageResources.cell_mustache),
    ("colours", PackageResources.colours_mustache),
    ("explanation", PackageResources.explanation_mustache),
    ("imprint", PackageResources.imprint_mustache),
    ("labelled", PackageResources.labelled_mustache),
    ("marks", PackageResources.marks_mustache),
    ("masthead", PackageResources.masthead_mustache),
    ("owners", PackageResources.owners_mustache),
    ("page", PackageResources.page_mustache),
    ("print", PackageResources.print_mustache),
    ("signatures", PackageResources.signatures_mustache),
    ("sources", PackageResources.sources_mustache),
    ("style", PackageResources.style_mustache),
    ("summary", PackageResources.summary_mustache),
    ("table", PackageResources.table_mustache),
    ("tick", PackageResources.tick_mustache),
].map { name, text in TemplateSource(name: name, file: "built-in/\(name).mustache", text: text) }
