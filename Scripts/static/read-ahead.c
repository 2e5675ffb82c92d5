// Asks at once for what a start of the program touches (touched.h): it would else be read where it
// is first touched, one wait after the other, each with megabytes around it. mark-touched.c fills
// the table from starts it has watched; while it is empty, only what is touched is read, to be seen.
#define _GNU_SOURCE
#include "touched.h"
#include <link.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <unistd.h>

// Volatile, for it is filled after the program is linked.
__attribute__((used, section(".data.touched"))) volatile struct touched candor_touched = {TOUCHED_MARK, {0}};

static bool is_touched(size_t block) {
  return block / 8 < TOUCHED_BYTES && candor_touched.bits[block / 8] >> block % 8 & 1;
}

// A hint: where the system refuses it, pages are read as they are touched.
static void advise(uintptr_t start, uintptr_t end, int advice) {
  start &= ~((uintptr_t)sysconf(_SC_PAGESIZE) - 1);
  (void)madvise((void *)start, end - start, advice);
}

static void ask(const struct dl_phdr_info *program, const ElfW(Phdr) * segment) {
  uintptr_t address = program->dlpi_addr + segment->p_vaddr - segment->p_offset;
  size_t end = segment->p_offset + segment->p_filesz;
  for (size_t from = segment->p_offset; from < end;) {
    size_t to = from;
    while (to < end && is_touched(to / TOUCHED_BLOCK)) to = (to / TOUCHED_BLOCK + 1) * TOUCHED_BLOCK;
    if (to > from) {
      uintptr_t start = address + from, stop = address + (to < end ? to : end);
      advise(start, stop, MADV_WILLNEED);
      advise(start, stop, MADV_RANDOM); // else touching it asks for what follows as well
    }
    from = (to / TOUCHED_BLOCK + 1) * TOUCHED_BLOCK;
  }
}

// Lets only what is touched be read. For code, Linux looks no further than the mapping reaches: every
// second block is told apart from its neighbors by a mark that means nothing else here.
static void watch(const struct dl_phdr_info *program, const ElfW(Phdr) * segment) {
  uintptr_t start = program->dlpi_addr + segment->p_vaddr, end = start + segment->p_filesz;
  advise(start, end, MADV_RANDOM);
  if (!(segment->p_flags & PF_X)) return;
  for (uintptr_t block = start & ~(TOUCHED_BLOCK - 1); block + TOUCHED_BLOCK < end; block += 2 * TOUCHED_BLOCK)
    advise(block < start ? start : block, block + TOUCHED_BLOCK, MADV_DONTDUMP);
}

// The program is the first that is told of; its libraries are not asked for.
static int each(struct dl_phdr_info *program, size_t size, void *is_known) {
  (void)size;
  for (size_t index = 0; index < program->dlpi_phnum; index++) {
    const ElfW(Phdr) *segment = &program->dlpi_phdr[index];
    if (segment->p_type == PT_LOAD) (*(bool *)is_known ? ask : watch)(program, segment);
  }
  return 1;
}

__attribute__((constructor(101))) static void read_ahead(void) {
  bool is_known = false;
  for (size_t index = 0; index < TOUCHED_BYTES && !is_known; index++) is_known = candor_touched.bits[index] != 0;
  (void)dl_iterate_phdr(each, &is_known);
}
