// Asks for the whole of the program at once where it is not in memory yet: its pages would else be
// read where they are first touched, one wait after the other.
#define _GNU_SOURCE
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// The program's bounds, and what is not needed between them (layout.ld).
extern const char __ehdr_start[], candor_unread_start[], candor_unread_end[], _end[];

static void ask(const char *start, const char *end) {
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t first = (uintptr_t)start & ~(page - 1);
  // A hint: where the system refuses it, pages are read as they are touched.
  (void)madvise((void *)first, (uintptr_t)end - first, MADV_WILLNEED);
}

__attribute__((constructor(101))) static void read_ahead(void) {
  ask(__ehdr_start, candor_unread_start);
  ask(candor_unread_end, _end);
}
