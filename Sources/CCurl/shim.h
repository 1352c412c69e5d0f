// libcurl's types and constants, for Transfer only. The library is not linked but opened when first needed, see
// CurlLibrary.swift.
#ifndef C_CURL_SHIM_H
#define C_CURL_SHIM_H
#include <curl/curl.h>

// Constants that libcurl 7 and libcurl 8 declare differently: what is an enumeration in one is a set of macros in the
// other, and an option was renamed, its old name becoming a macro that Swift does not see. The values are the same.
static const long filingpress_curl_tls_if_offered = (long)CURLUSESSL_TRY;
static const long filingpress_curl_tls_always = (long)CURLUSESSL_ALL;
#if LIBCURL_VERSION_NUM >= 0x080200
static const CURLoption filingpress_curl_some_recipients_suffice = CURLOPT_MAIL_RCPT_ALLOWFAILS;
#else
static const CURLoption filingpress_curl_some_recipients_suffice = CURLOPT_MAIL_RCPT_ALLLOWFAILS;
#endif

// Wrappers for libcurl's variadic functions, which Swift cannot call: one for each type of the last argument. `set` is
// the address of curl_easy_setopt.
typedef CURLcode (*filingpress_curl_set)(CURL *, CURLoption, ...);
typedef CURLcode (*filingpress_curl_get)(CURL *, CURLINFO, ...);

static inline CURLcode filingpress_curl_set_number(void *set, CURL *handle, CURLoption option, long value) {
  return ((filingpress_curl_set)set)(handle, option, value);
}
static inline CURLcode filingpress_curl_set_text(void *set, CURL *handle, CURLoption option, const char *value) {
  return ((filingpress_curl_set)set)(handle, option, value);
}
static inline CURLcode filingpress_curl_set_size(void *set, CURL *handle, CURLoption option, curl_off_t value) {
  return ((filingpress_curl_set)set)(handle, option, value);
}
static inline CURLcode filingpress_curl_set_pointer(void *set, CURL *handle, CURLoption option, void *value) {
  return ((filingpress_curl_set)set)(handle, option, value);
}
static inline CURLcode filingpress_curl_set_list(void *set, CURL *handle, CURLoption option, struct curl_slist *value) {
  return ((filingpress_curl_set)set)(handle, option, value);
}
static inline CURLcode filingpress_curl_set_reader(
    void *set, CURL *handle, size_t (*reader)(char *, size_t, size_t, void *)) {
  return ((filingpress_curl_set)set)(handle, CURLOPT_READFUNCTION, reader);
}
static inline CURLcode filingpress_curl_set_watcher(
    void *set, CURL *handle, int (*watcher)(CURL *, curl_infotype, char *, size_t, void *)) {
  return ((filingpress_curl_set)set)(handle, CURLOPT_DEBUGFUNCTION, watcher);
}
#endif
