// Which blocks of a program's file a start of it touches, a bit each; all 0 as long as nobody looked.
#include <stddef.h>
#include <stdint.h>

#define TOUCHED_BLOCK ((size_t)16 << 10)
#define TOUCHED_BYTES 4096 // for programs of 512 MiB; what lies further is read as it is touched
#define TOUCHED_MARK "candor: touched by a start, 16 KiB a bit"

struct touched {
  char mark[48];
  uint8_t bits[TOUCHED_BYTES];
};
