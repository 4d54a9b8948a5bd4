// Gives the terminal back when the program crashes. In C, because a signal handler must not allocate,
// lock or count references, and Swift promises none of that.
//
// Each object file that uses these functions has a state of its own: they are called from one Swift file only,
// and never inlined into another.
#ifndef PORCHLIGHT_CNCURSES_RESCUE_H
#define PORCHLIGHT_CNCURSES_RESCUE_H

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/// What a handler needs, prepared beforehand.
struct pl_rescue {
  volatile sig_atomic_t armed;
  /// Where the restoring sequence goes, and the terminal whose modes are kept.
  int output, terminal;
  /// Where messages went before they were kept, and the file that keeps them; -1 for none.
  int errors, kept;
  struct termios modes;
  int hasModes;
  char sequence[1024];
  size_t length;
  /// What handled the signals before.
  struct sigaction before[6];
  /// Where the handlers run, since a crash may be a stack that is full.
  char stack[16384];
};

// One variable with a value: Swift leaves out static ones without.
static struct pl_rescue pl_rescue_state = {.output = -1, .terminal = -1, .errors = -1, .kept = -1};
static const int pl_rescue_signals[6] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};

/// Writes all bytes, also when the terminal takes them in pieces, or another program has set it not to wait.
static inline void pl_write_all(int file, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(file, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      struct pollfd entry = {.fd = file, .events = POLLOUT};
      poll(&entry, 1, -1);
      continue;
    }
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

/// Copies a file from its beginning; used in the handler, therefore without memory of its own but the stack.
static inline void pl_copy_all(int from, int to) {
  char bytes[1024];
  ssize_t count;
  if (lseek(from, 0, SEEK_SET) < 0) return;
  while ((count = read(from, bytes, sizeof bytes)) > 0) pl_write_all(to, bytes, (size_t)count);
}

/// Restores the terminal, lets the messages out, and dies of the same signal.
static inline void pl_rescue_handle(int number) {
  struct pl_rescue *state = &pl_rescue_state;
  if (state->armed) {
    state->armed = 0;
    pl_write_all(state->output, state->sequence, state->length);
    if (state->hasModes) tcsetattr(state->terminal, TCSANOW, &state->modes);
    if (state->kept >= 0) {
      pl_copy_all(state->kept, state->errors);
      dup2(state->errors, STDERR_FILENO);
    }
  }
  // SA_RESETHAND has put the default back; it acts as soon as the handler returns.
  raise(number);
}

/// Keeps what the handler needs and installs it on a stack of its own, so that it survives an overflow.
static inline void pl_rescue_arm(
    int output, int terminal, const struct termios *modes, int errors, int kept, const char *sequence,
    size_t length) {
  struct pl_rescue *state = &pl_rescue_state;
  stack_t stack = {.ss_sp = state->stack, .ss_flags = 0, .ss_size = sizeof state->stack};
  struct sigaction action;
  state->output = output;
  state->errors = errors;
  state->kept = kept;
  state->terminal = terminal;
  state->hasModes = modes != NULL;
  if (modes != NULL) state->modes = *modes;
  state->length = length <= sizeof state->sequence ? length : 0;
  memcpy(state->sequence, sequence, state->length);
  state->armed = 1;
  sigaltstack(&stack, NULL);
  memset(&action, 0, sizeof action);
  action.sa_handler = pl_rescue_handle;
  action.sa_flags = (int)(SA_ONSTACK | SA_RESETHAND);
  for (int i = 0; i < 6; i++) sigaction(pl_rescue_signals[i], &action, &state->before[i]);
}

/// The terminal is in order again: the handlers from before come back.
static inline void pl_rescue_disarm(void) {
  struct pl_rescue *state = &pl_rescue_state;
  if (!state->armed) return;
  state->armed = 0;
  for (int i = 0; i < 6; i++) sigaction(pl_rescue_signals[i], &state->before[i], NULL);
}

#endif
