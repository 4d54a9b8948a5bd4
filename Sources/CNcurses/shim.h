// What Swift cannot reach in <ncurses.h> by itself. Everything of ours begins with pl_.
#ifndef PORCHLIGHT_CNCURSES_SHIM_H
#define PORCHLIGHT_CNCURSES_SHIM_H

// The wide functions are hidden without it; pkg-config's -D flags do not reach a Swift module.
#define NCURSES_WIDECHAR 1
// Functions instead of macros: Swift does not import macros with arguments.
#define NCURSES_NOMACROS 1
#include <locale.h>
#include <stdbool.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <wchar.h>
#include <ncurses.h>

/// Hidden unless _XOPEN_SOURCE is set before the first <wchar.h>, which a Swift module cannot do.
extern int wcwidth(wchar_t scalar);

/// Of <term.h>, whose macros are named `lines`, `columns`, `tab` … and would spoil whoever imports them.
extern int setupterm(const char *term, int fd, int *error);
/// Of <term.h>, as above.
extern struct term *set_curterm(struct term *terminal);
/// Of <term.h>, as above.
extern int del_curterm(struct term *terminal);

/// A file in memory alone, closed in programs that are started; -1 where there is none. `memfd_create` is hidden unless
/// _GNU_SOURCE is set before the first header.
static inline int pl_memory_file(void) { return (int)syscall(SYS_memfd_create, "porchlight-frame", 1u); }

/// `stdscr` is a variable, which Swift 6 does not let through.
static inline WINDOW *pl_window(void) { return stdscr; }

/// A terminfo string of the current terminal; NULL when it has none. `tigetstr` also answers (char *)-1.
static inline const char *pl_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

/// Whether a terminal can put its cursor anywhere, asked without `initscr`, which would end the process.
static inline bool pl_can_move_cursor(const char *term) {
  int error = 0;
  struct term *before = set_curterm(NULL);
  bool can = setupterm(term, 1, &error) == OK && pl_capability("cup") != NULL;
  struct term *own = set_curterm(before);
  if (own != NULL) del_curterm(own);
  return can;
}

/// The `A_*` constants are casts over shifts, which Swift does not import.
static inline attr_t pl_attributes(bool bold, bool reverse, bool underline) {
  return (bold ? A_BOLD : 0) | (reverse ? A_REVERSE : 0) | (underline ? A_UNDERLINE : 0);
}

/// Reads a drawn cell back: base and marks in `text` (CCHARW_MAX + 1), ended by 0. Swift has no `NULL` argument
/// for a pointer that must stay untouched; ERR outside the window.
static inline int pl_cell(int row, int column, wchar_t *text, attr_t *attributes, short *pair) {
  cchar_t cell;
  if (mvwin_wch(stdscr, row, column, &cell) == ERR) return ERR;
  return getcchar(&cell, text, attributes, pair, NULL);
}

#endif
