import PageLayout

extension StructureWriter {
    /// Writes the structure type of an element, with its identifier and attributes.
    func putRole(_ role: StructureTree.Role, _ body: inout ByteWriter) {
        switch role {
        case .document: body.put("/Document")
        case .section: body.put("/Sect")
        case .heading(let level):
            body.put("/H")
            body.integer(min(max(level, 1), 6))
        case .paragraph: body.put("/P")
        case .caption: body.put("/Caption")
        case .list: body.put("/L")
        case .listItem: body.put("/LI")
        case .label: body.put("/Lbl")
        case .listBody: body.put("/LBody")
        case .table: body.put("/Table")
        case .tableHead: body.put("/THead")
        case .tableBody: body.put("/TBody")
        case .tableRow: body.put("/TR")
        case .headerCell(let cell): put(cell, &body)
        case .dataCell(let cell): put(cell, &body)
        case .note(let identifier):
            body.put("/Note/ID")
            body.byteString(identifier.utf8)
        case .reference: body.put("/Reference")
        case .link: body.put("/Link")
        case .span: body.put("/Span")
        }
    }

    private func put(_ cell: StructureTree.HeaderCell, _ body: inout ByteWriter) {
        body.put("/TH/ID")
        body.byteString(cell.identifier.utf8)
        body.put("/A<</O/Table/Scope/")
        body.put(cell.scope.rawValue.utf8)
        putSpan("/RowSpan ", cell.rowSpan, &body)
        putSpan("/ColSpan ", cell.columnSpan, &body)
        putHeaders(cell.headers, &body)
        body.put(">>")
    }

    private func put(_ cell: StructureTree.DataCell, _ body: inout ByteWriter) {
        body.put("/TD")
        guard !cell.headers.isEmpty || cell.columnSpan > 1 else { return }
        body.put("/A<</O/Table")
        putSpan("/ColSpan ", cell.columnSpan, &body)
        putHeaders(cell.headers, &body)
        body.put(">>")
    }

    private func putSpan(_ key: StaticString, _ span: Int, _ body: inout ByteWriter) {
        guard span > 1 else { return }
        body.put(key)
        body.integer(span)
    }

    private func putHeaders(_ headers: [String], _ body: inout ByteWriter) {
        guard !headers.isEmpty else { return }
        body.put("/Headers[")
        for header in headers { body.byteString(header.utf8) }
        body.put(UInt8(ascii: "]"))
    }
}
