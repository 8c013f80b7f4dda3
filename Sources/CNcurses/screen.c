#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

/* term.h names this capability as if nobody else had columns. */
#undef columns

#include "cnc.h"
#include "internal.h"

static SCREEN *terminal;
static int colour_count;
static int open_errno;
static int shown_cursor = -1;
static int has_paste_mode;
static int exit_is_watched;

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

int cnc_open_errno(void) { return open_errno; }

int cnc_colours(void) { return colour_count; }

static int use_utf8(void) {
  static const char *const names[] = {"", "C.UTF-8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    if (setlocale(LC_CTYPE, names[i]) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
      return 1;
  }
  return 0;
}

/* A capability of terminfo, NULL when it is absent (NULL) or cancelled ((char *)-1). */
static char *capability(const char *name) {
  char *value = tigetstr((char *)name);
  return value == (char *)-1 ? NULL : value;
}

const char *cnc_key_bytes(const char *name) { return capability(name); }

static int check_terminal(void) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CNC_NOT_A_TERMINAL;
  const char *name = getenv("TERM");
  if (name == NULL || *name == 0) return CNC_TERM_MISSING;
  int found = 0;
  if (setupterm(name, STDOUT_FILENO, &found) != OK || found != 1) {
    /* A generic entry ("dumb") is found and still refused: it has no way to place the cursor. */
    return strcmp(name, "dumb") == 0 ? CNC_TERM_TOO_PLAIN : CNC_TERM_UNKNOWN;
  }
  int is_plain = capability("cup") == NULL || tigetflag((char *)"hc") > 0;
  del_curterm(cur_term);
  if (is_plain) return CNC_TERM_TOO_PLAIN;
  return use_utf8() ? CNC_OPENED : CNC_NO_UTF8;
}

static int collect(int byte) {
  char character = (char)byte;
  if (character != 0) cnc_crash_add(&character, 1);
  return byte;
}

static void prepare_farewell(void) {
  static const char *const names[] = {"op", "sgr0", "cnorm", "rmcup"};
  if (has_paste_mode) cnc_crash_add(paste_off, sizeof paste_off - 1);
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    char *value = capability(names[i]);
    if (value != NULL) tputs(value, 1, collect);
  }
}

/* The keypad stays in its plain mode (no smkx): its digits are digits then, and the arrows of both
   modes are understood. */
static void enter_modes(void) {
  if (has_paste_mode) cnc_send(paste_on, sizeof paste_on - 1);
}

static void leave_modes(void) {
  if (has_paste_mode) cnc_send(paste_off, sizeof paste_off - 1);
}

static void choose_colours(const int16_t *palette, int colours) {
  colour_count = 0;
  if (colours == 0 || !has_colors() || start_color() != OK) return;
  int has_default = use_default_colors() == OK;
  colour_count = COLORS >= 256 ? 256 : COLORS >= 16 ? 16 : 8;
  for (int i = 0; i < colours; i++) {
    short number = palette[colour_count == 256 ? i : colours + i];
    if (number < 0 && !has_default) number = COLOR_WHITE;
    init_pair((short)(i + 1), number, has_default ? -1 : COLOR_BLACK);
  }
}

int cnc_open(const int16_t *palette, int colours) {
  if (terminal != NULL) return CNC_ALREADY_OPEN;
  int answer = check_terminal();
  if (answer != CNC_OPENED) return answer;
  if (cnc_crash_prepare(STDIN_FILENO) != 0 || cnc_streams_divert() != 0) {
    open_errno = errno;
    return CNC_SYSTEM;
  }
  if (cnc_signals_open() != 0) {
    open_errno = errno;
    cnc_streams_restore();
    return CNC_SYSTEM;
  }
  terminal = newterm(NULL, cnc_streams_screen(), stdin);
  if (terminal == NULL) {
    open_errno = errno;
    cnc_signals_close();
    cnc_streams_restore();
    return CNC_SYSTEM;
  }
  char *cup = capability("cup");
  has_paste_mode = cup != NULL && strncmp(cup, "\033[", 2) == 0;
  prepare_farewell();
  cnc_crash_arm();
  if (!exit_is_watched) exit_is_watched = atexit(cnc_close) == 0;
  raw();
  noecho();
  nonl();
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  choose_colours(palette, colours);
  enter_modes();
  shown_cursor = -1;
  cnc_follow_size();
  return CNC_OPENED;
}

void cnc_close(void) {
  if (terminal == NULL) return;
  curs_set(1);
  leave_modes();
  endwin();
  cnc_crash_disarm();
  delscreen(terminal);
  terminal = NULL;
  cnc_signals_close();
  cnc_streams_restore();
}

void cnc_size(int *rows, int *columns) {
  *rows = LINES;
  *columns = COLS;
}

int cnc_follow_size(void) {
  struct winsize extent;
  if (ioctl(cnc_streams_screen_fd(), TIOCGWINSZ, &extent) != 0) return 0;
  int rows = extent.ws_row, columns = extent.ws_col;
  if (rows <= 0 || columns <= 0) return 0;
  int changed = rows != LINES || columns != COLS;
  if (changed) resize_term(rows, columns);
  /* Terminals shift or wrap what they showed, so what ncurses remembers is no longer true. */
  clearok(curscr, TRUE);
  return changed;
}

void cnc_put(int row, int column, const uint32_t *scalars, int count, int width, int style) {
  wchar_t glyph[CCHARW_MAX + 1] = {0};
  int columns = 0;
  for (int i = 0; i < count && i < CCHARW_MAX; i++) {
    glyph[i] = (wchar_t)scalars[i];
    int own = wcwidth(glyph[i]);
    columns = own < 0 || (i > 0 && own != 0) ? -1 : columns + own;
    if (columns < 0) break;
  }
  attr_t attributes = A_NORMAL;
  if (style & CNC_BOLD) attributes |= A_BOLD;
  if (style & CNC_REVERSE) attributes |= A_REVERSE;
  if (style & CNC_UNDERLINE) attributes |= A_UNDERLINE;
  short pair = colour_count == 0 ? 0 : (short)(style & 0xFF);
  cchar_t cell;
  if (columns == width && setcchar(&cell, glyph, attributes, pair, NULL) == OK) {
    mvadd_wchnstr(row, column, &cell, 1);
    return;
  }
  /* The C library is older than the text and counts otherwise: the columns come first. */
  setcchar(&cell, L"?", attributes, pair, NULL);
  for (int i = 0; i < width; i++) mvadd_wchnstr(row, column + i, &cell, 1);
}

void cnc_erase(void) { erase(); }

void cnc_show(int row, int column) {
  int cursor = row >= 0;
  if (cursor != shown_cursor) {
    curs_set(cursor);
    shown_cursor = cursor;
  }
  if (cursor) move(row, column);
  refresh();
}

void cnc_beep(void) { beep(); }

int cnc_send(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t step = write(cnc_streams_screen_fd(), bytes, count);
    if (step < 0 && errno != EINTR) return errno;
    if (step > 0) {
      bytes += step;
      count -= (size_t)step;
    }
  }
  return 0;
}

void cnc_suspend(void) {
  curs_set(1);
  leave_modes();
  endwin();
  cnc_crash_disarm();
  cnc_stop_process();
  cnc_crash_arm();
  cnc_resume();
}

void cnc_resume(void) {
  reset_prog_mode();
  enter_modes();
  shown_cursor = -1;
  cnc_follow_size();
  refresh();
}

int64_t cnc_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
