import { inRoot } from "../lib/paths.mjs"
import { buildPlugin } from "./plugin.mjs"

/** Builds the plugin; with `--if-changed` only where its sources have. */
export async function main(lifetime, argv) {
  const force = !argv.includes("--if-changed")
  await buildPlugin(lifetime, { log: inRoot(".medusa/build.log"), force })
}
