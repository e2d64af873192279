// The least that any generator on libcmark does: it reads each content file, parses and renders its body, and
// writes as many files of as many bytes as a build of the dossier has.
//
//     floor CONTENT LIST OUTPUT THREADS
//
// LIST has a line for each file to write, its size and its path: `1234 claims/index.html`. It is made beforehand,
// so that this program need not look at the build that it is compared with. What it writes is the HTML of the
// content, repeated and cut to size; nothing is kept but the file at hand.

#define _GNU_SOURCE
#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  char *path;
  size_t size;
} File;

typedef struct {
  File *files;
  size_t count, room;
} Files;

static Files content, output;
static int output_folder;
static atomic_size_t next_file;

static void fail(const char *what, const char *path) {
  fprintf(stderr, "floor: cannot %s %s: %s\n", what, path, strerror(errno));
  exit(1);
}

static void add(Files *files, const char *path, size_t size) {
  if (files->count == files->room) {
    files->room = files->room ? 2 * files->room : 1024;
    files->files = realloc(files->files, files->room * sizeof(File));
    if (!files->files) fail("remember", path);
  }
  files->files[files->count++] = (File){strdup(path), size};
}

static void find_content(char *folder) {
  FTS *tree = fts_open((char *[]){folder, NULL}, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
  if (!tree) fail("walk", folder);
  for (FTSENT *entry; (entry = fts_read(tree));) {
    size_t length = strlen(entry->fts_path);
    if (entry->fts_info == FTS_F && length > 3 && !strcmp(entry->fts_path + length - 3, ".md"))
      add(&content, entry->fts_path, (size_t)entry->fts_statp->st_size);
  }
  fts_close(tree);
}

static void read_list(const char *path) {
  FILE *list = fopen(path, "r");
  if (!list) fail("read", path);
  char *line = NULL;
  size_t room = 0;
  while (getline(&line, &room, list) > 0) {
    char *rest;
    size_t size = strtoul(line, &rest, 10);
    rest[strcspn(rest, "\n")] = 0;
    add(&output, rest + 1, size);
  }
  free(line);
  fclose(list);
}

static char *read_file(const File *file, size_t *length) {
  int handle = open(file->path, O_RDONLY);
  char *text = malloc(file->size + 1);
  ssize_t got = handle < 0 || !text ? -1 : read(handle, text, file->size);
  if (got < 0) fail("read", file->path);
  close(handle);
  text[got] = 0;
  *length = (size_t)got;
  return text;
}

/// What follows the second line that is `---`, or the whole text.
static const char *body(const char *text) {
  if (strncmp(text, "---\n", 4)) return text;
  const char *end = strstr(text + 3, "\n---\n");
  return end ? end + 5 : text;
}

static void make_folders(const char *path) {
  char copy[4096];
  snprintf(copy, sizeof copy, "%s", path);
  for (char *slash = strchr(copy, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    if (mkdirat(output_folder, copy, 0777) && errno != EEXIST) fail("make", copy);
    *slash = '/';
  }
}

static void write_file(const File *file, const char *text, size_t length) {
  int handle = openat(output_folder, file->path, O_WRONLY | O_CREAT | O_EXCL, 0666);
  if (handle < 0 && errno == ENOENT) {
    make_folders(file->path);
    handle = openat(output_folder, file->path, O_WRONLY | O_CREAT | O_EXCL, 0666);
  }
  if (handle < 0) fail("open", file->path);
  for (size_t left = file->size; left;) {
    ssize_t done = write(handle, text, left < length ? left : length);
    if (done < 0) fail("write", file->path);
    left -= (size_t)done;
  }
  close(handle);
}

/// Each content file is followed by its share of the output, so that no page has to be kept.
static void *work(void *unused) {
  (void)unused;
  enum { least = 1 << 16 };
  for (size_t number; (number = atomic_fetch_add(&next_file, 1)) < content.count;) {
    size_t length;
    char *text = read_file(&content.files[number], &length);
    const char *start = body(text);
    char *html = cmark_markdown_to_html(start, length - (size_t)(start - text), CMARK_OPT_DEFAULT);
    size_t size = strlen(html), last = (number + 1) * output.count / content.count;
    // Large files are written in large pieces, as any program would write them.
    size_t copies = size ? (least + size - 1) / size : 0;
    char *piece = NULL;
    for (size_t page = number * output.count / content.count; page < last; page++) {
      const File *file = &output.files[page];
      if (file->size > size && !piece) {
        if (!size) html = strdup(" "), size = 1, copies = least;
        piece = malloc(copies * size);
        if (!piece) fail("remember", file->path);
        for (size_t copy = 0; copy < copies; copy++) memcpy(piece + copy * size, html, size);
      }
      if (piece) write_file(file, piece, copies * size);
      else write_file(file, html, size);
    }
    free(piece);
    free(html);
    free(text);
  }
  return NULL;
}

int main(int count, char **words) {
  if (count != 5) {
    fputs("usage: floor CONTENT LIST OUTPUT THREADS\n", stderr);
    return 2;
  }
  if (mkdir(words[3], 0777)) fail("make", words[3]);
  output_folder = open(words[3], O_RDONLY | O_DIRECTORY);
  if (output_folder < 0) fail("open", words[3]);
  find_content(words[1]);
  read_list(words[2]);
  int threads = atoi(words[4]);
  pthread_t workers[threads < 1 ? 1 : threads];
  for (int i = 0; i < threads; i++)
    if (pthread_create(&workers[i], NULL, work, NULL)) fail("start", "a thread");
  for (int i = 0; i < threads; i++) pthread_join(workers[i], NULL);
  return 0;
}
