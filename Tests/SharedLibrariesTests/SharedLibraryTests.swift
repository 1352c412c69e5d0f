import Diagnostics
import Testing

@testable import SharedLibraries

@Suite struct SharedLibraryTests {
    @Test func theFirstNameThatCanBeOpenedIsTaken() throws {
        let library = try SharedLibrary(
            ["libnowhere.so.7", "libz.so.1"], package: "zlib1g", purpose: "gzip needs zlib")
        let version: @convention(c) () -> UnsafePointer<CChar> = try library.function("zlibVersion")
        #expect(String(cString: version()).hasPrefix("1."))
    }

    @Test func allNamesAndThePackageAreSaid() {
        let error = #expect(throws: Failure.self) {
            try SharedLibrary(
                ["libnowhere.so.7", "libnowhere.so"], package: "libnowhere7", purpose: "nothing needs this",
                code: "nowhere-missing")
        }
        #expect(
            error?.description
                == "error: nothing needs this: libnowhere.so.7 or libnowhere.so cannot be opened; Debian's package libnowhere7 brings it [nowhere-missing]"
        )
        #expect(error?.kind == .missing)
    }

    @Test func aFunctionThatIsNotThereIsSaid() throws {
        let library = try SharedLibrary(["libz.so.1"], package: "zlib1g", purpose: "gzip needs zlib")
        let error = #expect(throws: Failure.self) { try library.symbol("zlibNothing") }
        #expect(error?.message == "gzip needs zlib: a library was found that has no function zlibNothing")
    }
}
