import Glibc

/// A shared library that is opened when it is first needed and stays open: whoever does not need it does not wait for it.
public struct SharedLibrary {
    private let handle: UnsafeMutableRawPointer

    /// - Parameters:
    ///   - names: what the library is called on one system and another; the first that can be opened is taken.
    ///   - package: what to install on Debian where it is missing.
    public init(_ names: [String], package: String) throws(SharedLibraryError) {
        for name in names {
            guard let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) else { continue }
            self.handle = handle
            return
        }
        let all = names.joined(separator: " or ")
        throw SharedLibraryError("\(all) cannot be opened; Debian's package \(package) brings it")
    }

    /// The caller names the function's type: that of its declaration in the library's header. Functions of the libraries
    /// that it needs itself are found, too.
    public func function<Function>(_ name: String) throws(SharedLibraryError) -> Function {
        unsafeBitCast(try symbol(name), to: Function.self)
    }

    public func symbol(_ name: String) throws(SharedLibraryError) -> UnsafeMutableRawPointer {
        guard let symbol = dlsym(handle, name) else {
            throw SharedLibraryError("a library was found that has no function \(name)")
        }
        return symbol
    }
}

/// Why a library cannot be used.
public struct SharedLibraryError: Error, Sendable, Hashable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) { self.description = description }
}
