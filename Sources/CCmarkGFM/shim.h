#ifndef CANDOR_CMARK_GFM_SHIM_H
#define CANDOR_CMARK_GFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <stdint.h>
#include <string.h>

/* From <cmark-gfm/houdini.h> and <cmark-gfm/buffer.h>, which Debian installs but which do not
   include each other from there. */
#include <cmark-gfm/buffer.h>
#include <cmark-gfm/houdini.h>

/* The characters of an HTML 5 entity, given its name with the semicolon ("nbsp;"): UTF-8 in `out`.
   Returns the number of bytes, 0 when there is no such entity or it does not fit. */
static inline int candor_entity(const uint8_t *name, int length, uint8_t *out, int capacity) {
  cmark_strbuf buffer;
  cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 16);
  int written = 0;
  if (houdini_unescape_ent(&buffer, name, length) == length && buffer.size <= capacity) {
    memcpy(out, buffer.ptr, (size_t)buffer.size);
    written = (int)buffer.size;
  }
  cmark_strbuf_free(&buffer);
  return written;
}


/* Frees what cmark_render_html returned. */
static inline void candor_cmark_free(char *text) {
  cmark_get_default_mem_allocator()->free(text);
}

#endif
