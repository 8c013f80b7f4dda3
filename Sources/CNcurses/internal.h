#ifndef CNC_INTERNAL_H
#define CNC_INTERNAL_H

#include <stddef.h>
#include <stdio.h>

/* streams.c: stdout and stderr are kept away from the screen in memory. */
int cnc_streams_divert(void);
void cnc_streams_restore(void);
void cnc_streams_crash(void);
FILE *cnc_streams_screen(void);
int cnc_streams_screen_fd(void);

/* signals.c */
int cnc_signals_open(void);
void cnc_signals_close(void);
void cnc_stop_process(void);

/* crash.c: what gives the terminal back without ncurses and without memory. */
int cnc_crash_prepare(int fd);
void cnc_crash_add(const char *bytes, size_t count);
void cnc_crash_arm(void);
void cnc_crash_disarm(void);

#endif
