#ifndef DUTYBOT_FAULTY_DISK_H
#define DUTYBOT_FAULTY_DISK_H

/// A disk that fails when it is told to: an SQLite VFS over the default one, which looks only at files in one folder.
/// All others go straight to the disk that is there. Nothing of the product knows of it.

/// How the disk fails at the call that was chosen.
enum faulty_disk_manner {
    /// That call alone.
    FAULTY_DISK_ONCE = 0,
    /// That call and all after it: nothing is read or written any more, as when the cable is pulled.
    FAULTY_DISK_FOR_EVER = 1,
    /// As before, but half of what was being written is there: the process was killed, or the power went.
    FAULTY_DISK_TORN = 2,
    /// That call finds the disk full, and all writes after it do.
    FAULTY_DISK_FULL = 3,
};

/// Makes it SQLite's default. Once is enough; more does nothing. Returns an SQLite code.
int faulty_disk_install(void);

/// Watches a folder (by the beginning of a path) and counts calls from here on.
/// - Parameter at: the call that fails, counted from 1; 0: none does.
void faulty_disk_watch(const char *folder, int at, int manner);

/// Lets the disk be sound again and watches no folder. Returns how many calls there were.
int faulty_disk_release(void);

/// How many calls failed since it was watched last.
int faulty_disk_failures(void);

/// What the call was that failed first: "write", "sync" …; empty where none did.
const char *faulty_disk_first(void);

#endif
