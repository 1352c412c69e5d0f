/// The indentation of a template's lines where it is unfolded: what is removed from the start of each line and what is
/// added instead.
struct Margin {
    static let none = Margin(added: [], removed: [])

    let added: [UInt8]
    /// Removed as far as a line begins with it.
    let removed: ArraySlice<UInt8>

    /// Splits a text of the template into its new margin, empty within a line and for an empty line, and the rest.
    func pieces(of text: Text, in template: Template) -> (margin: [UInt8], rest: Range<Int>) {
        guard text.startsLine else { return ([], text.range) }
        let rest = text.range.dropFirst(removable(from: text.range, in: template))
        let isEmptyLine = template.bytes[rest].first == .lineFeed || template.bytes[rest].elementsEqual([0x0D, 0x0A])
        return (isEmptyLine ? [] : added, rest)
    }

    /// Returns the margin for content unfolded inside this one after the indentation `own`.
    func within(_ own: Range<Int>, of template: Template, removing removed: ArraySlice<UInt8> = []) -> Margin {
        let rest = own.dropFirst(removable(from: own, in: template))
        return Margin(added: added + template.bytes[rest], removed: removed)
    }

    private func removable(from range: Range<Int>, in template: Template) -> Int {
        zip(template.bytes[range], removed).prefix { $0 == $1 }.count
    }
}
