#ifndef C_ZLIB_SHIM_H
#define C_ZLIB_SHIM_H
#include <zlib.h>

// A macro in zlib. 16 and the largest window: gzip's wrapping, header and trailer, and nothing else.
static inline int gunzip_init(z_stream *stream) { return inflateInit2(stream, 16 + MAX_WBITS); }
#endif
