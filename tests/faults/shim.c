/* Breaks the program from outside: preloaded, it makes calls of the C library do less than they
 * say. What is broken is named in ROADMAP_BREAK, parted by commas:
 *
 *   no-lock         flock locks nothing
 *   no-file-sync    fsync of a file does nothing
 *   no-folder-sync  fsync of a folder does nothing
 *   no-unlink       unlink removes nothing
 *   in-place        a new temporary file is the progress file itself, emptied
 *   blind-to-links  a symbolic link looks like the file it leads to
 *   short-writes    write writes at most three bytes at a time
 *   bad-close       close closes, and says that it failed
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static int is_broken(const char *what) {
  const char *list = getenv("ROADMAP_BREAK");
  size_t length = strlen(what);
  while (list != NULL && *list != '\0') {
    size_t word = strcspn(list, ",");
    if (word == length && strncmp(list, what, length) == 0) return 1;
    list += word + (list[word] == ',');
  }
  return 0;
}

#define REAL(name, type) ((type)dlsym(RTLD_NEXT, name))

int flock(int file, int operation) {
  if (is_broken("no-lock")) return 0;
  return REAL("flock", int (*)(int, int))(file, operation);
}

static int is_folder(int file) {
  struct stat found;
  return fstat(file, &found) == 0 && S_ISDIR(found.st_mode);
}

static int is_unsynced(int file) {
  return is_broken(is_folder(file) ? "no-folder-sync" : "no-file-sync");
}

int fsync(int file) {
  return is_unsynced(file) ? 0 : REAL("fsync", int (*)(int))(file);
}

int fdatasync(int file) {
  return is_unsynced(file) ? 0 : REAL("fdatasync", int (*)(int))(file);
}

int unlink(const char *path) {
  if (is_broken("no-unlink")) return 0;
  return REAL("unlink", int (*)(const char *))(path);
}

/* The file that a temporary one is to replace: `/home/progress.toml` for
 * `/home/.progress.toml.roadmap-x1y2z3.tmp`. */
static int target_of(const char *path, char *target, size_t size) {
  const char *name = strrchr(path, '/');
  const char *end = name == NULL ? NULL : strstr(name, ".roadmap-");
  if (end == NULL || name[1] != '.') return 0;
  int folder = (int)(name - path) + 1;
  int length = (int)(end - name) - 2;
  return snprintf(target, size, "%.*s%.*s", folder, path, length, name + 2) < (int)size;
}

static int open_as_asked(const char *path, int flags, mode_t mode) {
  char target[4096];
  int (*real)(const char *, int, ...) = REAL("open64", int (*)(const char *, int, ...));
  if ((flags & O_CREAT) && is_broken("in-place") && target_of(path, target, sizeof target) &&
      link(target, path) == 0) {
    return real(path, (flags & ~(O_CREAT | O_EXCL)) | O_TRUNC, mode);
  }
  return real(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return open_as_asked(path, flags, mode);
}

int statx(int folder, const char *path, int flags, unsigned mask, struct statx *found) {
  if (is_broken("blind-to-links")) flags &= ~AT_SYMLINK_NOFOLLOW;
  return REAL("statx", int (*)(int, const char *, int, unsigned, struct statx *))(
      folder, path, flags, mask, found);
}

ssize_t write(int file, const void *bytes, size_t count) {
  if (count > 3 && is_broken("short-writes")) count = 3;
  return REAL("write", ssize_t (*)(int, const void *, size_t))(file, bytes, count);
}

int close(int file) {
  int result = REAL("close", int (*)(int))(file);
  if (result == 0 && is_broken("bad-close")) {
    errno = EIO;
    return -1;
  }
  return result;
}
