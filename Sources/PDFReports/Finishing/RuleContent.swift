import Bytes
import PageLayout

/// Draws the rules of a page as page content, marked as an artifact.
enum RuleContent {
    /// Returns the content, which has to precede the text so that rules lie below it; empty if there are no rules.
    static func bytes(for rules: [Rule], on size: Size) -> [UInt8] {
        guard !rules.isEmpty else { return [] }
        var content = ByteBuilder(capacity: 32 + rules.count * 24)
        content.append("/Artifact BMC\nq\n")
        var thickness: Double?
        for rule in rules {
            if rule.thickness != thickness {
                if thickness != nil { content.append("S\n") }
                content.number(rule.thickness)
                content.append(" w\n")
                thickness = rule.thickness
            }
            point(rule.from, size, "m\n", &content)
            point(rule.to, size, "l\n", &content)
        }
        content.append("S\nQ\nEMC\n")
        return content.bytes
    }

    private static func point(_ point: Point, _ size: Size, _ operation: StaticString, _ content: inout ByteBuilder) {
        content.number(point.x)
        content.append(0x20)
        content.number(size.height - point.y)
        content.append(0x20)
        content.append(operation)
    }
}
