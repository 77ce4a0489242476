#include "faulty_disk.h"
#include <pthread.h>
#include <sqlite3.h>
#include <string.h>

// What is watched: one folder at a time, by whoever holds the mutex.
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static char folder[4096];
static int calls, at, manner, failures;
static const char *first = "";

static sqlite3_vfs *base;
static sqlite3_vfs faulty;

struct file {
    sqlite3_file head;
    // The real file lies behind this one.
};

static sqlite3_file *real(sqlite3_file *file) { return (sqlite3_file *)((char *)file + sizeof(struct file)); }

static int is_watched(const char *path) {
    if (!path) return 0;
    pthread_mutex_lock(&mutex);
    int found = folder[0] && strncmp(path, folder, strlen(folder)) == 0;
    pthread_mutex_unlock(&mutex);
    return found;
}

/// Counts a call and says whether it fails: 0 no, 1 yes, 2 after half of it, 3 for want of room.
static int fails(const char *what, int writes) {
    pthread_mutex_lock(&mutex);
    int outcome = 0;
    if (folder[0]) {
        calls++;
        if (at > 0 && calls >= at) {
            int is_it = calls == at;
            switch (manner) {
            case FAULTY_DISK_ONCE: outcome = is_it; break;
            case FAULTY_DISK_FOR_EVER: outcome = 1; break;
            case FAULTY_DISK_TORN: outcome = is_it ? 2 : 1; break;
            case FAULTY_DISK_FULL: outcome = writes ? 3 : 0; break;
            }
        }
        if (outcome && !failures++) first = what;
    }
    pthread_mutex_unlock(&mutex);
    return outcome;
}

static int x_close(sqlite3_file *file) {
    // A process that ends closes its files, whatever the disk does.
    sqlite3_file *own = real(file);
    return own->pMethods ? own->pMethods->xClose(own) : SQLITE_OK;
}

static int x_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 place) {
    if (fails("read", 0)) return SQLITE_IOERR_READ;
    return real(file)->pMethods->xRead(real(file), bytes, count, place);
}

static int x_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 place) {
    switch (fails("write", 1)) {
    case 0: return real(file)->pMethods->xWrite(real(file), bytes, count, place);
    case 2: real(file)->pMethods->xWrite(real(file), bytes, count / 2, place); return SQLITE_IOERR_WRITE;
    case 3: return SQLITE_FULL;
    default: return SQLITE_IOERR_WRITE;
    }
}

static int x_truncate(sqlite3_file *file, sqlite3_int64 size) {
    // A file can be cut on a full disk.
    if (fails("truncate", 0)) return SQLITE_IOERR_TRUNCATE;
    return real(file)->pMethods->xTruncate(real(file), size);
}

static int x_sync(sqlite3_file *file, int flags) {
    if (fails("sync", 0)) return SQLITE_IOERR_FSYNC;
    return real(file)->pMethods->xSync(real(file), flags);
}

static int x_size(sqlite3_file *file, sqlite3_int64 *size) {
    if (fails("size", 0)) return SQLITE_IOERR_FSTAT;
    return real(file)->pMethods->xFileSize(real(file), size);
}

static int x_lock(sqlite3_file *file, int lock) {
    if (fails("lock", 0)) return SQLITE_IOERR_LOCK;
    return real(file)->pMethods->xLock(real(file), lock);
}

static int x_unlock(sqlite3_file *file, int lock) {
    // Letting go of a lock never fails: the kernel does it when a process ends.
    return real(file)->pMethods->xUnlock(real(file), lock);
}

static int x_reserved(sqlite3_file *file, int *found) {
    if (fails("reserved", 0)) return SQLITE_IOERR_CHECKRESERVEDLOCK;
    return real(file)->pMethods->xCheckReservedLock(real(file), found);
}

static int x_control(sqlite3_file *file, int what, void *argument) {
    return real(file)->pMethods->xFileControl(real(file), what, argument);
}

static int x_sector(sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); }
static int x_traits(sqlite3_file *file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }

