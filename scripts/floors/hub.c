/* What the hub's rows are measured with, and their floors: the same entries by the hub's functions and by the barest SQL, over the same
   connection.
   hub CONNECTION select ROUNDS            SELECT 1 on one connection, a line a round
   hub CONNECTION once                     connects, asks SELECT 1 and ends: as a process it is the floor of one that synchronises
   hub CONNECTION push|insert|copy CHAINS FIRST   hands the stretches of so many chains over, one connection a chain, all at once
   hub CONNECTION pull|out CHAIN           takes a chain by hub.entries_of, or by COPY of the same columns
   Each prints microseconds; push, insert, copy, pull and out also how many entries they were. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <postgresql/libpq-fe.h>

enum { COLUMNS = 15, MOST = 64 };

static PGconn *line;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

static void fail(const char *why) {
  fprintf(stderr, "hub: %s: %s\n", why, line ? PQerrorMessage(line) : "");
  exit(1);
}

static void open_line(const char *where) {
  line = PQconnectdb(where);
  if (PQstatus(line) != CONNECTION_OK) fail("no connection");
}

static PGresult *ask(const char *sql, int count, const char *const *values) {
  PGresult *result = PQexecParams(line, sql, count, NULL, values, NULL, NULL, 0);
  ExecStatusType status = PQresultStatus(result);
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_COPY_IN && status != PGRES_COPY_OUT) fail(sql);
  return result;
}

/* The stretches of a chain as they are handed over, made beforehand (HubRows.swift). */
static const char *stretches =
  "SELECT origin, room, key, store, generation, first, id, turn, matter, act, actor, occurred, recorded, body, hash, copied, n "
  "FROM bench.stretches WHERE chain = $1::int ORDER BY first";
static const char *push =
  "SELECT * FROM hub.push($1, $2, $3::bytea, $4, $5::int, $6::int, $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], "
  "$12::bigint[], $13::bigint[], $14::text[], $15::bytea[], decode(repeat('5e', 64), 'hex'))";
static const char *insert =
  "INSERT INTO bench.bare (origin, number, id, turn, matter, act, actor, occurred, recorded, body, hash) "
  "SELECT $1, $6::int + i - 1, id, turn, matter, act, actor, occurred, recorded, body, hash "
  "FROM unnest($7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::bigint[], $13::bigint[], $14::text[], $15::bytea[]) "
  "WITH ORDINALITY u (id, turn, matter, act, actor, occurred, recorded, body, hash, i) "
  /* All that is handed in is said, as the other one does. */
  "WHERE $2::text IS NOT NULL AND $3::bytea IS NOT NULL AND $4::text IS NOT NULL AND $5::int IS NOT NULL";
static const char *copy = "COPY bench.bare (origin, number, id, turn, matter, act, actor, occurred, recorded, body, hash) FROM STDIN";

static long hand_over(PGresult *made, const char *how) {
  long entries = 0;
  for (int row = 0; row < PQntuples(made); row++) {
    if (!strcmp(how, "copy")) {
      PQclear(ask(copy, 0, NULL));
      if (PQputCopyData(line, PQgetvalue(made, row, COLUMNS), PQgetlength(made, row, COLUMNS)) != 1) fail("COPY");
      if (PQputCopyEnd(line, NULL) != 1) fail("COPY");
      PGresult *result;
      while ((result = PQgetResult(line))) {
        if (PQresultStatus(result) != PGRES_COMMAND_OK) fail("COPY");
        PQclear(result);
      }
    } else {
      const char *values[COLUMNS];
      for (int column = 0; column < COLUMNS; column++)
        values[column] = PQgetisnull(made, row, column) ? NULL : PQgetvalue(made, row, column);
      PQclear(ask(strcmp(how, "push") ? insert : push, COLUMNS, values));
    }
    entries += atol(PQgetvalue(made, row, COLUMNS + 1));
  }
  return entries;
}

/* A process a chain; all are connected and have what they hand over before the first begins. */
static void hand_all(const char *where, const char *how, int chains, int first) {
  volatile int *go = mmap(NULL, sizeof *go * (MOST + 1), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  volatile int *ready = go + 1;
  long *entries = mmap(NULL, sizeof *entries * MOST, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (chains < 1 || chains > MOST || go == MAP_FAILED || (void *)entries == MAP_FAILED) fail("so many");
  for (int place = 0; place < chains; place++) {
    if (fork()) continue;
    char number[16];
    const char *values[] = {number};
    snprintf(number, sizeof number, "%d", first + place);
    open_line(where);
    PGresult *made = ask(stretches, 1, values);
    ready[place] = 1;
    while (!*go) usleep(100);
    entries[place] = hand_over(made, how);
    _exit(0);
  }
  for (int place = 0; place < chains; place++)
    for (int waits = 0; !ready[place]; waits++) {
      if (waits > 300000) fail("a client does not come");
      usleep(100);
    }
  double began = now();
  *go = 1;
  long all = 0;
  for (int place = 0; place < chains; place++) {
    int status;
    if (wait(&status) < 0 || !WIFEXITED(status) || WEXITSTATUS(status)) fail("a client failed");
  }
  double took = now() - began;
  for (int place = 0; place < chains; place++) all += entries[place];
  printf("%f %ld\n", took, all);
}

static void take(const char *how, const char *chain) {
  char after[16];
  const char *values[] = {chain, after};
  double began = now();
  long entries = 0;
  if (!strcmp(how, "pull")) {
    for (int more = 1; more > 0; entries += more) {
      snprintf(after, sizeof after, "%ld", entries);
      PGresult *rows = ask(
        "SELECT number, id, turn, matter, act, actor, occurred, recorded, body, hash FROM hub.entries_of(ARRAY[$1], ARRAY[$2::int], ARRAY[$2::int + 2000])", 2, values);
      more = PQntuples(rows);
      PQclear(rows);
    }
  } else {
    char sql[400], *piece;
    int length;
    snprintf(sql, sizeof sql, "COPY (SELECT number, id, turn, matter, act, actor, occurred, recorded, body, hash FROM bench.bare "
      "WHERE origin = '%s' ORDER BY number) TO STDOUT", chain);
    PQclear(ask(sql, 0, NULL));
    while ((length = PQgetCopyData(line, &piece, 0)) > 0) {
      entries++;
      PQfreemem(piece);
    }
  }
  printf("%f %ld\n", now() - began, entries);
}

int main(int count, char **words) {
  if (count < 3) return 64;
  const char *what = words[2];
  if (count == 5 && (!strcmp(what, "push") || !strcmp(what, "insert") || !strcmp(what, "copy"))) {
    hand_all(words[1], what, atoi(words[3]), atoi(words[4]));
    return 0;
  }
  open_line(words[1]);
  if (count == 3 && !strcmp(what, "once")) {
    PQclear(ask("SELECT 1", 0, NULL));
  } else if (count == 4 && !strcmp(what, "select")) {
    for (int round = 0; round < atoi(words[3]); round++) {
      double began = now();
      PQclear(ask("SELECT 1", 0, NULL));
      printf("%f\n", now() - began);
    }
  } else if (count == 4 && (!strcmp(what, "pull") || !strcmp(what, "out"))) {
    take(what, words[3]);
  } else {
    return 64;
  }
  PQfinish(line);
  return 0;
}
