import CQPDF
import Glibc

/// A PDF file read by libqpdf: an independent reader, which shares no code with ours.
final class ReadBack {
    indirect enum Node: Equatable {
        case null
        case other(String)
        case integer(Int)
        case name(String)
        case string([UInt8])
        case array([Node])
        case dictionary([String: Node])
        case reference(Int)
    }

    private var file: qpdf_data?
    private let bytes: [UInt8]
    let warnings: Bool

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        let file = qpdf_init()
        self.file = file
        qpdf_set_suppress_warnings(file, 1)
        qpdf_silence_errors(file)
        let status = bytes.withUnsafeBytes { raw in
            qpdf_read_memory(file, "memory", raw.bindMemory(to: CChar.self).baseAddress, UInt64(raw.count), nil)
        }
        warnings = status != 0 || qpdf_more_warnings(file) != 0
        // Bit 1 of the status says that there were errors, not warnings alone.
        if status & 2 != 0 { throw Unreadable() }
    }

    deinit { qpdf_cleanup(&file) }

    struct Unreadable: Error {}

    var pageCount: Int { Int(qpdf_get_num_pages(file)) }
    var root: Node { node(qpdf_get_root(file), atTop: true) }
    var trailer: Node { node(qpdf_get_trailer(file), atTop: true) }

    func page(_ index: Int) -> Node { node(qpdf_get_page_n(file, index), atTop: true) }
    func pageNumber(_ index: Int) -> Int { Int(qpdf_oh_get_object_id(file, qpdf_get_page_n(file, index))) }
    func object(_ number: Int) -> Node { node(qpdf_get_object_by_id(file, Int32(number), 0), atTop: true) }

    /// A value, or what it refers to.
    func resolve(_ node: Node?) -> Node {
        guard case .reference(let number)? = node else { return node ?? .null }
        return object(number)
    }

    /// The stream of an object: unpacked, or as it lies in the file.
    func stream(_ number: Int, unpacked: Bool = true) -> [UInt8]? {
        let handle = qpdf_get_object_by_id(file, Int32(number), 0)
        guard qpdf_oh_is_stream(file, handle) != 0 else { return nil }
        var data: UnsafeMutablePointer<UInt8>?
        var count = 0
        qpdf_oh_get_stream_data(file, handle, unpacked ? qpdf_dl_all : qpdf_dl_none, nil, &data, &count)
        defer { free(data) }
        return Array(UnsafeBufferPointer(start: data, count: count))
    }

    private func node(_ handle: qpdf_oh, atTop: Bool = false) -> Node {
        let id = Int(qpdf_oh_get_object_id(file, handle))
        if id != 0, !atTop { return .reference(id) }
        if qpdf_oh_is_stream(file, handle) != 0 { return node(qpdf_oh_get_dict(file, handle), atTop: true) }
        if qpdf_oh_is_null(file, handle) != 0 { return .null }
        if qpdf_oh_is_integer(file, handle) != 0 { return .integer(Int(qpdf_oh_get_int_value(file, handle))) }
        if qpdf_oh_is_name(file, handle) != 0 { return .name(String(cString: qpdf_oh_get_name(file, handle))) }
        if qpdf_oh_is_string(file, handle) != 0 {
            var count = 0
            guard let text = qpdf_oh_get_binary_string_value(file, handle, &count) else { return .null }
            return .string(UnsafeRawBufferPointer(start: text, count: count).map { $0 })
        }
        if qpdf_oh_is_array(file, handle) != 0 {
            return .array(
                (0..<qpdf_oh_get_array_n_items(file, handle)).map { node(qpdf_oh_get_array_item(file, handle, $0)) })
        }
        if qpdf_oh_is_dictionary(file, handle) != 0 {
            var names: [String] = []
            qpdf_oh_begin_dict_key_iter(file, handle)
            while qpdf_oh_dict_more_keys(file) != 0 { names.append(String(cString: qpdf_oh_dict_next_key(file))) }
            return .dictionary(
                Dictionary(uniqueKeysWithValues: names.map { ($0, node(qpdf_oh_get_key(file, handle, $0))) }))
        }
        return .other(String(cString: qpdf_oh_unparse(file, handle)))
    }
}

extension ReadBack.Node {
    subscript(_ key: String) -> ReadBack.Node? {
        guard case .dictionary(let entries) = self else { return nil }
        return entries[key]
    }

    var elements: [ReadBack.Node] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    var target: Int? {
        guard case .reference(let number) = self else { return nil }
        return number
    }

    var number: Int? {
        guard case .integer(let value) = self else { return nil }
        return value
    }

    /// A byte string or a text string as characters.
    var text: String? {
        guard case .string(let bytes) = self else { return nil }
        guard bytes.starts(with: [0xFE, 0xFF]) else { return String(decoding: bytes, as: UTF8.self) }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }
}
