#define _GNU_SOURCE
#include "internal.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* A crash may have broken the heap and hold any lock, so the handler uses what was prepared while
   all was well: the bytes that leave the screen and the line's settings from before. */
static char farewell[512];
static size_t farewell_length;
static struct termios settings;
static int line = -1;
static volatile sig_atomic_t is_armed;
static stack_t stack_before;
static void *stack_memory;

static const int numbers[] = {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE};
enum { NUMBERS = sizeof numbers / sizeof numbers[0], STACK = 64 * 1024 };
static struct sigaction before[NUMBERS];

int cnc_crash_prepare(int fd) {
  line = fd;
  farewell_length = 0;
  return tcgetattr(fd, &settings);
}

void cnc_crash_add(const char *bytes, size_t count) {
  if (bytes == NULL || count > sizeof farewell - farewell_length) return;
  memcpy(farewell + farewell_length, bytes, count);
  farewell_length += count;
}

static void handle(int number) {
  if (is_armed) {
    is_armed = 0;
    ssize_t ignored = write(line, farewell, farewell_length);
    (void)ignored;
    tcsetattr(line, TCSANOW, &settings);
    cnc_streams_crash();
  }
  /* Not the handler from before: Swift's would offer a debugger at a desk in a public hall. */
  struct sigaction end = {.sa_handler = SIG_DFL};
  sigaction(number, &end, NULL);
  /* Blocked until this returns; then it ends the process with its own number, core and all. */
  raise(number);
}

void cnc_crash_arm(void) {
  /* A stack overflow needs another stack to tell of it. */
  stack_memory = malloc(STACK);
  if (stack_memory != NULL) {
    stack_t stack = {.ss_sp = stack_memory, .ss_size = STACK};
    sigaltstack(&stack, &stack_before);
  }
  struct sigaction action = {.sa_handler = handle, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  is_armed = 1;
  for (int i = 0; i < NUMBERS; i++) sigaction(numbers[i], &action, &before[i]);
}

void cnc_crash_disarm(void) {
  is_armed = 0;
  for (int i = 0; i < NUMBERS; i++) sigaction(numbers[i], &before[i], NULL);
  if (stack_memory != NULL) {
    sigaltstack(&stack_before, NULL);
    free(stack_memory);
    stack_memory = NULL;
  }
}
