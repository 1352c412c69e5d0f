import Glibc
import Synchronization

/// The files and folders that are being written, so that none is left behind when a signal ends the program.
///
/// One list for the process, as signals are for the process.
package enum UnfinishedFiles {
    private static let paths = Mutex<Set<Path>>([])
    private static let folders = Mutex<Set<Path>>([])
    private static let made = Atomic<Int>(0)

    /// A name for a new file in a folder, which no other file of this or another running command has.
    package static func name(in folder: Path) -> Path {
        let number = made.add(1, ordering: .relaxed).newValue
        return folder.appending(".filingpress-\(getpid())-\(number).tmp")
    }

    /// Makes a new file for writing and answers with its descriptor.
    ///
    /// The file is made while the list is held: a signal finds it in the list, or comes first and no file is made.
    package static func create(_ path: Path) throws(SystemError) -> Int32 {
        try paths.withLock { (paths) throws(SystemError) in
            let descriptor = try retrying {
                path.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
            }
            paths.insert(path)
            return descriptor
        }
    }

    /// Call once the file has its final name or is removed.
    package static func drop(_ path: Path) {
        paths.withLock { _ = $0.remove(path) }
    }

    /// A folder whose content is of no use before all of it is there.
    package static func add(folder: Path) {
        folders.withLock { _ = $0.insert(folder) }
    }

    package static func drop(folder: Path) {
        folders.withLock { _ = $0.remove(folder) }
    }

    /// Does what must be done as a whole: a signal waits until it is done.
    package static func undisturbed(_ work: () throws(SystemError) -> Void) throws(SystemError) {
        try paths.withLock { (_) throws(SystemError) in try work() }
    }

    /// Removes them all and ends the process. From here on no worker can begin another file: each waits for the list.
    package static func removeAll(endingBy end: () -> Never) -> Never {
        paths.withLock { paths in
            for path in paths { _ = path.withCString { unlink($0) } }
            folders.withLock { for folder in $0 { try? removeTree(folder) } }
            end()
        }
    }
}
