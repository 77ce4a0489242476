#include "CReadline.h"
#include <stdlib.h>
#include <string.h>

#define PASTE_BEGIN "\033[200~"
#define PASTE_END "\033[201~"

static int is_prepared;

void console_readline_prepare(int meta) {
  const char *paste;
  if (is_prepared) {
    if (!console_terminal_is_taken()) console_terminal_take_again();
    return;
  }
  rl_prep_terminal(meta);
  is_prepared = 1;
  paste = rl_variable_value("enable-bracketed-paste");
  console_terminal_taken(paste && strcmp(paste, "on") == 0);
}

void console_readline_leave_be(void) {}

// While it is in readline's line, what would steer a terminal stands there as a private character of the last plane,
// 10FF00 and its last byte: the eighth-bit controls, and the marks that turn the reading direction. Escape and its
// like are drawn as ^[ by readline itself. PastedText puts back what was pasted.
static int shielded(const unsigned char *at) {
  if (at[0] == 0xC2 && at[1] >= 0x80 && at[1] <= 0x9F) return at[1];
  if (at[0] == 0xD8 && at[1] == 0x9C) return 0x1C;
  if (at[0] != 0xE2) return 0;
  if (at[1] == 0x80 && (at[2] == 0x8E || at[2] == 0x8F)) return at[2] - 0x80;
  if (at[1] == 0x80 && at[2] >= 0xAA && at[2] <= 0xAE) return at[2] - 0x80;
  if (at[1] == 0x81 && at[2] >= 0xA6 && at[2] <= 0xA9) return at[2] - 0x40;
  return 0;
}

// Room for twice the length and one: no character grows by more.
static void shield(char *into, const char *text) {
  const unsigned char *at = (const unsigned char *)text;
  while (*at) {
    int low = shielded(at);
    if (!low) {
      *into++ = (char)*at++;
      continue;
    }
    *into++ = '\xF4';
    *into++ = '\x8F';
    *into++ = (char)(0xBC + low / 64);
    *into++ = (char)(0x80 + low % 64);
    at += *at == 0xE2 ? 3 : 2;
  }
  *into = 0;
}

// Readline's own paste command makes two line breaks of CR LF.
static int insert_paste(int count, int key) {
  size_t length = 0, room = 256;
  const size_t end = sizeof PASTE_END - 1;
  char *text = malloc(room);
  int byte;
  (void)count;
  (void)key;
  while (text && (byte = rl_read_key()) >= 0) {
    if (length + 2 > room) {
      char *more = realloc(text, room *= 2);
      if (!more) break;
      text = more;
    }
    // The buffer is a C string: NUL cannot stand in it.
    if (byte == 0) continue;
    text[length++] = (char)byte;
    if (length >= end && memcmp(text + length - end, PASTE_END, end) == 0) {
      length -= end;
      break;
    }
  }
  if (!text) return 1;
  // A line break is LF here, come as CR, LF or both.
  size_t kept = 0;
  char previous = 0;
  for (size_t i = 0; i < length; i++) {
    char now = text[i];
    if (!(now == '\n' && previous == '\r')) text[kept++] = now == '\r' ? '\n' : now;
    previous = now;
  }
  text[kept] = 0;
  char *shown = malloc(kept * 2 + 1);
  if (shown) {
    shield(shown, text);
    rl_insert_text(shown);
    free(shown);
  }
  free(text);
  return shown ? 0 : 1;
}

void console_readline_bind_paste(void) {
  rl_bind_keyseq_in_map(PASTE_BEGIN, insert_paste, emacs_standard_keymap);
  rl_bind_keyseq_in_map(PASTE_BEGIN, insert_paste, vi_insertion_keymap);
}
