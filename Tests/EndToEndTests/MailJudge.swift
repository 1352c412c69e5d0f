import Foundation
import TestSupport

/// Judges of messages that are not ours: Python's email package, and GMime's parser in a program of its own.
enum MailJudge {
    private static let script = """
        import email, email.policy, os, sys
        pdfs, names = sys.argv[1], sys.argv[2:]
        for name in names:
            raw = open(name, "rb").read()
            message = email.message_from_bytes(raw, policy=email.policy.default)
            faults = []
            for part in message.walk():
                faults += part.defects
                for value in part.values():
                    faults += getattr(value, "defects", ())
                if part.is_multipart():
                    continue
                content = part.get_content()
                file = part.get_filename()
                if pdfs and file and file.endswith(".pdf"):
                    if content != open(os.path.join(pdfs, file), "rb").read():
                        faults.append(file + " is not what render makes")
            bare = raw.replace(b"\\r\\n", b"")
            if b"\\n" in bare or b"\\r" in bare: faults.append("a bare line end")
            if any(len(line) > 998 for line in raw.split(b"\\r\\n")): faults.append("a long line")
            if any(byte > 126 for byte in raw): faults.append("not 7-bit")
            if message["bcc"]: faults.append("Bcc")
            for header in ("from", "date", "message-id", "subject", "mime-version"):
                if len(message.get_all(header, [])) != 1: faults.append("not one " + header)
            if pdfs and not any((p.get_filename() or "").endswith(".pdf") for p in message.walk()): faults.append("no PDF")
            if faults: print(name, faults)
        """

    /// What they find, a line for each message; empty where all is well.
    ///
    /// - Parameter pdfs: a folder with what `render` makes, which attached PDFs must equal.
    static func judge(_ names: [String], in folder: TemporaryFolder, pdfs: String?) throws -> String {
        let paths = names.map { folder.path + $0 }
        let python = try Python.run(script, [pdfs.map { folder.path + $0 } ?? ""] + paths)
        return try python + gmime(paths)
    }

    private static let program = """
        #include <gmime/gmime.h>
        #include <stdio.h>
        static const char *name;
        static int count;
        static void warn(gint64 offset, GMimeParserWarning code, const gchar *item, gpointer data) {
          printf("%s: GMime warns of %d at %ld\\n", name, (int)code, (long)offset);
        }
        static void each(GMimeObject *parent, GMimeObject *part, gpointer data) { count++; }
        int main(int many, char **names) {
          g_mime_init();
          GMimeParserOptions *options = g_mime_parser_options_new();
          // GMime 3.2.13 takes three arguments, 3.2.15 four; one more than is read does no harm.
          ((void (*)(GMimeParserOptions *, GMimeParserWarningFunc, gpointer, GDestroyNotify))
              g_mime_parser_options_set_warning_callback)(options, warn, NULL, NULL);
          for (int i = 1; i < many; i++) {
            name = names[i];
            GMimeStream *stream = g_mime_stream_fs_open(name, 0, 0, NULL);
            GMimeParser *parser = g_mime_parser_new_with_stream(stream);
            GMimeMessage *message = g_mime_parser_construct_message(parser, options);
            count = 0;
            if (message) g_mime_message_foreach(message, each, NULL);
            if (count < 2) printf("%s: GMime finds %d parts\\n", name, count);
          }
          return 0;
        }
        """

    private struct NotBuilt: Error {}

    private static let judge = Result { () throws -> URL in
        // Not a TemporaryFolder, which goes with its last owner: this one serves all tests.
        let folder = FileManager.default.temporaryDirectory.appending(path: "filingpress-judge-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(program.utf8).write(to: folder.appending(path: "judge.c"))
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "cc -w judge.c -o judge $(pkg-config --cflags --libs gmime-3.0)"]
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw NotBuilt() }
        return folder
    }

    private static func gmime(_ paths: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = try judge.get().appending(path: "judge")
        process.arguments = paths
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
            + (process.terminationStatus == 0 ? "" : "GMime's judge failed\n")
    }

    /// What a person would see of a message.
    struct Listing: Decodable {
        var subject: String
        var files: [String]
        var text: String
        var html: String
    }

    static func listing(_ name: String, in folder: TemporaryFolder) throws -> Listing {
        let json = try Python.run(
            """
            import email, email.policy, json, sys
            message = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
            print(json.dumps({"subject": message["subject"],
              "files": [p.get_filename() for p in message.walk() if p.get_filename()],
              "text": message.get_body(("plain",)).get_content(), "html": message.get_body(("html",)).get_content()}))
            """, [folder.path + name])
        return try JSONDecoder().decode(Listing.self, from: Data(json.utf8))
    }
}
