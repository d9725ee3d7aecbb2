import { awardBenchmark } from "../lib/award-benchmark"

/**
 * **Measures** awards posted eight at once, as `award-sequential` does them, over a
 * thousand members.
 * **Against** eight bare `pg` clients doing its two statements, each on a connection
 * of its own.
 * **Fair** for the same reasons; Encore's side has Medusa's pool, of the default ten
 * connections, of which eight calls in flight use eight.
 */
export default awardBenchmark("award-concurrent-8", 8)
