// Runs a program and writes what it took into a file: seconds on the wall, seconds of user and of system time,
// peak memory in KiB, and the way in which it ended, in the form of waitpid.
//
//     measure RESULT PROGRAM ARGUMENT…
//
// A process inherits the peak memory of the one that starts it. So the programs are started by this small one
// and not by Python, whose memory would otherwise count as theirs.

#define _GNU_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **words) {
  if (count < 3) {
    fputs("usage: measure RESULT PROGRAM ARGUMENT…\n", stderr);
    return 2;
  }
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  pid_t child = fork();
  if (child == 0) {
    execv(words[2], words + 2);
    perror(words[2]);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) != child) {
    perror("measure");
    return 1;
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  FILE *result = fopen(words[1], "w");
  if (!result) {
    perror(words[1]);
    return 1;
  }
  fprintf(
      result, "%.6f %.6f %.6f %ld %d\n",
      (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9,
      seconds(usage.ru_utime), seconds(usage.ru_stime), usage.ru_maxrss, status);
  return fclose(result) ? 1 : 0;
}
