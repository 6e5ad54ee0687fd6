/*
 * The yardstick of bench/engine.mjs: M/M/20 at 90 % with patience, as one would write it in C by hand.
 * Every event - arrival, departure, giving up - is in one binary heap; random numbers by xoshiro256+
 * (Blackman & Vigna 2018), exponential ones by -ln u. Before its speed counts for anything, it prints
 * what share waited and gave up, which bench/engine.mjs holds against Erlang A.
 *
 *   gcc -O2 -o reference reference.c -lm && ./reference CONTACTS SEED
 *
 * prints: seconds of CPU time, share that waited, share that gave up, mean wait of all (in handling times)
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { servers = 20, ring_size = 1 << 16, heap_size = 1 << 16 };
enum kind { arrival, departure, giving_up };

static const double arrival_rate = 18, service_rate = 1, abandon_rate = 0.5;

/* ---- chance ---- */

static uint64_t state[4];

static uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

static uint64_t next_bits(void) {
  const uint64_t result = state[0] + state[3], t = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= t;
  state[3] = rotate(state[3], 45);
  return result;
}

/* splitmix64, as the authors of xoshiro advise */
static void seed_with(uint64_t seed) {
  for (int i = 0; i < 4; i++) {
    uint64_t z = (seed += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    state[i] = z ^ (z >> 31);
  }
}

static double exponential(double rate) {
  const double u = ((double)(next_bits() >> 11) + 0.5) * 0x1p-53;
  return -log(u) / rate;
}

/* ---- events ---- */

struct event {
  double time;
  int32_t kind;
  int32_t contact; /* its place in the ring, for giving up */
};

static struct event heap[heap_size];
static int heap_count;

static void schedule(double time, int32_t kind, int32_t contact) {
  if (heap_count == heap_size) exit(1);
  int hole = heap_count++;
  while (hole > 0) {
    const int parent = (hole - 1) / 2;
    if (heap[parent].time <= time) break;
    heap[hole] = heap[parent];
    hole = parent;
  }
  heap[hole] = (struct event){ time, kind, contact };
}

static struct event take_next(void) {
  const struct event first = heap[0], last = heap[--heap_count];
  int hole = 0;
  for (;;) {
    int child = 2 * hole + 1;
    if (child >= heap_count) break;
    if (child + 1 < heap_count && heap[child + 1].time < heap[child].time) child++;
    if (heap[child].time >= last.time) break;
    heap[hole] = heap[child];
    hole = child;
  }
  heap[hole] = last;
  return first;
}

/* ---- the queue: a ring of those who wait, with gaps where somebody gave up ---- */

struct waiting {
  double since;
  double handling; /* negative: gave up */
  int64_t number;
};

static struct waiting ring[ring_size];
static int64_t first_in_line, end_of_line;

int main(int argc, char **argv) {
  const int64_t contacts = argc > 1 ? atoll(argv[1]) : 10000000;
  seed_with(argc > 2 ? strtoull(argv[2], 0, 10) : 1);
  const clock_t began = clock();
  int64_t arrived = 0, waited = 0, gave_up = 0;
  double minutes_waited = 0;
  int idle = servers;

  schedule(exponential(arrival_rate), arrival, 0);
  while (heap_count > 0) {
    const struct event event = take_next();
    const double now = event.time;
    if (event.kind == arrival) {
      /* What belongs to a contact is drawn when it comes. */
      const double handling = exponential(service_rate), patience = exponential(abandon_rate);
      if (++arrived < contacts) schedule(now + exponential(arrival_rate), arrival, 0);
      if (idle > 0) {
        idle--;
        schedule(now + handling, departure, 0);
      } else {
        if (end_of_line - first_in_line == ring_size) return 1;
        waited++;
        ring[end_of_line % ring_size] = (struct waiting){ now, handling, end_of_line };
        schedule(now + patience, giving_up, (int32_t)(end_of_line % ring_size));
        end_of_line++;
      }
    } else if (event.kind == departure) {
      while (first_in_line < end_of_line && ring[first_in_line % ring_size].handling < 0) first_in_line++;
      if (first_in_line < end_of_line) {
        struct waiting *next = &ring[first_in_line++ % ring_size];
        minutes_waited += now - next->since;
        schedule(now + next->handling, departure, 0);
        next->handling = -1;
      } else {
        idle++;
      }
    } else {
      /* Whoever was answered left a mark; a place in the ring is used again only much later. */
      struct waiting *who = &ring[event.contact];
      if (who->handling < 0) continue;
      minutes_waited += now - who->since;
      gave_up++;
      who->handling = -1;
    }
  }
  const double seconds = (double)(clock() - began) / CLOCKS_PER_SEC;
  printf("%.4f %.6f %.6f %.6f\n", seconds, (double)waited / arrived, (double)gave_up / arrived,
         minutes_waited / arrived);
  return 0;
}
