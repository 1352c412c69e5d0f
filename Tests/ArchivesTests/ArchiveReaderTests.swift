import Archives
import CZlib
import Diagnostics
import Inputs
import OwnershipReader
import TestSupport
import Testing

/// Archives: what is in them comes out, and damage is never taken for the end.
@Suite struct ArchiveReaderTests {
    /// What an archive was read as: names, contents, and the code of what ended the reading.
    private struct Reading: Equatable {
        var names: [String] = []
        var contents: [[UInt8]] = []
        var faults: [String] = []
        var others: [String] = []
    }

    private func read(_ archive: [UInt8]) -> Reading {
        var reading = Reading()
        do throws(Failure) {
            let reader = try ArchiveReader(BytesInMemory(archive), name: "a")
            while let entry = try reader.next() {
                reading.names.append(entry.name)
                do throws(Failure) {
                    switch try reader.contents() {
                    case .bytes(let bytes): reading.contents.append(bytes)
                    case .somethingElse(let what): reading.others.append(what)
                    }
                } catch {
                    reading.faults.append(error.diagnostics[0].code)
                }
            }
        } catch {
            reading.faults.append(error.diagnostics[0].code)
        }
        return reading
    }

    private static let filing = Array("<ownershipDocument>\n<!-- \(String(repeating: "x", count: 900)) -->".utf8)
    private static let files = (1...3).map { ("d/\($0).xml", filing + Array("<n>\($0)</n></ownershipDocument>".utf8)) }

    private static let packed: [(String, [UInt8])] = [
        ("zip", Packed.zip(files)), ("tar", Packed.tar(files)), ("tar.gz", Packed.gzip(Packed.tar(files))),
    ]

    @Test("Every kind gives every file", arguments: packed)
    func whole(kind: String, archive: [UInt8]) {
        let reading = read(archive)
        #expect(reading.names == ["a/d/1.xml", "a/d/2.xml", "a/d/3.xml"])
        #expect(reading.contents == Self.files.map(\.1))
        #expect(reading.faults.isEmpty)
    }

    @Test("A single file in gzip has the archive's own name; so have members one behind the other")
    func singleFile() {
        let reading = read(Packed.gzip(Self.files[0].1))
        #expect(reading == Reading(names: ["a"], contents: [Self.files[0].1]))
        #expect(
            read(Packed.gzip(Self.filing) + Packed.gzip(Array("y".utf8))).contents == [Self.filing + Array("y".utf8)])
        #expect(read(Packed.gzip(Self.filing) + [0, 0, 0]).faults.isEmpty)
        #expect(read(Packed.gzip(Self.filing) + [1]).faults.contains("damaged-archive"))
    }

    @Test("What the directory at the end of a ZIP does not know of is said: another archive in front, bytes behind")
    func beyondDirectory() {
        let zip = Packed.zip(Self.files)
        let other = Packed.zip([("other.xml", Self.files[0].1)])
        #expect(read(other + zip).faults == ["damaged-archive"])
        #expect(read(zip + Array("more".utf8)).faults == ["damaged-archive"])
        #expect(read(zip + [0, 0, 0]).faults.isEmpty)
        // A comment belongs to the archive.
        var commented = zip
        commented[zip.count - 2] = 4
        #expect(read(commented + Array("more".utf8)).faults.isEmpty)
    }

    @Test("Cut off anywhere, an archive is damaged, and what stood before the cut is read", arguments: packed)
    func cutOff(kind: String, archive: [UInt8]) {
        for end in stride(from: 1, to: archive.count - 513, by: 61) {
            let reading = read(Array(archive[..<end]))
            #expect(!reading.faults.isEmpty, "\(kind) cut at \(end) of \(archive.count)")
            #expect(Self.files.map(\.1).starts(with: reading.contents), "\(kind) cut at \(end)")
        }
    }

    @Test("A byte that has changed is found by the checksum", arguments: ["zip", "tar.gz"])
    func changed(kind: String) throws {
        let archive = try #require(Self.packed.first { $0.0 == kind }?.1)
        let place = try #require(archive.indices.first { archive[$0...].starts(with: Array("<n>2".utf8)) })
        var damaged = archive
        damaged[place + 3] ^= 1
        #expect(read(damaged).faults.contains("damaged-archive"))
        // The length in gzip's trailer.
        if kind == "tar.gz" {
            damaged = archive
            damaged[archive.count - 1] ^= 1
            #expect(read(damaged).faults.contains("damaged-archive"))
        }
    }

    @Test(
        "No name leads out of the archive",
        arguments: ["../../etc/x.xml", "/etc/x.xml", "C:\\etc\\x.xml", "a/../../etc/x.xml", ".."])
    func names(name: String) throws {
        for archive in [Packed.tar([(name, Self.filing)]), Packed.zip([(name, Self.filing)])] {
            let reader = try ArchiveReader(BytesInMemory(archive), name: "a")
            let entry = try #require(try reader.next())
            #expect(entry.remark?.code == "unsafe-entry-name")
            #expect(!entry.path.contains(Array("..".utf8)) && !entry.path.isEmpty)
            #expect(
                !entry.path.contains { $0.isEmpty || $0.contains(UInt8(ascii: "/")) || $0.contains(UInt8(ascii: ":")) })
            #expect(try reader.next() == nil)
        }
    }

    @Test func whatIsNoFiling() {
        #expect(read(Packed.tar([("link", [])], type: "2")).names == ["a/link"])
        #expect(read(Packed.zip([("a.zip", Packed.zip(Self.files))])).faults == ["nested-archive"])
        #expect(read(Packed.zip(Self.files, isEncrypted: true)).faults.allSatisfy { $0 == "encrypted-entry" })
        #expect(read(Packed.zip(Self.files, isEncrypted: true)).faults.count == 3)
        #expect(read(Packed.zip([("a.png", [0x89, 0x50, 0x4E, 0x47, 0])])).others == ["a PNG image"])
        #expect(read(Packed.zip([])) == Reading())
        #expect(read(Array("no archive".utf8)).faults.count == 1)
    }

    @Test("What is made to fill a disk is not unpacked: 40 MB of zeros in 40 KB")
    func bomb() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "bomb.gz"
        let file = try #require(gzopen(path, "wb9"))
        let zeros = [UInt8](repeating: 0x20, count: 1 << 20)
        for _ in 0..<40 { gzwrite(file, zeros, UInt32(zeros.count)) }
        gzclose(file)
        let bytes = [UInt8](try #require(folder.read("bomb.gz")))
        #expect(bytes.count < 100_000)
        #expect(read(bytes).faults.first == "archive-too-large")
    }
}
