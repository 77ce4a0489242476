/* Brings all that is in a store's log into its one file, so that the file can be copied. */
#include <sqlite3.h>

int main(int count, char **arguments) {
  sqlite3 *db;
  if (count != 2 || sqlite3_open(arguments[1], &db) != SQLITE_OK) return 1;
  return sqlite3_exec(db, "PRAGMA wal_checkpoint(TRUNCATE)", 0, 0, 0) != SQLITE_OK;
}
