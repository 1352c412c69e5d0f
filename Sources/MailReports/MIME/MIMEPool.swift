import Diagnostics

/// What GMime made for one message, counted by references; given back together when the message is written.
final class MIMEPool {
    let library: MIMELibrary
    private var objects: [OpaquePointer] = []

    init(_ library: MIMELibrary) { self.library = library }

    deinit {
        for object in objects.reversed() { library.unref(object) }
    }

    /// An object that has just been made.
    func keep(_ object: OpaquePointer?) throws(Failure) -> OpaquePointer {
        guard let object else {
            throw Failure(.broken, code: "mail-failed", "GMime could not make a part of the message")
        }
        objects.append(object)
        return object
    }
}
