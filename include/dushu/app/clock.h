/*
 * The time that passes, for waits and for what is told now and then. Nothing can fail.
 */
#ifndef DUSHU_APP_CLOCK_H
#define DUSHU_APP_CLOCK_H

/* Milliseconds since some fixed moment; never goes back (CLOCK_MONOTONIC). */
long long clock_ms(void);

#endif
