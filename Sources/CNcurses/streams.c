#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static FILE *screen;
static int kept_out = -1;
static int kept_err = -1;
static int diverted = -1;

/* More than this is a program gone wild, not a message. */
enum { REPLAY_LIMIT = 1 << 20 };

FILE *cnc_streams_screen(void) { return screen; }

int cnc_streams_screen_fd(void) { return kept_out; }

/* Memory and not a file: what libraries print may hold what people typed. */
int cnc_streams_divert(void) {
  fflush(stdout);
  fflush(stderr);
  kept_out = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10);
  kept_err = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
  diverted = memfd_create("diverted", MFD_CLOEXEC);
  int copy = kept_out < 0 ? -1 : fcntl(kept_out, F_DUPFD_CLOEXEC, 10);
  if (copy >= 0) screen = fdopen(copy, "w");
  if (screen == NULL && copy >= 0) close(copy);
  if (kept_err < 0 || diverted < 0 || screen == NULL) {
    int failure = errno;
    cnc_streams_restore();
    errno = failure;
    return -1;
  }
  int flags = fcntl(diverted, F_GETFL);
  fcntl(diverted, F_SETFL, flags | O_APPEND);
  dup2(diverted, STDOUT_FILENO);
  dup2(diverted, STDERR_FILENO);
  return 0;
}

/* Called from the crash handler too, so only of system calls. */
static void replay(void) {
  char buffer[4096];
  off_t offset = 0;
  while (offset < REPLAY_LIMIT) {
    ssize_t count = pread(diverted, buffer, sizeof buffer, offset);
    if (count <= 0) return;
    offset += count;
    for (ssize_t sent = 0; sent < count;) {
      ssize_t step = write(STDERR_FILENO, buffer + sent, (size_t)(count - sent));
      if (step < 0 && errno != EINTR) return;
      if (step > 0) sent += step;
    }
  }
}

void cnc_streams_crash(void) {
  if (kept_out >= 0) dup2(kept_out, STDOUT_FILENO);
  if (kept_err >= 0) dup2(kept_err, STDERR_FILENO);
  if (diverted >= 0) replay();
}

void cnc_streams_restore(void) {
  if (diverted >= 0) {
    fflush(stdout);
    fflush(stderr);
  }
  cnc_streams_crash();
  if (screen != NULL) fclose(screen);
  if (kept_out >= 0) close(kept_out);
  if (kept_err >= 0) close(kept_err);
  if (diverted >= 0) close(diverted);
  screen = NULL;
  kept_out = kept_err = diverted = -1;
}
