/// How the lines of a template are set in where it is unfolded: what is taken from the start of each line and what is
/// put there instead.
struct Margin {
    static let none = Margin(added: [], removed: [])

    let added: [UInt8]
    /// Taken away as far as a line begins with it.
    let removed: ArraySlice<UInt8>

    /// A text of the template as two pieces: the new margin, empty within a line and for an empty line, and the rest.
    func pieces(of text: Text, in template: Template) -> (margin: [UInt8], rest: Range<Int>) {
        guard text.startsLine else { return ([], text.range) }
        let rest = text.range.dropFirst(removable(from: text.range, in: template))
        let isEmptyLine = template.bytes[rest].first == .lineFeed || template.bytes[rest].elementsEqual([0x0D, 0x0A])
        return (isEmptyLine ? [] : added, rest)
    }

    /// The margin for something that is unfolded into this one behind white space of its own.
    func within(_ own: Range<Int>, of template: Template, removing removed: ArraySlice<UInt8> = []) -> Margin {
        let rest = own.dropFirst(removable(from: own, in: template))
        return Margin(added: added + template.bytes[rest], removed: removed)
    }

    private func removable(from range: Range<Int>, in template: Template) -> Int {
        zip(template.bytes[range], removed).prefix { $0 == $1 }.count
    }
}
