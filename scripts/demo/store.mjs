import { readFileSync } from "node:fs"
import path from "node:path"
import { pluginPrint } from "../build/plugin.mjs"
import { fingerprint } from "../lib/fingerprint.mjs"
import { inRoot } from "../lib/paths.mjs"
import { step } from "../lib/progress.mjs"
import { untilHealthy } from "../lib/waiting.mjs"

/** The Medusa project that the demo runs. */
export const storeDir = inRoot("demo/store")

const medusa = inRoot("node_modules/.bin/medusa")

/** The variables that demo/store/medusa-config.ts reads. */
export const storeEnvironment = (demo) => ({
  NODE_ENV: "production",
  MEDUSA_DISABLE_TELEMETRY: "true",
  DATABASE_URL: demo.database_url,
  BACKEND_URL: demo.backend_url,
  STOREFRONT_URL: demo.storefront_url,
  ...demo.secrets,
})

/** Brings the database to what Medusa and the plugin want. */
export function migrate(lifetime, demo) {
  return demo.once("migrate", pluginPrint(), () =>
    step("Migrating the database", () =>
      lifetime.run(
        "medusa db:migrate",
        medusa,
        ["db:migrate", "--execute-safe-links"],
        {
          cwd: storeDir,
          log: demo.paths.log("migrate"),
          env: storeEnvironment(demo),
        }
      )
    )
  )
}

/** Fills the store with what a shop has, Encore aside. */
export async function seedStore(lifetime, demo) {
  const { paths, admin, shopper, backend_url, made_at } = demo
  const order = {
    backend_url,
    until: made_at,
    admin,
    shopper,
    output: { history: paths.history, result: paths.seed },
  }
  const print = fingerprint("demo/store/src/seed") + backend_url
  await demo.once("seed", print, () =>
    step("Filling the store", () =>
      lifetime.run("medusa exec", medusa, ["exec", "./src/seed/index.ts"], {
        cwd: storeDir,
        log: paths.log("seed"),
        env: { ...storeEnvironment(demo), ENCORE_SEED: JSON.stringify(order) },
      })
    )
  )
  return JSON.parse(readFileSync(paths.seed, "utf8"))
}

/** Starts the built store and waits until it answers. */
export function startStore(lifetime, demo) {
  return step("Starting the store", () =>
    lifetime.serve("The store", medusa, ["start", "--port", String(demo.port)], {
      cwd: path.join(storeDir, ".medusa/server"),
      log: demo.paths.log("store"),
      env: storeEnvironment(demo),
      ready: untilHealthy(`${demo.backend_url}/health`),
    })
  )
}
