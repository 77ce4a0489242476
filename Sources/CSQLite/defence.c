#define _GNU_SOURCE
#include "defence.h"
#include <fcntl.h>
#include <sqlite3.h>

int store_defend(struct sqlite3 *connection, int isOn) {
    int code = sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, isOn, (int *)0);
    if (code != SQLITE_OK) return code;
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, !isOn, (int *)0);
}

int store_plan_once(struct sqlite3 *connection) {
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_QPSG, 1, (int *)0);
}

int store_make_room(int file, long bytes) {
    return fallocate(file, 0, 0, bytes);
}
