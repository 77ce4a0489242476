#ifndef DUTYBOT_DEFENCE_H
#define DUTYBOT_DEFENCE_H

struct sqlite3;

/// Defends a connection against its file: no SQL can then write the schema's own table or give up the journal, and
/// nothing that stands in the schema may call what is not known to be harmless.
/// `sqlite3_db_config` has no fixed list of arguments and cannot be called from Swift. Returns an SQLite code.
int store_defend(struct sqlite3 *connection, int isOn);

/// Has a statement planned once, whatever values it is asked with: else SQLite plans it anew each time it is asked, where a
/// value might have told it that an index of some rows is enough. Our SQL says such conditions in words. Returns an SQLite code.
int store_plan_once(struct sqlite3 *connection);

/// Makes room on the disk for the first `bytes` of an open file, or does nothing where the file system has no such call.
/// Not `posix_fallocate`: without that call it writes zeros over what another process may just be writing there, and Swift's
/// Glibc does not show the call itself. Returns 0, or -1 with `errno`.
int store_make_room(int file, long bytes);

#endif
