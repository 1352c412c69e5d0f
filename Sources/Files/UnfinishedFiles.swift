import Glibc
import Synchronization

/// The files and folders being written, so that none is left behind if a signal ends the program.
///
/// There is one list for the process, because signals are delivered to the process.
package enum UnfinishedFiles {
    private static let paths = Mutex<Set<Path>>([])
    private static let folders = Mutex<Set<Path>>([])
    private static let made = Atomic<Int>(0)

    /// Returns a path for a temporary file in a folder that neither this nor any other running process uses.
    package static func name(in folder: Path) -> Path {
        let number = made.add(1, ordering: .relaxed).newValue
        return folder.appending(".filingpress-\(getpid())-\(number).tmp")
    }

    /// Creates a file for writing, adds it to the list and returns its descriptor.
    ///
    /// The list is locked meanwhile, so a signal either finds the file in the list or prevents its creation.
    package static func create(_ path: Path) throws(SystemError) -> Int32 {
        try paths.withLock { (paths) throws(SystemError) in
            let descriptor = try retrying {
                path.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
            }
            paths.insert(path)
            return descriptor
        }
    }

    /// Removes a file from the list. Call this once the file has its final name or has been deleted.
    package static func drop(_ path: Path) {
        paths.withLock { _ = $0.remove(path) }
    }

    /// Adds a folder that is to be removed with its contents if the program ends before it is complete.
    package static func add(folder: Path) {
        folders.withLock { _ = $0.insert(folder) }
    }

    /// Removes a folder from the list.
    package static func drop(folder: Path) {
        folders.withLock { _ = $0.remove(folder) }
    }

    /// Performs work that must not be interrupted: a signal that arrives meanwhile takes effect afterwards.
    package static func undisturbed(_ work: () throws(SystemError) -> Void) throws(SystemError) {
        try paths.withLock { (_) throws(SystemError) in try work() }
    }

    /// Removes everything in the list and ends the process. The list stays locked, so no thread can create another
    /// file.
    package static func removeAll(endingBy end: () -> Never) -> Never {
        paths.withLock { paths in
            for path in paths { _ = path.withCString { unlink($0) } }
            folders.withLock { for folder in $0 { try? removeTree(folder) } }
            end()
        }
    }
}
