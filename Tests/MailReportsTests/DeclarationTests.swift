import Foundation
import TestSupport
import Testing

@testable import MailReports

/// The functions of GMime are called without its header, so what we take them for is held against it here.
@Suite struct DeclarationTests {
    private static let program = """
        #include <gmime/gmime.h>
        #include <stddef.h>
        #define SAME(type, function) _Static_assert(__builtin_types_compatible_p(type, __typeof__(&function)), #function)
        #define FITS(number, name) _Static_assert((number) == (name), #name)
        SAME(void (*)(gpointer), g_object_unref);
        SAME(GMimeMessage *(*)(int), g_mime_message_new);
        SAME(void (*)(GMimeMessage *, GMimeAddressType, const char *, const char *), g_mime_message_add_mailbox);
        SAME(void (*)(GMimeMessage *, const char *, const char *), g_mime_message_set_subject);
        SAME(void (*)(GMimeMessage *, const char *), g_mime_message_set_message_id);
        SAME(void (*)(GMimeMessage *, GMimeObject *), g_mime_message_set_mime_part);
        SAME(void (*)(GMimeObject *, const char *, const char *, const char *), g_mime_object_append_header);
        SAME(GMimeMultipart *(*)(const char *), g_mime_multipart_new_with_subtype);
        SAME(void (*)(GMimeMultipart *, GMimeObject *), g_mime_multipart_add);
        SAME(void (*)(GMimeMultipart *, const char *), g_mime_multipart_set_boundary);
        SAME(GMimePart *(*)(const char *, const char *), g_mime_part_new_with_type);
        SAME(void (*)(GMimePart *, GMimeContentEncoding), g_mime_part_set_content_encoding);
        SAME(void (*)(GMimePart *, GMimeDataWrapper *), g_mime_part_set_content);
        SAME(void (*)(GMimeObject *, const char *, const char *), g_mime_object_set_content_type_parameter);
        SAME(void (*)(GMimeObject *, const char *), g_mime_object_set_content_id);
        SAME(void (*)(GMimeObject *, const char *), g_mime_object_set_disposition);
        SAME(void (*)(GMimeObject *, const char *, const char *), g_mime_object_set_content_disposition_parameter);
        SAME(GMimeDataWrapper *(*)(GMimeStream *, GMimeContentEncoding), g_mime_data_wrapper_new_with_stream);
        SAME(GMimeStream *(*)(void), g_mime_stream_mem_new);
        SAME(GMimeStream *(*)(const char *, size_t), g_mime_stream_mem_new_with_buffer);
        SAME(GByteArray *(*)(GMimeStreamMem *), g_mime_stream_mem_get_byte_array);
        SAME(ssize_t (*)(GMimeObject *, GMimeFormatOptions *, GMimeStream *), g_mime_object_write_to_stream);
        _Static_assert(sizeof(GMimeContentEncoding) == 4 && sizeof(GChecksumType) == 4 && sizeof(gboolean) == 4, "");
        _Static_assert(offsetof(GByteArray, data) == 0 && offsetof(GByteArray, len) == 8, "GByteArray");
        _Static_assert(sizeof(((GByteArray *)0)->len) == 4, "GByteArray.len");
        """

    private static func numbers(_ wrong: Int32) -> String {
        [
            (MIMELibrary.defaultEncoding, "GMIME_CONTENT_ENCODING_DEFAULT"),
            (MIMELibrary.base64, "GMIME_CONTENT_ENCODING_BASE64"),
            (MIMELibrary.quotedPrintable, "GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE"),
            (MIMELibrary.addressFrom, "GMIME_ADDRESS_TYPE_FROM"),
            (MIMELibrary.addressReplyTo, "GMIME_ADDRESS_TYPE_REPLY_TO"),
            (MIMELibrary.addressTo, "GMIME_ADDRESS_TYPE_TO"),
            (MIMELibrary.addressCc, "GMIME_ADDRESS_TYPE_CC"),
        ].map { "FITS(\($0.0 + wrong), \($0.1));\n" }.joined()
    }

    @Test func functionsAndNumbersAreThoseOfTheHeader() throws {
        #expect(try CCompiler.accepts(Self.program + Self.numbers(0), package: "gmime-3.0"))
        #expect(try !CCompiler.accepts(Self.program + Self.numbers(1), package: "gmime-3.0"))
        #expect(try !CCompiler.accepts(Self.program + "SAME(void (*)(int), g_object_unref);\n", package: "gmime-3.0"))
    }
}
