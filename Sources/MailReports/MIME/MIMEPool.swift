import Diagnostics

/// The reference-counted GMime objects of one message, released together after it is written.
final class MIMEPool {
    let library: MIMELibrary
    private var objects: [OpaquePointer] = []

    init(_ library: MIMELibrary) { self.library = library }

    deinit {
        for object in objects.reversed() { library.unref(object) }
    }

    /// Takes ownership of a newly created object.
    /// - Throws: `Failure` if the object is nil.
    func keep(_ object: OpaquePointer?) throws(Failure) -> OpaquePointer {
        guard let object else {
            throw Failure(.broken, code: "mail-failed", "GMime could not make a part of the message")
        }
        objects.append(object)
        return object
    }
}
