#ifndef C_ZLIB_SHIM_H
#define C_ZLIB_SHIM_H
#include <zlib.h>

// inflateInit2 is a macro, which Swift cannot import. Adding 16 to the window size makes zlib expect the gzip format,
// with its header and trailer, and nothing else.
static inline int gunzip_init(z_stream *stream) { return inflateInit2(stream, 16 + MAX_WBITS); }
#endif
