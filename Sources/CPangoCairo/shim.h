// Cairo, HarfBuzz, fontconfig and a little of Pango, for CairoDrawing only.
#ifndef C_PANGO_CAIRO_SHIM_H
#define C_PANGO_CAIRO_SHIM_H
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>
#include <harfbuzz/hb-ot.h>
#include <harfbuzz/hb.h>

// The functions of Pango and GLib for text direction, scripts and composed characters. Their headers would have to be
// found through pkg-config, whose flags include `-pthread`, and SwiftPM warns about that flag. The tests check these
// declarations against the headers.
typedef struct _PangoScriptIter PangoScriptIter;
extern PangoScriptIter *pango_script_iter_new(const char *text, int length);
extern void pango_script_iter_get_range(PangoScriptIter *iter, const char **start, const char **end, int *script);
extern int pango_script_iter_next(PangoScriptIter *iter);
extern void pango_script_iter_free(PangoScriptIter *iter);
extern unsigned char *pango_log2vis_get_embedding_levels(const char *text, int length, int *direction);
extern char *g_utf8_normalize(const char *text, long length, int form);
extern void g_free(void *memory);

// A number in HarfBuzz 6, a type of its own in HarfBuzz 10.
static const unsigned int filingpress_postscript_name = HB_OT_NAME_ID_POSTSCRIPT_NAME;
// PANGO_DIRECTION_LTR and G_NORMALIZE_NFC
static const int filingpress_left_to_right = 0;
static const int filingpress_composed = 1;
#endif
