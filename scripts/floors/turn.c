/* The floor of a persisted turn: the rows that the program's last turn wrote are written again, into a copy of
   its store, by prepared SQL in one transaction.
   turn PROGRAM'S-STORE COPY; a line on stdin is one turn, and is answered with its microseconds. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <sqlite3.h>

static sqlite3 *from, *into;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

static void check(int code) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  fprintf(stderr, "turn: %s / %s\n", sqlite3_errmsg(from), sqlite3_errmsg(into));
  exit(1);
}

#define TURN "(SELECT turn FROM conversations ORDER BY saved DESC LIMIT 1)"
#define ENTRIES "SELECT id FROM entries WHERE turn = " TURN
#define MATTERS "SELECT matter FROM entries WHERE turn = " TURN

/* What a turn writes, table by table: how it is read from the program's store, how it is written. */
static const char *tables[][2] = {
  {"SELECT * FROM entries WHERE turn = " TURN " ORDER BY number",
   "INSERT INTO entries VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"},
  {"SELECT * FROM personal WHERE entry IN (" ENTRIES ")", "INSERT INTO personal VALUES (?,?,?,?)"},
  {"SELECT * FROM matters WHERE id IN (" MATTERS ")", "INSERT OR REPLACE INTO matters VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"},
  {"SELECT deeds.* FROM matters JOIN deeds ON deeds.room = matters.workroom AND deeds.day = matters.deed "
   "AND deeds.matter = matters.id WHERE matters.id IN (" MATTERS ")",
   "INSERT OR REPLACE INTO deeds VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"},
  {"SELECT * FROM links WHERE matter IN (" MATTERS ")", "INSERT OR REPLACE INTO links VALUES (?,?)"},
  {"SELECT * FROM conversations WHERE turn = " TURN,
   "INSERT INTO conversations VALUES (?,?,?,?,?) ON CONFLICT (owner) DO UPDATE SET generation = "
   "excluded.generation, turn = excluded.turn, saved = excluded.saved, snapshot = excluded.snapshot"},
};
enum { TABLES = sizeof tables / sizeof tables[0], MOST = 4096 };

static struct { int table, columns; sqlite3_value *values[24]; } rows[MOST];

int main(int count, char **arguments) {
  sqlite3_stmt *read[TABLES], *write[TABLES], *begin, *commit;
  char line[64];
  if (count != 3) return 64;
  check(sqlite3_open(arguments[1], &from));
  check(sqlite3_open(arguments[2], &into));
  check(sqlite3_exec(into, "PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON; PRAGMA secure_delete=ON;"
    "PRAGMA foreign_keys=ON; PRAGMA journal_mode=WAL; INSERT OR IGNORE INTO origins (origin, place) VALUES ('floor', 'floor')",
    0, 0, 0));
  for (int at = 0; at < TABLES; at++) {
    check(sqlite3_prepare_v2(from, tables[at][0], -1, &read[at], 0));
    check(sqlite3_prepare_v2(into, tables[at][1], -1, &write[at], 0));
  }
  check(sqlite3_prepare_v2(into, "BEGIN IMMEDIATE", -1, &begin, 0));
  check(sqlite3_prepare_v2(into, "COMMIT", -1, &commit, 0));
  setvbuf(stdout, 0, _IONBF, 0);
  while (fgets(line, sizeof line, stdin)) {
    int found = 0;
    for (int at = 0; at < TABLES; at++) {
      while (sqlite3_step(read[at]) == SQLITE_ROW && found < MOST) {
        rows[found].table = at;
        rows[found].columns = sqlite3_column_count(read[at]);
        for (int column = 0; column < rows[found].columns; column++)
          rows[found].values[column] = sqlite3_value_dup(sqlite3_column_value(read[at], column));
        found++;
      }
      check(sqlite3_reset(read[at]));
    }
    double began = now();
    check(sqlite3_step(begin));
    check(sqlite3_reset(begin));
    for (int at = 0; at < found; at++) {
      sqlite3_stmt *statement = write[rows[at].table];
      for (int column = 0; column < rows[at].columns; column++)
        check(sqlite3_bind_value(statement, column + 1, rows[at].values[column]));
      check(sqlite3_step(statement));
      check(sqlite3_reset(statement));
    }
    check(sqlite3_step(commit));
    check(sqlite3_reset(commit));
    printf("%.1f %d\n", now() - began, found);
    for (int at = 0; at < found; at++)
      for (int column = 0; column < rows[at].columns; column++) sqlite3_value_free(rows[at].values[column]);
  }
  return 0;
}
