import Bytes
import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@Suite struct FileTests {
    private let folder: TemporaryFolder
    private var path: Path { Path(folder.path) }

    init() throws { folder = try TemporaryFolder() }

    @Test func aTemporaryFileHasNoName() throws {
        let file = try TemporaryFile(in: path)
        #expect(folder.files() == [])
        for text in ["sedge ", "and ", "sons"] {
            try Array(text.utf8).withView { (bytes) throws(SystemError) in try file.append(bytes) }
        }
        #expect(file.size == 14)
        #expect(try file.bytes(in: 6..<9) == Array("and".utf8))
        #expect(try file.bytes(in: 10..<100) == Array("sons".utf8))
        #expect(throws: SystemError(number: ENOENT)) { try TemporaryFile(in: path.appending("none")) }
    }

    @Test func onlyOneHoldsALock() throws {
        let place = path.appending("lock")
        do {
            let lock = try FileLock(place)
            #expect(throws: SystemError(number: EWOULDBLOCK)) { try FileLock(place) }
            withExtendedLifetime(lock) {}
        }
        #expect(folder.files() == [])
        #expect(throws: Never.self) { try FileLock(place) }
    }

    @Test func twoFoldersChangePlaces() throws {
        try folder.write("old", to: "site/page")
        try folder.write("mine", to: "site/own")
        try folder.write("new", to: "staging/page")
        try FolderExchange(path: path.appending("site"), staging: path.appending("staging")).run()
        #expect(folder.read("site/page") == Data("new".utf8))
        #expect(folder.files().filter { $0.hasPrefix("site/") } == ["site/page"])
        try removeTree(path.appending("staging"))
        #expect(folder.files() == ["site/page"])
    }

    @Test func aFirstFolderTakesAnEmptyPlace() throws {
        try folder.write("new", to: "staging/page")
        try FolderExchange(path: path.appending("site"), staging: path.appending("staging")).run()
        #expect(folder.files() == ["site/page"])
    }

    @Test func tooMuchIsNotRead() throws {
        try folder.write("four", to: "file")
        #expect(try contents(of: path.appending("file"), limit: 4) == Array("four".utf8))
        #expect(throws: SystemError(number: EFBIG)) { try contents(of: path.appending("file"), limit: 3) }
        let failure = #expect(throws: Failure.self) {
            try inputBytes(of: path.appending("file"), named: "file", limit: 3)
        }
        #expect(failure?.diagnostics.first?.code == "file-too-large")
    }

    @Test func namesStandInTheOrderOfTheirBytes() throws {
        for name in ["b", "a", "Z", ".x"] { try folder.write("", to: name) }
        #expect(try names(in: path) == [".x", "Z", "a", "b"].map { Array($0.utf8) })
    }
}
