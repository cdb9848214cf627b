/*
 * Clocks, medians and what the kernel tells of a process.
 */
#ifndef DUSHU_TESTS_BENCH_MEASURE_H
#define DUSHU_TESTS_BENCH_MEASURE_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* Milliseconds of a clock that only goes on. */
double now_ms(void);

/* The median of n values, which it puts in order; 0 without any. */
double median(double *values, size_t n);

/* Milliseconds of processor time that all threads of a process have used, the ended ones as well. */
double cpu_ms(pid_t pid);

/* A field of /proc/PID/status in KB ("VmHWM", "RssAnon"); 0 where it cannot be read. */
size_t memory_kb(pid_t pid, const char *field);

/* s with \r \n \t \e \\ and \xHH made bytes, in place; returns the bytes. */
size_t unescape(char *s);

#endif
