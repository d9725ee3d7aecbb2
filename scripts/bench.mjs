/**
 * `npm run bench`: the benchmarks, each beside its peer or limit, on a database of
 * their own. Prints a table and writes bench/results.json.
 *
 *   npm run bench -- --quick             in under five minutes
 *   npm run bench -- --only cart-complete
 *
 * Exit code 1 when a target is missed. ENCORE_CDNOW_DIR is where the CDNOW files are
 * (../shared/data/cdnow); without them the import benchmarks are skipped.
 */
import { begin } from "./lib/begin.mjs"

await begin(() => import("./bench/main.mjs"))
