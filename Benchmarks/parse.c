/* The yardstick of Scripts/benchmark: libxml2 builds the DOM of every file named, and frees it.
   Prints the seconds of processor time that took, reading included. */
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static char *contents(const char *path, long *size) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  *size = ftell(file);
  rewind(file);
  char *bytes = *size >= 0 ? malloc((size_t)*size + 1) : NULL;
  if (bytes) *size = (long)fread(bytes, 1, (size_t)*size, file);
  fclose(file);
  return bytes;
}

int main(int count, char **names) {
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING;
  for (int i = 1; i < count; i++) {
    long size = 0;
    char *bytes = contents(names[i], &size);
    if (!bytes) continue;
    xmlFreeDoc(htmlReadMemory(bytes, (int)size, NULL, NULL, options | HTML_PARSE_NONET));
    free(bytes);
  }
  printf("%.4f\n", (double)clock() / CLOCKS_PER_SEC);
  return 0;
}
