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
  SMTP_PORT: String(demo.inbox.smtp),
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
  await demo.once("seed", seedPrint(demo), () =>
    step("Filling the store", () => runSeed(lifetime, demo, "index"))
  )
  return JSON.parse(readFileSync(demo.paths.seed, "utf8"))
}

/** Makes the rest of the program, once there are members with a history. */
export async function seedProgram(lifetime, demo) {
  await demo.once("program", seedPrint(demo), () =>
    step("Making tiers, rewards and the rest of the program", () =>
      runSeed(lifetime, demo, "program")
    )
  )
}

const seedPrint = ({ backend_url }) => fingerprint("demo/store/src/seed") + backend_url

function runSeed(lifetime, demo, name) {
  const { paths, admin, shopper, backend_url, made_at } = demo
  const order = {
    backend_url,
    until: made_at,
    admin,
    shopper,
    output: { history: paths.history, result: paths.seed },
  }
  return lifetime.run("medusa exec", medusa, ["exec", `./src/seed/${name}.ts`], {
    cwd: storeDir,
    log: paths.log(`seed-${name}`),
    env: { ...storeEnvironment(demo), ENCORE_SEED: JSON.stringify(order) },
  })
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
