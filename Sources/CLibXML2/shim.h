// libxml2 for Markup alone. The order of the first two lines matters: with ICU enabled in the headers, libxml2
// and Foundation in one module clash over 'UErrorCode'.
#ifndef C_LIBXML2_SHIM_H
#define C_LIBXML2_SHIM_H
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#endif
