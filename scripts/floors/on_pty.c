/* Runs two programs in turn on a pseudo-terminal, from fork to the first prompt.
   on_pty RUNS PROGRAM ARGUMENT… :: PROGRAM ARGUMENT…
   Prints a line a run: 0 or 1 (which program), microseconds to the prompt, kilobytes resident at most. */
#define _GNU_SOURCE
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

static int run(int which, char **arguments, int shown) {
  /* So high that nothing is sent through a pager. */
  struct winsize size = {5000, 120, 0, 0};
  static char text[1 << 20];
  size_t length = 0;
  int master, prompted = 0;
  double began = now(), took = 0;
  pid_t child = forkpty(&master, 0, 0, &size);
  if (child < 0) return 1;
  if (child == 0) {
    execv(arguments[0], arguments);
    _exit(127);
  }
  while (!prompted && length < sizeof text) {
    struct pollfd wait = {master, POLLIN, 0};
    if (poll(&wait, 1, 30000) <= 0) break;
    ssize_t got = read(master, text + length, sizeof text - length);
    if (got <= 0) break;
    length += got;
    prompted = length >= 2 && memcmp(text + length - 2, "> ", 2) == 0;
  }
  took = now() - began;
  struct rusage used;
  int status;
  kill(child, SIGKILL);
  wait4(child, &status, 0, &used);
  close(master);
  if (!prompted) {
    fprintf(stderr, "%s: no prompt came: %.*s\n", arguments[0], (int)length, text);
    return 1;
  }
  if (shown) printf("%d %.0f %ld\n", which, took, used.ru_maxrss);
  return 0;
}

int main(int count, char **arguments) {
  int runs = count > 4 ? atoi(arguments[1]) : 0, second = 0;
  for (int at = 2; at < count; at++)
    if (strcmp(arguments[at], "::") == 0) {
      arguments[at] = 0;
      second = at + 1;
    }
  if (runs < 1 || second == 0 || second >= count) return 64;
  for (int at = -2; at < runs; at++)
    if (run(0, arguments + 2, at >= 0) || run(1, arguments + second, at >= 0)) return 1;
  return 0;
}
