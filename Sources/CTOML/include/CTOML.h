// Documents of TOML, read by toml++, for MailReports alone: a C++ library, of which this is all that C can see.
#ifndef FILINGPRESS_CTOML_H
#define FILINGPRESS_CTOML_H
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct filingpress_toml filingpress_toml;

enum { FILINGPRESS_TOML_TABLE, FILINGPRESS_TOML_ARRAY, FILINGPRESS_TOML_TEXT, FILINGPRESS_TOML_OTHER };

// A table, an array or a value, each behind the one that it lies in. Texts are UTF-8 and may hold a NUL; they live as long
// as the document.
typedef struct {
  size_t parent;
  int kind;
  const char *key;
  size_t key_length;
  const char *text;
  size_t text_length;
  // Counted from 1; of the key where there is one, and of the value.
  unsigned key_line, key_column, line, column;
} filingpress_toml_node;

// Never null, save where there is no memory.
filingpress_toml *filingpress_toml_parse(const char *text, size_t length);
void filingpress_toml_free(filingpress_toml *document);
size_t filingpress_toml_count(const filingpress_toml *document);
filingpress_toml_node filingpress_toml_at(const filingpress_toml *document, size_t index);
// What is wrong, and where; null where the document is sound.
const char *filingpress_toml_error(const filingpress_toml *document, unsigned *line, unsigned *column);

#ifdef __cplusplus
}
#endif
#endif
