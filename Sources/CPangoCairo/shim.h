// What Swift cannot reach in pango, cairo, fontconfig and zlib by itself. Everything of ours begins with pl_.
#ifndef PORCHLIGHT_CPANGOCAIRO_SHIM_H
#define PORCHLIGHT_CPANGOCAIRO_SHIM_H

#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <zlib.h>

/// `g_object_unref` wants an untyped pointer, which loses the types of Swift's call sites.
static inline void pl_free_layout(PangoLayout *layout) { g_object_unref(layout); }
static inline void pl_free_context(PangoContext *context) { g_object_unref(context); }
static inline void pl_free_fonts(PangoFontMap *fonts) { g_object_unref(fonts); }

/// `PANGO_FC_FONT_MAP` is a macro with arguments.
static inline void pl_use_fonts(PangoFontMap *fonts, FcConfig *config) {
  pango_fc_font_map_set_config((PangoFcFontMap *)fonts, config);
}

/// `PANGO_CAIRO_FONT_MAP` is a macro with arguments.
static inline void pl_set_resolution(PangoFontMap *fonts, double dotsPerInch) {
  pango_cairo_font_map_set_resolution((PangoCairoFontMap *)fonts, dotsPerInch);
}

/// `PANGO_FC_FONT` is a macro with arguments; 0 where the font has no such glyph.
static inline unsigned pl_glyph(PangoFont *font, unsigned scalar) {
  return pango_fc_font_get_glyph((PangoFcFont *)font, scalar);
}

/// `PANGO_CAIRO_FONT` is a macro with arguments; the font keeps what it returns.
static inline cairo_scaled_font_t *pl_scaled_font(PangoFont *font) {
  return pango_cairo_font_get_scaled_font((PangoCairoFont *)font);
}

/// `PANGO_GLYPH_UNKNOWN_FLAG` is a macro with a cast.
static inline int pl_is_unknown(PangoGlyph glyph) { return (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0; }

#endif
