import HTMLReports
import SiteReports
import Templating

/// A name that templates can use.
public struct TemplateName: Sendable, Hashable {
    /// The full path of the name. Inside the section of its record, the last part is sufficient.
    public var path: String
    /// The type of the value: `text`, `yes or no`, `list of row` …
    public var kind: String
    /// A description of the value.
    public var explanation: String
    /// An example of the value; empty for lists and records.
    public var example: String
    /// The number of enclosing sections.
    public var depth: Int

    /// All names that the templates of a filing's page can use. Each list and record is followed by the names inside it.
    public static let all: [TemplateName] = pageSchema.entries.map(TemplateName.init)

    /// The names that the mail template can use.
    public static let mail: [TemplateName] = mailSchema.entries.map(TemplateName.init)

    /// The names that the templates of a site's other pages can use.
    public static let site: [TemplateName] = siteSchema.entries.map(TemplateName.init)

    private init(_ entry: RecordSchema.Entry) {
        self.init(
            path: entry.path, kind: entry.field.kind.description, explanation: entry.field.doc,
            example: entry.field.example, depth: entry.depth)
    }

    private init(path: String, kind: String, explanation: String, example: String, depth: Int) {
        self.path = path
        self.kind = kind
        self.explanation = explanation
        self.example = example
        self.depth = depth
    }
}
