// xxHash, compiled into the program: no library is linked or loaded at start.
#define XXH_INLINE_ALL
#include <xxhash.h>

// A name that Swift can import: with XXH_INLINE_ALL, the function's own name is a macro.
static inline XXH128_hash_t xxh3_digest(const void *bytes, size_t count) { return XXH3_128bits(bytes, count); }
