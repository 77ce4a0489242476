import Glibc

/// What holds from the first moment on (起步), before anything is opened.
enum Start {
  static func prepare() {
    openStandardFiles()
    // A closed pipe and a limit on the size of files are errors of a write like others, and told as such.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// A closed descriptor would be the next file's that is opened: the store itself would get what is printed.
  ///
  /// Reading finds nothing there. What is written fails, and is told to whoever still hears.
  private static func openStandardFiles() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
