/// The inclusions between templates.
struct Inclusions {
    private let included: [String: Set<String>]

    init(_ templates: [Template]) {
        included = Dictionary(templates.map { ($0.name, Self.names(in: $0.nodes)) }) { $0.union($1) }
    }

    /// Returns the given templates and all those they include, directly or indirectly.
    func reached(from roots: some Sequence<String>) -> Set<String> {
        var reached: Set<String> = []
        var waiting = Array(roots)
        while let name = waiting.popLast() {
            if reached.insert(name).inserted { waiting += included[name] ?? [] }
        }
        return reached
    }

    private static func names(in nodes: [Node]) -> Set<String> {
        nodes.reduce(into: []) { names, node in
            switch node {
            case .text, .value: break
            case .section(let section): names.formUnion(self.names(in: section.content))
            case .block(let block): names.formUnion(self.names(in: block.content))
            case .partial(let inclusion): names.insert(inclusion.name.text)
            case .parent(let call):
                names.insert(call.inclusion.name.text)
                names.formUnion(self.names(in: call.content))
            }
        }
    }
}
