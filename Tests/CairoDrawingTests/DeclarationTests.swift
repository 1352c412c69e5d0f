import CPangoCairo
import Foundation
import TestSupport
import Testing

/// The functions of Pango are declared without its header, so the declarations are held against it here.
@Suite struct DeclarationTests {
    private static let functions = """
        #include <pango/pango.h>
        #define SAME(type, function) _Static_assert(__builtin_types_compatible_p(type, __typeof__(&function)), #function)
        SAME(PangoScriptIter *(*)(const char *, int), pango_script_iter_new);
        SAME(void (*)(PangoScriptIter *, const char **, const char **, PangoScript *), pango_script_iter_get_range);
        SAME(int (*)(PangoScriptIter *), pango_script_iter_next);
        SAME(void (*)(PangoScriptIter *), pango_script_iter_free);
        SAME(unsigned char *(*)(const char *, int, PangoDirection *), pango_log2vis_get_embedding_levels);
        SAME(char *(*)(const char *, long, GNormalizeMode), g_utf8_normalize);
        SAME(void (*)(void *), g_free);
        _Static_assert(sizeof(PangoScript) == sizeof(int) && sizeof(PangoDirection) == sizeof(int), "enumerations");
        _Static_assert(sizeof(GNormalizeMode) == sizeof(int), "enumerations");

        """

    private static func numbers(_ wrong: Int32) -> String {
        """
        _Static_assert(PANGO_DIRECTION_LTR == \(filingpress_left_to_right + wrong), "PANGO_DIRECTION_LTR");
        _Static_assert(G_NORMALIZE_NFC == \(filingpress_composed), "G_NORMALIZE_NFC");

        """
    }

    @Test func functionsAndNumbersAreThoseOfTheHeader() throws {
        let program = Self.functions + Self.numbers(0)
        #expect(try CCompiler.accepts(program, package: "pango"))
        #expect(try !CCompiler.accepts(program + "SAME(void (*)(int), g_free);\n", package: "pango"))
        #expect(try !CCompiler.accepts(Self.functions + Self.numbers(1), package: "pango"))
    }
}