static int x_shm_map(sqlite3_file *file, int page, int size, int extends, void volatile **memory) {
    switch (fails("shared memory", extends)) {
    case 0: return real(file)->pMethods->xShmMap(real(file), page, size, extends, memory);
    case 3: return SQLITE_IOERR_SHMSIZE;
    default: return SQLITE_IOERR_SHMMAP;
    }
}

static int x_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
    if (flags & SQLITE_SHM_LOCK && fails("shared lock", 0)) return SQLITE_IOERR_SHMLOCK;
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

static void x_shm_barrier(sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); }

static int is_dead(void) {
    pthread_mutex_lock(&mutex);
    int dead = folder[0] && at > 0 && calls >= at && (manner == FAULTY_DISK_FOR_EVER || manner == FAULTY_DISK_TORN);
    pthread_mutex_unlock(&mutex);
    return dead;
}

static int x_shm_unmap(sqlite3_file *file, int removes) {
    // Whoever was killed has taken nothing away.
    return real(file)->pMethods->xShmUnmap(real(file), removes && !is_dead());
}

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = x_close,
    .xRead = x_read,
    .xWrite = x_write,
    .xTruncate = x_truncate,
    .xSync = x_sync,
    .xFileSize = x_size,
    .xLock = x_lock,
    .xUnlock = x_unlock,
    .xCheckReservedLock = x_reserved,
    .xFileControl = x_control,
    .xSectorSize = x_sector,
    .xDeviceCharacteristics = x_traits,
    .xShmMap = x_shm_map,
    .xShmLock = x_shm_lock,
    .xShmBarrier = x_shm_barrier,
    .xShmUnmap = x_shm_unmap,
};

static int x_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out) {
    (void)vfs;
    if (!is_watched(path)) return base->xOpen(base, path, file, flags, out);
    file->pMethods = 0;
    if (fails("open", 0)) return SQLITE_CANTOPEN;
    int code = base->xOpen(base, path, real(file), flags, out);
    // Where it failed and has methods all the same, SQLite closes it.
    if (real(file)->pMethods) file->pMethods = &methods;
    return code;
}

static int x_delete(sqlite3_vfs *vfs, const char *path, int syncs) {
    (void)vfs;
    if (is_watched(path) && fails("delete", 0)) return SQLITE_IOERR_DELETE;
    return base->xDelete(base, path, syncs);
}

static int x_access(sqlite3_vfs *vfs, const char *path, int flags, int *found) {
    (void)vfs;
    if (is_watched(path) && fails("access", 0)) return SQLITE_IOERR_ACCESS;
    return base->xAccess(base, path, flags, found);
}

static int x_full_path(sqlite3_vfs *vfs, const char *path, int room, char *full) {
    (void)vfs;
    return base->xFullPathname(base, path, room, full);
}

int faulty_disk_install(void) {
    pthread_mutex_lock(&mutex);
    int code = SQLITE_OK;
    if (!base) {
        base = sqlite3_vfs_find(0);
        // Everything else is the default's: time, sleep, randomness.
        faulty = *base;
        faulty.pNext = 0;
        faulty.zName = "faulty-disk";
        faulty.szOsFile = (int)sizeof(struct file) + base->szOsFile;
        faulty.xOpen = x_open;
        faulty.xDelete = x_delete;
        faulty.xAccess = x_access;
        faulty.xFullPathname = x_full_path;
        code = sqlite3_vfs_register(&faulty, 1);
    }
    pthread_mutex_unlock(&mutex);
    return code;
}

void faulty_disk_watch(const char *path, int call, int how) {
    pthread_mutex_lock(&mutex);
    strncpy(folder, path, sizeof folder - 1);
    calls = failures = 0;
    first = "";
    at = call;
    manner = how;
    pthread_mutex_unlock(&mutex);
}

int faulty_disk_release(void) {
    pthread_mutex_lock(&mutex);
    folder[0] = 0;
    at = 0;
    int count = calls;
    pthread_mutex_unlock(&mutex);
    return count;
}

int faulty_disk_failures(void) {
    pthread_mutex_lock(&mutex);
    int count = failures;
    pthread_mutex_unlock(&mutex);
    return count;
}

const char *faulty_disk_first(void) { return first; }
