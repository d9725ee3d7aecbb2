/** `npm run typecheck`: every TypeScript program of the repository. */
import { begin } from "./lib/begin.mjs"

await begin(() => import("./checks/typecheck.mjs"))
