import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { buildPlugin } from "../build/plugin.mjs"
import { ensureInstalled } from "../lib/install.mjs"
import { ensureDatabase, startPostgres } from "../lib/postgres.mjs"
import { say, step } from "../lib/progress.mjs"
import { announce } from "./announce.mjs"
import { buildShop, buildStore, linkPlugin } from "./builds.mjs"
import { seedEncore } from "./encore.mjs"
import { inboxPorts, startInbox } from "./inbox.mjs"
import { preflight, readOptions } from "./preflight.mjs"
import { serveShop, shopPort } from "./shop-server.mjs"
import { openState } from "./state.mjs"
import { migrate, seedProgram, seedStore, startStore } from "./store.mjs"

const DATABASE = "encore"

/** Starts the demo and keeps it until somebody stops it. */
export async function main(lifetime, argv) {
  const options = readOptions(argv)
  await preflight(lifetime, options)
  const { paths } = options
  if (options.fresh) {
    paths.owned.forEach((owned) => rmSync(owned, { recursive: true, force: true }))
  }
  rmSync(paths.connection, { force: true })
  mkdirSync(paths.logs, { recursive: true })
  const state = await openState(paths.state)
  await ensureInstalled(lifetime, { log: paths.log("install") })

  const [postgres] = await Promise.all([
    step("Starting Postgres", () =>
      startPostgres(lifetime, { dir: paths.postgres, log: paths.log("postgres") })
    ),
    buildPlugin(lifetime, { log: paths.log("plugin-build") }),
  ])
  await ensureDatabase(postgres, DATABASE)
  linkPlugin()
  const shop_port = await shopPort(state, options.port)
  const demo = {
    ...options,
    ...state,
    database_url: postgres.url(DATABASE),
    storefront_url: `http://localhost:${shop_port}`,
    inbox: await inboxPorts(state, [options.port, shop_port]),
  }

  const [seed] = await Promise.all([
    migrate(lifetime, demo).then(() => seedStore(lifetime, demo)),
    buildStore(lifetime, demo).then(() => buildShop(lifetime, demo)),
  ])
  const inbox_url = await startInbox(lifetime, demo)
  await startStore(lifetime, demo)
  if (!options.bare) {
    await seedEncore(lifetime, demo)
    await seedProgram(lifetime, demo)
  }
  const storefront_url = await serveShop(lifetime, demo, seed)

  const connection = {
    backend_url: demo.backend_url,
    admin_url: `${demo.backend_url}/app`,
    storefront_url,
    inbox_url,
    publishable_key: seed.publishable_key,
    database_url: demo.database_url,
    admin: demo.admin,
    shopper: demo.shopper,
  }
  writeFileSync(paths.connection, `${JSON.stringify(connection, null, 2)}\n`)
  lifetime.onStop(() => rmSync(paths.connection, { force: true }))
  say("Ready.")
  announce(connection)
  await lifetime.ended
}
