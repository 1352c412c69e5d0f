// What Swift's Glibc module leaves out of the C library: limits of another process, pipes that no other child
// inherits, a timer with a descriptor. Nothing is linked.
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

// GNU extensions.
extern int pipe2(int ends[2], int flags);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

// Sets the limits of a resource (RLIMIT_AS and so on) of a running process: `most`, of which a signal may warn, and one more,
// which cannot be passed. prlimit itself is a GNU extension whose type depends on what is defined.
static inline int limit_process(pid_t process, int resource, unsigned long most) {
  struct rlimit limit = {most, most + 1};
  return (int)syscall(SYS_prlimit64, process, resource, &limit, 0);
}
