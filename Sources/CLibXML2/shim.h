// libxml2, for OwnershipReader only. xmlversion.h must come first, so that its ICU flag can be undefined before the
// other headers read it: with ICU enabled, libxml2 and Foundation in one module conflict over 'UErrorCode'.
#ifndef C_LIBXML2_SHIM_H
#define C_LIBXML2_SHIM_H
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#endif
