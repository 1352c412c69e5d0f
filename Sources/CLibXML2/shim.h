// libxml2 for OwnershipReader alone. The order of the first two lines matters: with ICU enabled in the headers, libxml2
// and Foundation in one module clash over 'UErrorCode'.
#ifndef C_LIBXML2_SHIM_H
#define C_LIBXML2_SHIM_H
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>

// Swift's Glibc module leaves out memmem and memrchr, GNU extensions; the tags of a submission are found with them.
extern void *memmem(const void *text, size_t text_size, const void *wanted, size_t wanted_size);
extern void *memrchr(const void *text, int wanted, size_t text_size);
#endif
