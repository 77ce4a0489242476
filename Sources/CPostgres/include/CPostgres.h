#ifndef DUTYBOT_CPOSTGRES_H
#define DUTYBOT_CPOSTGRES_H

#include <postgresql/libpq-fe.h>

/// Whether `code` (SQLSTATE) of a warning says that a commit was reported although no standby has it: a wait for the
/// synchronous standby that was cancelled or timed out ends as success with only this warning.
int pg_is_unconfirmed(const PGresult *warning);

/// A field of an error: what libpq names by characters, which Swift does not see.
extern const int pg_field_code;
extern const int pg_field_detail;

#endif
