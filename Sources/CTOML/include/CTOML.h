// TOML documents parsed by toml++, for MailReports only. This is all that C and Swift see of that C++ library.
#ifndef FILINGPRESS_CTOML_H
#define FILINGPRESS_CTOML_H
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct filingpress_toml filingpress_toml;

enum { FILINGPRESS_TOML_TABLE, FILINGPRESS_TOML_ARRAY, FILINGPRESS_TOML_TEXT, FILINGPRESS_TOML_OTHER };

// A table, an array or a value. A node comes after its parent, which it names by index; the root is node 0. Texts are
// UTF-8, may contain NUL, and live as long as the document.
typedef struct {
  size_t parent;
  int kind;
  const char *key;
  size_t key_length;
  const char *text;
  size_t text_length;
  // Counted from 1: the position of the key, if there is one, and of the value.
  unsigned key_line, key_column, line, column;
} filingpress_toml_node;

// Parses a document. Returns NULL only if there is no memory; a document with errors has no nodes.
filingpress_toml *filingpress_toml_parse(const char *text, size_t length);
void filingpress_toml_free(filingpress_toml *document);
size_t filingpress_toml_count(const filingpress_toml *document);
filingpress_toml_node filingpress_toml_at(const filingpress_toml *document, size_t index);
// Returns the message and position of the first error, or NULL if the document is valid.
const char *filingpress_toml_error(const filingpress_toml *document, unsigned *line, unsigned *column);

#ifdef __cplusplus
}
#endif
#endif
