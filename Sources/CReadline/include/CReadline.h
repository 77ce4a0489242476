// The C side of the console: readline itself, and the few things that must be C because they run
// inside a signal handler or read a C library variable that Swift cannot name safely.
#ifndef DUTYBOT_CREADLINE_H
#define DUTYBOT_CREADLINE_H

#include <stddef.h>
#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>

// Signals (signals.c) ---------------------------------------------------------------------------

/// Installs the handlers (INT, TERM, HUP, WINCH, CONT, TSTP), ignores PIPE, and returns the descriptor
/// that becomes readable when a signal came. Calling it again returns the same descriptor.
/// -1 with errno where no pipe could be made.
int console_signals_open(void);

/// The next signal that came, in order, or 0. Never blocks.
int console_signals_next(void);

/// 1 where one of INT, TERM and HUP came and waits to be asked for; an INT is taken with it.
int console_signals_waiting(void);

/// Forgets every pending SIGINT and SIGWINCH: those that were meant for an editor or a pager.
void console_signals_forget_keys(void);

// Terminal (terminal.c) -------------------------------------------------------------------------

/// Remembers the settings of the terminal `fd` as the ones to leave behind, and has them restored at
/// exit. Only the first call counts. 0, or -1 where `fd` is no terminal.
int console_terminal_keep(int fd);

/// Says that the terminal now has settings of our own (as they are at this moment).
/// `paste`: bracketed paste was switched on and must be switched off again.
void console_terminal_taken(int paste);

/// Gives the terminal back as it was found. Async-signal-safe. 1 where it had been taken.
int console_terminal_give_back(void);

/// Takes the terminal again with the settings of the last `console_terminal_taken`. Async-signal-safe.
void console_terminal_take_again(void);

/// 1 while the terminal has settings of our own.
int console_terminal_is_taken(void);

/// Switches line mode and echo off (for a secret read without readline), as a taken terminal.
/// 0, or -1 with errno.
int console_terminal_no_echo(int fd);

/// Columns and rows of the terminal `fd`; 0 where unknown.
int console_columns(int fd);
int console_rows(int fd);

/// Makes sure that LC_CTYPE is a UTF-8 one: the person's own if it is, else C.UTF-8 (put in the
/// environment too, because readline reads it there). 1 if it is UTF-8 now, 0 if none is installed.
int console_utf8(void);

// Readline (readline.c) -------------------------------------------------------------------------

/// Readline's way to take and leave the terminal: taken once and kept between lines, so that what is
/// typed ahead is neither echoed twice nor cut by the line mode of the kernel.
void console_readline_prepare(int meta);
void console_readline_leave_be(void);

/// Binds the mark before a bracketed paste; after `rl_initialize`.
void console_readline_bind_paste(void);

// Memory (memory.c) -----------------------------------------------------------------------------

/// No core dump, now or later, and nobody but root looks into the process: what is typed may be a secret.
void console_no_dumps(void);

/// Puts each of two folders in the other's place at once (files.c). 0, or -1 with errno: EINVAL or ENOSYS where the file
/// system cannot.
int console_exchange(const char *one, const char *other);

// Standard output (output.c) --------------------------------------------------------------------

/// Writes to the buffered stdout. 0, or errno: that of the first failure, which stays.
int console_write(const char *bytes, size_t count);

/// Flushes stdout. 0, or errno in the same way.
int console_flush(void);

#endif
