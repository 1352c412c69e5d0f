import Glibc

/// A shared library opened with `dlopen` at run time and never closed.
///
/// Loading libraries only when they are needed keeps the start-up of commands that do without them fast.
public struct SharedLibrary {
    private let handle: UnsafeMutableRawPointer

    /// Opens a library.
    ///
    /// - Parameters:
    ///   - names: file names of the library on different systems; the first that can be opened is used.
    ///   - package: the Debian package that contains it, for the error message.
    /// - Throws: `SharedLibraryError` if none of the names can be opened.
    public init(_ names: [String], package: String) throws(SharedLibraryError) {
        for name in names {
            guard let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) else { continue }
            self.handle = handle
            return
        }
        let all = names.joined(separator: " or ")
        throw SharedLibraryError("\(all) cannot be opened; Debian's package \(package) brings it")
    }

    /// Returns a function of the library, or of a library that it depends on.
    ///
    /// The pointer is cast without any check: `Function` must be the `@convention(c)` type of the function's declaration in
    /// the library's header.
    ///
    /// - Throws: `SharedLibraryError` if there is no such symbol.
    public func function<Function>(_ name: String) throws(SharedLibraryError) -> Function {
        unsafeBitCast(try symbol(name), to: Function.self)
    }

    /// Returns the address of a symbol of the library, or of a library that it depends on.
    ///
    /// - Throws: `SharedLibraryError` if there is no such symbol.
    public func symbol(_ name: String) throws(SharedLibraryError) -> UnsafeMutableRawPointer {
        guard let symbol = dlsym(handle, name) else {
            throw SharedLibraryError("a library was found that has no function \(name)")
        }
        return symbol
    }
}

/// The reason why a library cannot be used.
public struct SharedLibraryError: Error, Sendable, Hashable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) { self.description = description }
}
