// `mark-touched forget PROGRAM` takes a program's file out of memory; `mark-touched mark PROGRAM`,
// after starts of it, writes which of its blocks are in memory again into its table (touched.h).
#define _GNU_SOURCE
#include "touched.h"
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static int fail(const char *what) {
  perror(what);
  return 1;
}

int main(int count, char **arguments) {
  if (count != 3) return fputs("usage: mark-touched forget|mark PROGRAM\n", stderr), 2;
  const char *path = arguments[2];
  int file = open(path, O_RDWR);
  struct stat facts;
  if (file < 0 || fstat(file, &facts) != 0) return fail(path);
  size_t size = (size_t)facts.st_size, page = (size_t)sysconf(_SC_PAGESIZE);

  // What is not on the disk yet cannot be taken out of memory.
  if (!strcmp(arguments[1], "forget"))
    return fsync(file) != 0 || posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED) != 0 ? fail(path) : 0;

  uint8_t *bytes = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (bytes == MAP_FAILED) return fail(path);
  size_t pages = (size + page - 1) / page;
  static uint8_t resident[TOUCHED_BYTES * 8 * (TOUCHED_BLOCK / 4096)];
  if (pages > sizeof resident) return fprintf(stderr, "%s: larger than its table\n", path), 1;
  if (mincore(bytes, size, resident) != 0) return fail(path);
  struct touched *table = memmem(bytes, size, TOUCHED_MARK, sizeof TOUCHED_MARK);
  if (!table) return fprintf(stderr, "%s: has no table\n", path), 1;

  size_t marked = 0;
  for (size_t index = 0; index < pages; index++) {
    if (!(resident[index] & 1)) continue;
    size_t block = index * page / TOUCHED_BLOCK;
    marked += !(table->bits[block / 8] >> block % 8 & 1);
    table->bits[block / 8] |= (uint8_t)(1 << block % 8);
  }
  fprintf(stderr, "%s: a start touches %zu of %zu MB\n", path, marked * TOUCHED_BLOCK >> 20, size >> 20);
  return 0;
}
