/* The floor of a warm start: opens the store, reads one row, and hands the prompt to readline. */
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <readline/readline.h>
#include <sqlite3.h>

static int done = 0;
static void accept_line(char *line) { free(line); done = 1; }

int main(int count, char **arguments) {
  sqlite3 *db;
  sqlite3_stmt *row;
  if (count < 2 || sqlite3_open(arguments[1], &db) != SQLITE_OK) return 1;
  sqlite3_exec(db, "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL", 0, 0, 0);
  if (sqlite3_prepare_v2(db, "SELECT id FROM store", -1, &row, 0) != SQLITE_OK) return 1;
  if (sqlite3_step(row) != SQLITE_ROW) return 1;
  sqlite3_finalize(row);
  setlocale(LC_ALL, "");
  rl_readline_name = "DutyBot";
  rl_callback_handler_install("> ", accept_line);
  while (!done) rl_callback_read_char();
  return 0;
}
