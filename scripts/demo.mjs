/**
 * `npm run demo`: a store with the plugin, from a fresh clone, alone.
 *
 *   npm run demo               goes on with what was there
 *   npm run demo -- --fresh    starts over
 *
 * PORT is Medusa's port (9000), ENCORE_DEMO_DIR where the data is kept (.demo).
 */
import { begin } from "./lib/begin.mjs"

await begin(() => import("./demo/main.mjs"))
