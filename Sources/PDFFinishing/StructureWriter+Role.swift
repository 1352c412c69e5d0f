import Bytes
import PageLayout

extension StructureWriter {
    /// Writes the structure type of an element, with its identifier and attributes.
    func putRole(_ role: StructureTree.Role, _ body: inout ByteBuilder) {
        switch role {
        case .document: body.append("/Document")
        case .section: body.append("/Sect")
        case .heading(let level):
            body.append("/H")
            body.append(decimal: min(max(level, 1), 6))
        case .paragraph: body.append("/P")
        case .caption: body.append("/Caption")
        case .list: body.append("/L")
        case .listItem: body.append("/LI")
        case .label: body.append("/Lbl")
        case .listBody: body.append("/LBody")
        case .table: body.append("/Table")
        case .tableHead: body.append("/THead")
        case .tableBody: body.append("/TBody")
        case .tableRow: body.append("/TR")
        case .headerCell(let cell): put(cell, &body)
        case .dataCell(let cell): put(cell, &body)
        case .note(let identifier):
            body.append("/Note/ID")
            body.byteString(identifier.utf8)
        case .reference: body.append("/Reference")
        case .link: body.append("/Link")
        case .span: body.append("/Span")
        case .figure: body.append("/Figure")
        }
    }

    private func put(_ cell: StructureTree.HeaderCell, _ body: inout ByteBuilder) {
        body.append("/TH/ID")
        body.byteString(cell.identifier.utf8)
        body.append("/A<</O/Table/Scope/")
        body.append(cell.scope.rawValue.utf8)
        putSpan("/RowSpan ", cell.rowSpan, &body)
        putSpan("/ColSpan ", cell.columnSpan, &body)
        putHeaders(cell.headers, &body)
        body.append(">>")
    }

    private func put(_ cell: StructureTree.DataCell, _ body: inout ByteBuilder) {
        body.append("/TD")
        guard !cell.headers.isEmpty || cell.columnSpan > 1 else { return }
        body.append("/A<</O/Table")
        putSpan("/ColSpan ", cell.columnSpan, &body)
        putHeaders(cell.headers, &body)
        body.append(">>")
    }

    private func putSpan(_ key: StaticString, _ span: Int, _ body: inout ByteBuilder) {
        guard span > 1 else { return }
        body.append(key)
        body.append(decimal: span)
    }

    private func putHeaders(_ headers: [String], _ body: inout ByteBuilder) {
        guard !headers.isEmpty else { return }
        body.append("/Headers[")
        for header in headers { body.byteString(header.utf8) }
        body.append(UInt8(ascii: "]"))
    }
}
