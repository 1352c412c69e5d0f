import Diagnostics
import Glibc

/// A shared library opened with `dlopen` at run time and never closed.
///
/// Loading libraries only when they are needed keeps the start-up of commands that do without them fast.
public struct SharedLibrary {
    private let handle: UnsafeMutableRawPointer
    private let purpose: String
    private let code: String

    /// Opens a library.
    ///
    /// - Parameters:
    ///   - names: what the library is called on one system and another; the first that can be opened is taken.
    ///   - package: what to install on Debian where it is missing.
    ///   - purpose: what it is needed for, in front of what is wrong with it: `archives are read with libarchive`.
    ///   - code: of what is said then.
    public init(
        _ names: [String], package: String, purpose: String, code: String = "library-missing"
    ) throws(Failure) {
        self.purpose = purpose
        self.code = code
        for name in names {
            guard let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) else { continue }
            self.handle = handle
            return
        }
        let all = names.joined(separator: " or ")
        throw Failure(
            .missing, code: code, "\(purpose): \(all) cannot be opened; Debian's package \(package) brings it")
    }

    /// Returns a function of the library, or of a library that it depends on.
    ///
    /// The pointer is cast without any check: `Function` must be the `@convention(c)` type of the function's declaration in
    /// the library's header.
    ///
    /// - Throws: `Failure` if there is no such symbol.
    public func function<Function>(_ name: String) throws(Failure) -> Function {
        unsafeBitCast(try symbol(name), to: Function.self)
    }

    /// Returns the address of a symbol of the library, or of a library that it depends on.
    ///
    /// - Throws: `Failure` if there is no such symbol.
    public func symbol(_ name: String) throws(Failure) -> UnsafeMutableRawPointer {
        guard let symbol = dlsym(handle, name) else {
            throw failure("a library was found that has no function \(name)")
        }
        return symbol
    }

    /// The library is there and of no use.
    public func failure(_ reason: String) -> Failure { Failure(.missing, code: code, "\(purpose): \(reason)") }
}
