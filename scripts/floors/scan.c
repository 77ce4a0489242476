/* The floors of verify and rebuild: reads every entry in the order they need; with "hash" also takes SHA-256
   over the bytes of its columns.  scan STORE ORDER [hash] */
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sqlite3.h>

static const uint32_t constants[64] = {
  0x428a2f98,0x71374491,0xb5c0fbcf,0xe9b5dba5,0x3956c25b,0x59f111f1,0x923f82a4,0xab1c5ed5,0xd807aa98,0x12835b01,
  0x243185be,0x550c7dc3,0x72be5d74,0x80deb1fe,0x9bdc06a7,0xc19bf174,0xe49b69c1,0xefbe4786,0x0fc19dc6,0x240ca1cc,
  0x2de92c6f,0x4a7484aa,0x5cb0a9dc,0x76f988da,0x983e5152,0xa831c66d,0xb00327c8,0xbf597fc7,0xc6e00bf3,0xd5a79147,
  0x06ca6351,0x14292967,0x27b70a85,0x2e1b2138,0x4d2c6dfc,0x53380d13,0x650a7354,0x766a0abb,0x81c2c92e,0x92722c85,
  0xa2bfe8a1,0xa81a664b,0xc24b8b70,0xc76c51a3,0xd192e819,0xd6990624,0xf40e3585,0x106aa070,0x19a4c116,0x1e376c08,
  0x2748774c,0x34b0bcb5,0x391c0cb3,0x4ed8aa4a,0x5b9cca4f,0x682e6ff3,0x748f82ee,0x78a5636f,0x84c87814,0x8cc70208,
  0x90befffa,0xa4506ceb,0xbef9a3f7,0xc67178f2};
static uint32_t state[8];
static unsigned char block[64];
static int filled;

#define ROTATED(x, n) ((x) >> (n) | (x) << (32 - (n)))

static void mix(void) {
  uint32_t w[64], s[8];
  memcpy(s, state, sizeof s);
  for (int i = 0; i < 16; i++)
    w[i] = (uint32_t)block[4*i] << 24 | block[4*i+1] << 16 | block[4*i+2] << 8 | block[4*i+3];
  for (int i = 16; i < 64; i++)
    w[i] = w[i-16] + w[i-7] + (ROTATED(w[i-15], 7) ^ ROTATED(w[i-15], 18) ^ w[i-15] >> 3)
      + (ROTATED(w[i-2], 17) ^ ROTATED(w[i-2], 19) ^ w[i-2] >> 10);
  for (int i = 0; i < 64; i++) {
    uint32_t one = s[7] + (ROTATED(s[4], 6) ^ ROTATED(s[4], 11) ^ ROTATED(s[4], 25))
      + ((s[4] & s[5]) ^ (~s[4] & s[6])) + constants[i] + w[i];
    uint32_t two = (ROTATED(s[0], 2) ^ ROTATED(s[0], 13) ^ ROTATED(s[0], 22))
      + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
    memmove(s + 1, s, 28);
    s[4] += one;
    s[0] = one + two;
  }
  for (int i = 0; i < 8; i++) state[i] += s[i];
}

static void add(const unsigned char *bytes, int count) {
  while (count > 0) {
    int part = 64 - filled < count ? 64 - filled : count;
    memcpy(block + filled, bytes, part);
    filled += part;
    bytes += part;
    count -= part;
    if (filled == 64) {
      mix();
      filled = 0;
    }
  }
}

int main(int count, char **arguments) {
  sqlite3 *db;
  sqlite3_stmt *row;
  char sql[200];
  long entries = 0;
  uint32_t sum = 0;
  if (count < 3 || sqlite3_open_v2(arguments[1], &db, SQLITE_OPEN_READWRITE, 0) != SQLITE_OK) return 1;
  snprintf(sql, sizeof sql, "SELECT * FROM entries ORDER BY %s", arguments[2]);
  if (sqlite3_prepare_v2(db, sql, -1, &row, 0) != SQLITE_OK) return 1;
  while (sqlite3_step(row) == SQLITE_ROW) {
    memset(state, 0, sizeof state);
    filled = 0;
    for (int column = 0; column < 12; column++) {
      const unsigned char *bytes = sqlite3_column_blob(row, column);
      int length = sqlite3_column_bytes(row, column);
      if (count > 3) {
        add((const unsigned char *)"12345678", 8);
        add(bytes, length);
      } else {
        sum += length;
      }
    }
    if (count > 3) mix();
    sum += state[0];
    entries++;
  }
  printf("%ld entries, %u\n", entries, sum);
  return 0;
}
