import Diagnostics
import Templating

/// A warning for each template that is not built in and that none of the others names in a tag.
func unusedTemplates(among overrides: [TemplateSource]) -> [Diagnostic] {
    let known = builtInTemplates.map(\.name)
    let texts = overrides.map { String(decoding: $0.text, as: UTF8.self) }
    return overrides.filter { template in
        !known.contains(template.name) && !texts.contains { includes(template.name, in: $0) }
    }.map { template in
        Diagnostic(
            .warning, code: "template-unused", "no template includes `\(template.name)`, so it changes nothing",
            at: SourceLocation(file: template.file),
            notes: ["the templates that can be replaced are \(known.joined(separator: ", "))"])
    }
}

/// Whether the text has the name behind `>` or `<`, as in `{{> name}}`, whatever the delimiters are.
private func includes(_ name: String, in text: String) -> Bool {
    text.split(omittingEmptySubsequences: false) { $0 == ">" || $0 == "<" }.dropFirst().contains { piece in
        let word = piece.drop { $0 == " " || $0 == "\t" }
        guard word.hasPrefix(name) else { return false }
        let next = word.dropFirst(name.count).first
        return next.map { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") } ?? true
    }
}
