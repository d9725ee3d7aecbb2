import { awardBenchmark } from "../lib/award-benchmark"

/**
 * **Measures** awards posted one after another, each a call of `postCredits` with one
 * credit: entry, lot, balance and the check of its key.
 * **Against** the two statements that no ledger can do without - insert an entry
 * under a unique key, update a balance - by one bare `pg` client.
 * **Fair** because both sides are one process on one connection to the same Postgres,
 * durable on commit; the peer uses prepared statements and whichever is faster for it
 * of one transaction or two, and it keeps fewer columns and indexes.
 */
export default awardBenchmark("award-sequential", 1)
