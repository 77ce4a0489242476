/* Runs a program from a process so small that the child's peak is its own: peak OUTPUT PROGRAM ARGUMENT…
   Prints "microseconds kilobytes"; what the program prints goes into the file. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

int main(int count, char **arguments) {
  struct rusage used;
  int status = 0;
  if (count < 3) return 64;
  double began = now();
  pid_t child = fork();
  if (child < 0) return 1;
  if (child == 0) {
    int file = open(arguments[1], O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0 || dup2(file, 1) < 0) _exit(126);
    execv(arguments[2], arguments + 2);
    _exit(127);
  }
  wait4(child, &status, 0, &used);
  printf("%.0f %ld\n", now() - began, used.ru_maxrss);
  return status != 0;
}
