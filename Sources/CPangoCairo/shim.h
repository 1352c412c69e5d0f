// Pango, Cairo, HarfBuzz and fontconfig for PDFReports alone.
#ifndef C_PANGO_CAIRO_SHIM_H
#define C_PANGO_CAIRO_SHIM_H
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ft.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>

// GObject's checked cast is a macro, which Swift cannot see.
static inline PangoFcFontMap *filingpress_fc_font_map(PangoFontMap *map) { return PANGO_FC_FONT_MAP(map); }
#endif
