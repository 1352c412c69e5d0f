import HTMLReports
import SiteReports
import Templating

/// A name that templates may use.
public struct TemplateName: Sendable, Hashable {
    /// Written in a template where nothing stands around it; inside a section of its record, the last part is enough.
    public var path: String
    /// `text`, `yes or no`, `list of row` …
    public var kind: String
    /// What it holds.
    public var explanation: String
    /// A value as it could stand in a report; empty for lists and records.
    public var example: String
    /// How many sections it lies inside.
    public var depth: Int

    /// Every name, each list and record followed by the names inside it.
    public static let all: [TemplateName] = pageSchema.entries.map(TemplateName.init)

    /// The same for the template of mails.
    public static let mail: [TemplateName] = mailSchema.entries.map(TemplateName.init)

    /// The same for the pages of a site that are no filing's own.
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
