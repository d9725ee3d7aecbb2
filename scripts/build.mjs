/** `npm run build`: the plugin as it is published, panel and storefront bundle with it. */
import { begin } from "./lib/begin.mjs"

await begin(() => import("./build/main.mjs"))
