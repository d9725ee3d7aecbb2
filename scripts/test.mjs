/**
 * `npm test`: every suite, from a fresh clone, with a database of its own.
 *
 *   npm test -- --only unit,http          some suites
 *   npm test -- --only unit -t "refund"   whatever else is given goes to jest
 *
 * What a suite needs and this machine hasn't is skipped and said at the end; with
 * ENCORE_REQUIRE_ALL=1 a skip is a failure.
 */
import { begin } from "./lib/begin.mjs"

await begin(() => import("./test/main.mjs"))
