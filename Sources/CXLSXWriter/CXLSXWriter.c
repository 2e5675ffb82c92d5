#include "CXLSXWriter.h"

#include <dlfcn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

static _Atomic(void *) library;

const char *candor_open_xlsxwriter(void) {
  if (atomic_load(&library)) return NULL;
  // The version of the header: another one lays out its structs otherwise.
  void *opened = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL);
  if (!opened) return dlerror();
  atomic_store(&library, opened);
  return NULL;
}

static void *function(const char *name) {
  void *found = dlsym(atomic_load(&library), name);
  if (!found) {
    fprintf(stderr, "candor: libxlsxwriter.so." LXW_SOVERSION " has no %s\n", name);
    abort();
  }
  return found;
}

// Hidden, so that the library never calls these in place of its own functions.
#define FORWARD(result, name, parameters, arguments)         \
  __attribute__((visibility("hidden"))) result name parameters { \
    return ((__typeof__(&name))function(#name)) arguments; \
  }

FORWARD(char *, lxw_strerror, (lxw_error error), (error))

FORWARD(
    lxw_workbook *, workbook_new_opt, (const char *path, lxw_workbook_options *options),
    (path, options))
FORWARD(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * book, const char *name), (book, name))
FORWARD(lxw_format *, workbook_add_format, (lxw_workbook * book), (book))
FORWARD(
    lxw_error, workbook_set_properties, (lxw_workbook * book, lxw_doc_properties *properties),
    (book, properties))
FORWARD(lxw_error, workbook_close, (lxw_workbook * book), (book))

FORWARD(
    lxw_error, worksheet_write_number,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format),
    (sheet, row, column, number, format))
FORWARD(
    lxw_error, worksheet_write_string,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format),
    (sheet, row, column, text, format))
FORWARD(
    lxw_error, worksheet_write_datetime,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_datetime *time, lxw_format *format),
    (sheet, row, column, time, format))
FORWARD(
    lxw_error, worksheet_set_column,
    (lxw_worksheet * sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format),
    (sheet, first, last, width, format))
FORWARD(
    lxw_error, worksheet_autofilter,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_row_t last_row, lxw_col_t last_column),
    (sheet, row, column, last_row, last_column))
FORWARD(
    lxw_error, worksheet_conditional_format_range,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_row_t last_row, lxw_col_t last_column,
     lxw_conditional_format *format),
    (sheet, row, column, last_row, last_column, format))
FORWARD(
    lxw_error, worksheet_repeat_rows, (lxw_worksheet * sheet, lxw_row_t first, lxw_row_t last),
    (sheet, first, last))
FORWARD(
    void, worksheet_freeze_panes, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column),
    (sheet, row, column))
FORWARD(
    void, worksheet_fit_to_pages, (lxw_worksheet * sheet, uint16_t width, uint16_t height),
    (sheet, width, height))
FORWARD(void, worksheet_set_landscape, (lxw_worksheet * sheet), (sheet))
FORWARD(void, worksheet_set_paper, (lxw_worksheet * sheet, uint8_t paper), (sheet, paper))

FORWARD(void, format_set_align, (lxw_format * format, uint8_t alignment), (format, alignment))
FORWARD(void, format_set_bg_color, (lxw_format * format, lxw_color_t color), (format, color))
FORWARD(void, format_set_bold, (lxw_format * format), (format))
FORWARD(void, format_set_bottom, (lxw_format * format, uint8_t style), (format, style))
FORWARD(void, format_set_font_color, (lxw_format * format, lxw_color_t color), (format, color))
FORWARD(void, format_set_num_format, (lxw_format * format, const char *code), (format, code))
FORWARD(void, format_set_text_wrap, (lxw_format * format), (format))
