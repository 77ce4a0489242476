#include "CPostgres.h"
#include <string.h>

const int pg_field_code = PG_DIAG_SQLSTATE;
const int pg_field_detail = PG_DIAG_MESSAGE_DETAIL;

int pg_is_unconfirmed(const PGresult *warning) {
  const char *code = PQresultErrorField(warning, PG_DIAG_SQLSTATE);
  /* Class 57: operator intervention, of which query_canceled and admin_shutdown end such a wait. */
  return code != NULL && strncmp(code, "57", 2) == 0;
}
