import { readFileSync } from "node:fs"
import path from "node:path"
import { buildPlugin } from "../build/plugin.mjs"
import { linkPlugin } from "../demo/builds.mjs"
import { inRoot } from "../lib/paths.mjs"
import { freePort } from "../lib/ports.mjs"
import { ensureDatabase } from "../lib/postgres.mjs"
import { step } from "../lib/progress.mjs"
import { untilHealthy } from "../lib/waiting.mjs"

const storeDir = inRoot("bench/store")
const medusa = inRoot("node_modules/.bin/medusa")

/**
 * Two stores, each a process of its own, from the same code and the same data; one
 * has the plugin in its configuration. The store is filled once, without the plugin,
 * and its database copied, so that even ids are the same.
 *
 * @param official whether there is to be a third one, with the official loyalty plugin
 */
export async function startStores(lifetime, { postgres, dir, official }) {
  await buildPlugin(lifetime, { log: inRoot(".medusa/build.log") })
  linkPlugin(storeDir)

  const store = (database, plugin) => ({
    cwd: storeDir,
    log: path.join(dir, `${database}.log`),
    env: {
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      MEDUSA_DISABLE_TELEMETRY: "true",
      DATABASE_URL: postgres.url(database),
      BENCH_PLUGIN: plugin,
    },
  })
  const run = (title, args, options) => lifetime.run(title, medusa, args, options)

  const plain = store("without_plugin", "")
  const encore = store("with_plugin", "medusa-plugin-encore")
  const other = store("with_official", "@medusajs/loyalty-plugin")
  const seeded = path.join(dir, "seeded.json")
  await step("Filling the stores", async () => {
    await ensureDatabase(postgres, "without_plugin")
    await run("medusa db:migrate", ["db:migrate", "--execute-safe-links"], plain)
    await run("medusa exec", ["exec", "./src/seed.ts"], {
      ...plain,
      env: { ...plain.env, BENCH_SEEDED: seeded },
    })
    for (const [database, options] of [
      ["with_plugin", encore],
      ...(official ? [["with_official", other]] : []),
    ]) {
      await postgres.query(`CREATE DATABASE ${database} TEMPLATE without_plugin`)
      await run("medusa db:migrate", ["db:migrate", "--execute-safe-links"], options)
    }
    await run("medusa exec", ["exec", "./src/program.ts"], encore)
  })

  const start = async (options) => {
    const port = await freePort()
    const url = `http://localhost:${port}`
    await lifetime.serve("A store", medusa, ["start", "--port", String(port)], {
      ...options,
      ready: untilHealthy(`${url}/health`),
    })
    return url
  }
  return step("Starting the stores", async () => ({
    without_plugin: await start(plain),
    with_plugin: await start(encore),
    ...(official && { with_official: await start(other) }),
    ...JSON.parse(readFileSync(seeded, "utf8")),
  }))
}
