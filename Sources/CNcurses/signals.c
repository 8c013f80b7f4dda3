#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

#include "cnc.h"

/* Handlers only set a bit and write a byte; the reader of the pipe does the rest. */
static int pipe_ends[2] = {-1, -1};
static atomic_int happened;

static const struct {
  int number;
  int bit;
} watched[] = {
    {SIGWINCH, CNC_RESIZED}, {SIGTERM, CNC_TERMINATE}, {SIGHUP, CNC_HANG_UP},
    {SIGINT, CNC_INTERRUPT}, {SIGTSTP, CNC_SUSPEND},   {SIGCONT, CNC_CONTINUED},
};
enum { WATCHED = sizeof watched / sizeof watched[0] };
static struct sigaction before[WATCHED];
static struct sigaction pipe_before;

static void report(int bit) {
  int failure = errno;
  if ((atomic_fetch_or(&happened, bit) & bit) == 0) {
    /* A full pipe is as good as a byte more: the reader wakes up anyhow. */
    ssize_t ignored = write(pipe_ends[1], "", 1);
    (void)ignored;
  }
  errno = failure;
}

static void handle(int number) {
  for (int i = 0; i < WATCHED; i++) {
    if (watched[i].number == number) report(watched[i].bit);
  }
}

int cnc_signals_open(void) {
  /* The pipe stays for the life of the process: a late cnc_wake must never hit another file. */
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  struct sigaction action = {.sa_handler = handle, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < WATCHED; i++) {
    sigaction(watched[i].number, NULL, &before[i]);
    /* nohup and its like have chosen; they keep their choice. */
    if (watched[i].number == SIGHUP && before[i].sa_handler == SIG_IGN) continue;
    sigaction(watched[i].number, &action, NULL);
  }
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigaction(SIGPIPE, &ignore, &pipe_before);
  return 0;
}

void cnc_signals_close(void) {
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i].number, &before[i], NULL);
  sigaction(SIGPIPE, &pipe_before, NULL);
}

void cnc_wake(void) { report(CNC_WOKEN); }

int cnc_take_signals(void) {
  char bytes[64];
  while (read(pipe_ends[0], bytes, sizeof bytes) > 0) {
  }
  return atomic_exchange(&happened, 0);
}

int cnc_wait(int milliseconds, int with_input) {
  struct pollfd files[2] = {{.fd = pipe_ends[0], .events = POLLIN},
                            {.fd = STDIN_FILENO, .events = POLLIN}};
  int ready = poll(files, with_input ? 2 : 1, milliseconds);
  if (ready < 0) return errno == EINTR ? CNC_SIGNAL : 0;
  int found = files[0].revents ? CNC_SIGNAL : 0;
  if (with_input && files[1].revents) found |= CNC_INPUT;
  return found;
}

long cnc_read(uint8_t *bytes, size_t room) {
  struct pollfd file = {.fd = STDIN_FILENO, .events = POLLIN};
  /* poll before read, not O_NONBLOCK: the flag would be left to the shell after a crash. */
  if (poll(&file, 1, 0) <= 0) return -1;
  ssize_t count = read(STDIN_FILENO, bytes, room);
  if (count < 0) return errno == EINTR || errno == EAGAIN ? -1 : 0;
  return count;
}

void cnc_stop_process(void) {
  struct sigaction action = {.sa_handler = SIG_IGN};
  struct sigaction own;
  sigaction(SIGTSTP, &action, &own);
  /* The whole group, as the line discipline does: what started this program waits with it. */
  kill(0, SIGTSTP);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, NULL);
  /* raise, not kill: another thread could take the signal after the handler is back. */
  raise(SIGTSTP);
  sigaction(SIGTSTP, &own, NULL);
  atomic_fetch_and(&happened, ~(CNC_SUSPEND | CNC_CONTINUED));
}
