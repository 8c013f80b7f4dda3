#ifndef CNC_H
#define CNC_H

#include <stddef.h>
#include <stdint.h>

/* The screen, the keyboard's file and the signals of one process, on ncursesw.
   One screen at a time; every function but cnc_wake belongs to one thread. */

/* How cnc_open ended. */
enum {
  CNC_OPENED = 0,
  CNC_ALREADY_OPEN = 1,
  CNC_NOT_A_TERMINAL = 2,
  CNC_TERM_MISSING = 3,
  CNC_TERM_UNKNOWN = 4,
  CNC_TERM_TOO_PLAIN = 5,
  CNC_NO_UTF8 = 6,
  CNC_SYSTEM = 7
};

/* Attributes of a cell, or-ed with a colour number below. */
enum { CNC_BOLD = 0x100, CNC_REVERSE = 0x200, CNC_UNDERLINE = 0x400 };

/* Bytes that come out of cnc_take_signals, one for each kind of thing that happened. */
enum {
  CNC_WOKEN = 1,
  CNC_RESIZED = 2,
  CNC_TERMINATE = 4,
  CNC_HANG_UP = 8,
  CNC_INTERRUPT = 16,
  CNC_SUSPEND = 32,
  CNC_CONTINUED = 64
};

/* What cnc_wait found, or-ed. */
enum { CNC_INPUT = 1, CNC_SIGNAL = 2 };

/* Takes the terminal: alternate screen, raw mode, bracketed paste, signals, crash handlers.
   `palette` holds the 256-colour and then the 8-colour number of colours 1 to `colours`, -1 for
   the default foreground; no colour at all when `colours` is 0. */
int cnc_open(const int16_t *palette, int colours);

/* errno of the call that made cnc_open answer CNC_SYSTEM. */
int cnc_open_errno(void);

/* Gives the terminal back; what was written to stdout and stderr meanwhile comes out on stderr. */
void cnc_close(void);

/* How many colours the cells have: 0, 8, 16 or 256. */
int cnc_colours(void);

void cnc_size(int *rows, int *columns);

/* Follows the terminal's new extent and paints everything anew; 1 when it changed. */
int cnc_follow_size(void);

/* Puts one glyph: a spacing scalar and up to four marks. */
void cnc_put(int row, int column, const uint32_t *scalars, int count, int width, int style);
void cnc_erase(void);

/* Sends what changed and leaves the cursor at a place, hidden when `row` is negative. */
void cnc_show(int row, int column);
void cnc_beep(void);

/* Sends bytes past ncurses: only for sequences that draw nothing. 0 or errno. */
int cnc_send(const char *bytes, size_t count);

/* The bytes that a key of terminfo sends ("kcuu1"), or NULL. */
const char *cnc_key_bytes(const char *capability);

/* Waits for input or a signal at most `milliseconds`, without end when negative. */
int cnc_wait(int milliseconds, int with_input);

/* Reads what is there; 0 at the end of the input, -1 when nothing is there. */
long cnc_read(uint8_t *bytes, size_t room);

/* What happened since the last call, or-ed. */
int cnc_take_signals(void);

/* Ends a cnc_wait; from any thread. */
void cnc_wake(void);

/* Gives the terminal back, stops the process and takes the terminal again when it goes on. */
void cnc_suspend(void);

/* Takes the terminal again after somebody else's stop. */
void cnc_resume(void);

/* Milliseconds of CLOCK_MONOTONIC. */
int64_t cnc_now(void);

#endif
