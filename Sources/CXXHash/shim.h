// xxHash, compiled into the program: no library is linked or loaded at start.
#define XXH_INLINE_ALL
#include <xxhash.h>
#include <malloc.h>

// A name that Swift can import: with XXH_INLINE_ALL, the function's own name is a macro.
static inline XXH128_hash_t xxh3_digest(const void *bytes, size_t count) { return XXH3_128bits(bytes, count); }

// Swift's Glibc module leaves out memmem and memrchr, GNU extensions; bytes are searched with them.
extern void *memmem(const void *text, size_t text_size, const void *wanted, size_t wanted_size);
extern void *memrchr(const void *text, int wanted, size_t text_size);
