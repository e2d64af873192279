#define _GNU_SOURCE
#include "include/CPreview.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

union address {
  struct sockaddr any;
  struct sockaddr_in v4;
  struct sockaddr_in6 v6;
};

int cpreview_listen(const char *host, int port) {
  union address address = {0};
  socklen_t size = sizeof address.v4;
  if (inet_pton(AF_INET, host, &address.v4.sin_addr) == 1) {
    address.v4.sin_family = AF_INET;
    address.v4.sin_port = htons(port);
  } else if (inet_pton(AF_INET6, host, &address.v6.sin6_addr) == 1) {
    size = sizeof address.v6;
    address.v6.sin6_family = AF_INET6;
    address.v6.sin6_port = htons(port);
  } else {
    return -EINVAL;
  }
  // Where programs that this one starts do not inherit it, or they would keep the port.
  int file = socket(address.any.sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (file < 0) return -errno;
  // A preview that has just ended leaves its port in use for a minute otherwise.
  int yes = 1;
  if (setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) || bind(file, &address.any, size)
      || listen(file, SOMAXCONN)) {
    int failure = errno;
    close(file);
    return -failure;
  }
  return file;
}

int cpreview_port(int file) {
  union address address = {0};
  socklen_t size = sizeof address;
  if (getsockname(file, &address.any, &size)) return -errno;
  return ntohs(address.any.sa_family == AF_INET6 ? address.v6.sin6_port : address.v4.sin_port);
}

int cpreview_accept(int file, int timeout_milliseconds) {
  int client = accept4(file, NULL, NULL, SOCK_CLOEXEC);
  if (client < 0) return -errno;
  int yes = 1;
  struct timeval timeout = {
      .tv_sec = timeout_milliseconds / 1000, .tv_usec = timeout_milliseconds % 1000 * 1000};
  setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  setsockopt(client, SOL_SOCKET, SO_SNDTIMEO, &timeout, sizeof timeout);
  return client;
}
