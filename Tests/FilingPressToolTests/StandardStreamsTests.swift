import Foundation
import TestSupport
import Testing

@testable import FilingPressTool

@Suite struct StandardStreamsTests {
    /// A file that is opened takes the place of no stream, and what is written to a stream goes into no file.
    @Test func aClosedStreamKeepsItsPlace() async {
        await #expect(processExitsWith: .success) {
            for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] { close(stream) }
            StandardStreams.holdPlaces()
            let folder = try TemporaryFolder()
            let file = open(folder.path + "file", O_RDWR | O_CREAT, 0o600)
            guard file > STDERR_FILENO else { exit(1) }
            var byte: UInt8 = 0
            for stream in [STDOUT_FILENO, STDERR_FILENO] where write(stream, "x", 1) >= 0 || errno != EBADF { exit(2) }
            guard read(STDIN_FILENO, &byte, 1) < 0, errno == EBADF else { exit(3) }
        }
    }

    @Test func anOpenStreamIsLeftAlone() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let file = open(folder.path + "file", O_RDWR | O_CREAT, 0o600)
            dup2(file, STDOUT_FILENO)
            StandardStreams.holdPlaces()
            guard write(STDOUT_FILENO, "x", 1) == 1, folder.read("file") == Data("x".utf8) else { exit(1) }
        }
    }
}
