import Glibc

/// A shared library that is opened when it is first needed and stays open: rendering a filing does not pay for mail.
struct DynamicLibrary {
    private let handle: UnsafeMutableRawPointer

    /// - Parameter package: what to install where the library is missing.
    init(_ file: String, package: String) throws(MailError) {
        guard let handle = dlopen(file, RTLD_NOW | RTLD_LOCAL) else {
            throw MailError(
                code: "library-missing", "\(file) cannot be opened, which mail needs: install Debian's \(package)")
        }
        self.handle = handle
    }

    /// The caller names the function's type: that of its declaration in the library's header. Functions of the libraries
    /// that it needs itself are found, too.
    func function<Function>(_ name: String) throws(MailError) -> Function {
        unsafeBitCast(try symbol(name), to: Function.self)
    }

    func symbol(_ name: String) throws(MailError) -> UnsafeMutableRawPointer {
        guard let symbol = dlsym(handle, name) else {
            throw MailError(code: "library-missing", "the library that mail needs has no function \(name)")
        }
        return symbol
    }
}
