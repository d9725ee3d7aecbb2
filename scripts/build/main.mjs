import { inRoot } from "../lib/paths.mjs"
import { buildPlugin } from "./plugin.mjs"

/** Builds the plugin, also when its sources are unchanged. */
export async function main(lifetime) {
  await buildPlugin(lifetime, { log: inRoot(".medusa/build.log"), force: true })
}
