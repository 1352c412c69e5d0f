#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include "CTOML.h"

#include <new>
#include <string>
#include <toml++/toml.h>
#include <utility>
#include <vector>

struct filingpress_toml {
  toml::table table;
  std::vector<filingpress_toml_node> nodes;
  std::string error;
  unsigned line = 0, column = 0;
  bool failed = false;

  void add(const toml::node &node, size_t parent, const toml::key *key) {
    filingpress_toml_node entry = {};
    entry.parent = parent;
    entry.kind = FILINGPRESS_TOML_OTHER;
    if (key) {
      entry.key = key->str().data();
      entry.key_length = key->str().size();
      entry.key_line = key->source().begin.line;
      entry.key_column = key->source().begin.column;
    }
    entry.line = node.source().begin.line;
    entry.column = node.source().begin.column;
    if (auto *text = node.as_string()) {
      entry.kind = FILINGPRESS_TOML_TEXT;
      entry.text = text->get().data();
      entry.text_length = text->get().size();
    } else if (node.is_table()) {
      entry.kind = FILINGPRESS_TOML_TABLE;
    } else if (node.is_array()) {
      entry.kind = FILINGPRESS_TOML_ARRAY;
    }
    const size_t index = nodes.size();
    nodes.push_back(entry);
    if (auto *table = node.as_table()) {
      for (auto &&[inner, value] : *table) add(value, index, &inner);
    } else if (auto *array = node.as_array()) {
      for (auto &value : *array) add(value, index, nullptr);
    }
  }
};

filingpress_toml *filingpress_toml_parse(const char *text, size_t length) {
  auto *document = new (std::nothrow) filingpress_toml();
  if (!document) return nullptr;
  toml::parse_result result = toml::parse(std::string_view(text, length));
  if (result.failed()) {
    document->failed = true;
    document->error = std::string(result.error().description());
    document->line = result.error().source().begin.line;
    document->column = result.error().source().begin.column;
  } else {
    document->table = std::move(result).table();
    document->add(document->table, 0, nullptr);
  }
  return document;
}

void filingpress_toml_free(filingpress_toml *document) { delete document; }

size_t filingpress_toml_count(const filingpress_toml *document) { return document->nodes.size(); }

filingpress_toml_node filingpress_toml_at(const filingpress_toml *document, size_t index) {
  return document->nodes[index];
}

const char *filingpress_toml_error(const filingpress_toml *document, unsigned *line, unsigned *column) {
  *line = document->line;
  *column = document->column;
  return document->failed ? document->error.c_str() : nullptr;
}
