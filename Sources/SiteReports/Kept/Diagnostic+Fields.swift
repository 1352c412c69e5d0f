import Diagnostics

extension Diagnostic: FieldCoded {
    static var blank: Diagnostic { Diagnostic(.note, code: "", "") }

    mutating func code(with coder: inout some FieldCoder) {
        var rank = Severity.allCases.firstIndex(of: severity) ?? 0
        coder.code(&rank)
        severity = Severity.allCases.indices.contains(rank) ? Severity.allCases[rank] : .note
        coder.code(&code)
        coder.code(&message)
        coder.code(&location)
        coder.code(&notes)
    }
}

extension SourceLocation: FieldCoded {
    static var blank: SourceLocation { SourceLocation(file: "") }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&file)
        coder.code(&line)
        coder.code(&column)
    }
}
