#include "CReadline.h"
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static int terminal = -1;
static struct termios found, ours;
static volatile sig_atomic_t is_taken, was_taken, paste_on;

static void at_exit(void) { console_terminal_give_back(); }

int console_terminal_keep(int fd) {
  if (terminal >= 0) return 0;
  if (tcgetattr(fd, &found) != 0) return -1;
  terminal = fd;
  atexit(at_exit);
  return 0;
}

void console_terminal_taken(int paste) {
  if (terminal < 0 || tcgetattr(terminal, &ours) != 0) return;
  paste_on = paste;
  was_taken = 1;
  is_taken = 1;
}

// Escape sequences go to stdout; the terminal's own descriptor may be open for reading only.
static void put(const char *text) {
  ssize_t ignored = write(STDOUT_FILENO, text, strlen(text));
  (void)ignored;
}

int console_terminal_give_back(void) {
  if (terminal < 0 || !is_taken) return 0;
  is_taken = 0;
  if (paste_on) put("\033[?2004l\r");
  tcsetattr(terminal, TCSADRAIN, &found);
  return 1;
}

void console_terminal_take_again(void) {
  if (terminal < 0 || !was_taken) return;
  tcsetattr(terminal, TCSADRAIN, &ours);
  if (paste_on) put("\033[?2004h");
  is_taken = 1;
}

int console_terminal_is_taken(void) { return is_taken; }

int console_terminal_no_echo(int fd) {
  struct termios quiet;
  if (tcgetattr(fd, &quiet) != 0) return -1;
  quiet.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  quiet.c_iflag &= ~(tcflag_t)(ICRNL | INLCR);
  quiet.c_cc[VMIN] = 1;
  quiet.c_cc[VTIME] = 0;
  if (tcsetattr(fd, TCSADRAIN, &quiet) != 0) return -1;
  console_terminal_taken(paste_on);
  return 0;
}

static struct winsize size_of(int fd) {
  struct winsize size = {0};
  if (ioctl(fd, TIOCGWINSZ, &size) != 0) memset(&size, 0, sizeof size);
  return size;
}

int console_columns(int fd) { return size_of(fd).ws_col; }
int console_rows(int fd) { return size_of(fd).ws_row; }

int console_utf8(void) {
  static const char *const candidates[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
  const char *all = getenv("LC_ALL");
  const char *variable = all && *all ? "LC_ALL" : "LC_CTYPE";
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
  for (size_t i = 0; i < sizeof candidates / sizeof *candidates; i++)
    if (setlocale(LC_CTYPE, candidates[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) {
      setenv(variable, candidates[i], 1);
      return 1;
    }
  return 0;
}
