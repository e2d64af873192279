#include "arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// libcmark's functions for memory are given no context, so each thread has an arena of its own.

enum { least = 1 << 13, most = 1 << 20, alignment = 8 };

// Memory of the C library, out of which pieces are taken one behind another.
typedef struct chunk {
  struct chunk *older;
} chunk;

// Stands before each piece.
typedef struct {
  size_t size;
} head;

typedef struct work {
  chunk *newest;
  char *next;
  char *end;
  size_t wanted;
  struct work *outer;
} work;

static _Thread_local work arena;

static void fail(void) {
  fputs("there is no memory left\n", stderr);
  abort();
}

[[gnu::noinline]] static void add_chunk(size_t size) {
  size_t whole = size > arena.wanted ? size : arena.wanted;
  if (whole > SIZE_MAX - sizeof(chunk)) fail();
  chunk *added = malloc(sizeof(chunk) + whole);
  if (!added) fail();
  added->older = arena.newest;
  arena.newest = added;
  arena.next = (char *)(added + 1);
  arena.end = arena.next + whole;
  if (arena.wanted < most) arena.wanted *= 2;
}

// The bytes that a piece takes with its head.
static size_t whole(size_t size) {
  if (size > SIZE_MAX / 2) fail();
  return sizeof(head) + ((size + alignment - 1) & ~(size_t)(alignment - 1));
}

static head *head_of(void *taken) { return (head *)taken - 1; }

static int is_last(void *taken) {
  return (char *)taken + whole(head_of(taken)->size) - sizeof(head) == arena.next;
}

static void *take(size_t size) {
  size_t room = whole(size);
  if ((size_t)(arena.end - arena.next) < room) add_chunk(room);
  head *taken = (head *)arena.next;
  taken->size = size;
  arena.next += room;
  return taken + 1;
}

void arena_open(size_t size) {
  work *outer = malloc(sizeof(work));
  if (!outer) fail();
  *outer = arena;
  arena = (work){.wanted = size < least ? least : size > most ? most : size, .outer = outer};
}

void arena_close(void) {
  while (arena.newest) {
    chunk *older = arena.newest->older;
    free(arena.newest);
    arena.newest = older;
  }
  work *outer = arena.outer;
  arena = *outer;
  free(outer);
}

void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) fail();
  void *taken = take(count * size);
  memset(taken, 0, count * size);
  return taken;
}

// The last piece grows where it stands, and so does a buffer that is written byte by byte.
void *arena_realloc(void *taken, size_t size) {
  if (!taken) return take(size);
  size_t old = head_of(taken)->size;
  if (is_last(taken) && whole(size) - sizeof(head) <= (size_t)(arena.end - (char *)taken)) {
    head_of(taken)->size = size;
    arena.next = (char *)taken + whole(size) - sizeof(head);
    return taken;
  }
  if (size <= old) return taken;
  void *moved = take(size);
  memcpy(moved, taken, old);
  return moved;
}

void arena_free(void *taken) {
  if (taken && is_last(taken)) arena.next = (char *)head_of(taken);
}
