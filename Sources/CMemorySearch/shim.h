// Swift's Glibc module leaves out memmem and memrchr, GNU extensions; the tags of a submission are found with them.
#ifndef C_MEMORY_SEARCH_SHIM_H
#define C_MEMORY_SEARCH_SHIM_H
#include <stddef.h>

extern void *memmem(const void *text, size_t text_size, const void *wanted, size_t wanted_size);
extern void *memrchr(const void *text, int wanted, size_t text_size);
#endif
