package dev.tributary.benchmark.run;

/**
 * What one turn of a server showed, each figure per request.
 *
 * @param micros of CPU, user and system
 * @param bytes allocated
 * @param calls that arrived at the backend
 * @param perSecond requests; says little, for load and backend share the processors
 */
record Turn(double micros, double bytes, double calls, double perSecond) {}
