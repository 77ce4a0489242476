#include "CReadline.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

// A handler writes the number of its signal into a pipe; the console polls the other end beside stdin.
// Everything called here is on the list of async-signal-safe functions.

static int signal_pipe[2] = {-1, -1};

// Set while a signal of that number waits to be read: the second TERM or HUP that nobody reads means
// that the program is stuck, and then it dies of it.
static volatile sig_atomic_t waiting_term, waiting_hup;

static void die_of(int number) {
  struct sigaction fallback = {0};
  sigset_t only;
  console_terminal_give_back();
  fallback.sa_handler = SIG_DFL;
  sigemptyset(&fallback.sa_mask);
  sigaction(number, &fallback, NULL);
  sigemptyset(&only);
  sigaddset(&only, number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

static void tell(int number) {
  unsigned char byte = (unsigned char)number;
  ssize_t ignored = write(signal_pipe[1], &byte, 1);
  (void)ignored;  // a full pipe already wakes the reader
}

static void on_told(int number) {
  int saved = errno;
  volatile sig_atomic_t *waiting = number == SIGTERM ? &waiting_term : number == SIGHUP ? &waiting_hup : NULL;
  // A terminal that is closed sends two HUPs at once, to the session's leader and to its foreground group.
  if (waiting && *waiting >= (number == SIGHUP ? 2 : 1)) die_of(number);
  if (waiting) *waiting = *waiting + 1;
  tell(number);
  errno = saved;
}

// After a stop that no handler saw (SIGSTOP) the shell may have left its own settings. While an editor
// has the terminal nothing is taken, and nothing is touched.
static void on_continue(int number) {
  int saved = errno;
  if (console_terminal_is_taken()) console_terminal_take_again();
  tell(number);
  errno = saved;
}

static void install(int number, void (*handler)(int)) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

// Ctrl-Z: the shell gets its terminal as it was, and on fg SIGCONT takes it again.
static void on_stop(int number) {
  int saved = errno;
  int taken = console_terminal_give_back();
  die_of(number);  // stops here; goes on after SIGCONT
  install(number, on_stop);
  if (taken) console_terminal_take_again();
  tell(SIGCONT);
  errno = saved;
}

// Nothing may be left of a crash or Ctrl-\ but a usable terminal: then whoever handled the signal before
// has it (the default action, or Swift's own report).
static const int crashes[] = {SIGQUIT, SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE};
enum { crash_count = sizeof crashes / sizeof *crashes };
static struct sigaction before[crash_count];

static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  console_terminal_give_back();
  for (int i = 0; i < crash_count; i++)
    if (crashes[i] == number) sigaction(number, &before[i], NULL);
  // A fault comes again by itself when this returns; what was sent has to be sent again.
  if (info->si_code <= 0 || number == SIGQUIT) raise(number);
}

static void install_on_crash(void) {
  struct sigaction action = {0};
  action.sa_sigaction = on_crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &before[i]);
}

static void install_if_default(int number, void (*handler)(int)) {
  struct sigaction now;
  if (sigaction(number, NULL, &now) == 0 && now.sa_handler == SIG_DFL) install(number, handler);
}

// Whoever started the program may have held these back; what is asked of it must still reach it.
static void let_through(void) {
  static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT, SIGTSTP};
  sigset_t these;
  sigemptyset(&these);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) sigaddset(&these, numbers[i]);
  sigprocmask(SIG_UNBLOCK, &these, NULL);
}

int console_signals_open(void) {
  if (signal_pipe[0] >= 0) return signal_pipe[0];
  if (pipe(signal_pipe) != 0) return -1;
  for (int end = 0; end < 2; end++) {
    fcntl(signal_pipe[end], F_SETFL, O_NONBLOCK);
    fcntl(signal_pipe[end], F_SETFD, FD_CLOEXEC);
  }
  install(SIGINT, on_told);
  install(SIGTERM, on_told);
  install_if_default(SIGHUP, on_told);  // not under nohup
  install(SIGWINCH, on_told);
  install(SIGCONT, on_continue);
  install_if_default(SIGTSTP, on_stop);  // not where the shell has no job control
  install_on_crash();
  signal(SIGPIPE, SIG_IGN);
  let_through();
  return signal_pipe[0];
}

// Read but not yet asked for: what forget_keys found and did not forget.
static unsigned char kept[64];
static int kept_count;

static int read_one(void) {
  unsigned char byte;
  ssize_t count;
  if (signal_pipe[0] < 0) return 0;
  do count = read(signal_pipe[0], &byte, 1);
  while (count < 0 && errno == EINTR);
  return count == 1 ? byte : 0;
}

int console_signals_next(void) {
  int number;
  if (kept_count > 0) {
    number = kept[0];
    kept_count--;
    for (int i = 0; i < kept_count; i++) kept[i] = kept[i + 1];
  } else {
    number = read_one();
  }
  if (number == SIGTERM) waiting_term = 0;
  if (number == SIGHUP) waiting_hup = 0;
  return number;
}

int console_signals_waiting(void) {
  int number, found = 0;
  while ((number = read_one()) != 0) {
    if (number == SIGINT || number == SIGTERM || number == SIGHUP) found = 1;
    if (number != SIGINT && kept_count < (int)sizeof kept) kept[kept_count++] = (unsigned char)number;
  }
  return found;
}

void console_signals_forget_keys(void) {
  int number;
  while ((number = read_one()) != 0)
    if (number != SIGINT && number != SIGWINCH && kept_count < (int)sizeof kept)
      kept[kept_count++] = (unsigned char)number;
}
