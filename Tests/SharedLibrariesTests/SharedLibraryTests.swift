import Testing

@testable import SharedLibraries

@Suite struct SharedLibraryTests {
    @Test func theFirstNameThatCanBeOpenedIsTaken() throws {
        let library = try SharedLibrary(["libnowhere.so.7", "libz.so.1"], package: "zlib1g")
        let version: @convention(c) () -> UnsafePointer<CChar> = try library.function("zlibVersion")
        #expect(String(cString: version()).hasPrefix("1."))
    }

    @Test func allNamesAndThePackageAreSaid() {
        let error = #expect(throws: SharedLibraryError.self) {
            try SharedLibrary(["libnowhere.so.7", "libnowhere.so"], package: "libnowhere7")
        }
        #expect(
            error?.description
                == "libnowhere.so.7 or libnowhere.so cannot be opened; Debian's package libnowhere7 brings it")
    }

    @Test func aFunctionThatIsNotThereIsSaid() throws {
        let library = try SharedLibrary(["libz.so.1"], package: "zlib1g")
        let error = #expect(throws: SharedLibraryError.self) { try library.symbol("zlibNothing") }
        #expect(error?.description == "a library was found that has no function zlibNothing")
    }
}
