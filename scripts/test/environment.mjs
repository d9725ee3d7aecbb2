import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { findChromium } from "../lib/chromium.mjs"
import { findProgram, roomInMemory } from "../lib/machine.mjs"
import { freePort } from "../lib/ports.mjs"
import { startPostgres } from "../lib/postgres.mjs"
import { say } from "../lib/progress.mjs"
import { untilLogged } from "../lib/waiting.mjs"

/**
 * Sets up what the suites share and finds out what this machine lacks.
 *
 * @returns the variables the suites run with, for each thing that is missing the
 *   sentence that says so, and the Postgres of the suites that want one
 */
export async function environmentFor(lifetime, { dir, suites }) {
  const needed = new Set(suites.flatMap((suite) => suite.needs))
  const env = {
    NODE_OPTIONS: "--experimental-vm-modules",
    MEDUSA_DISABLE_TELEMETRY: "true",
    // Telemetry apart, the suites must not depend on who runs them.
    NODE_ENV: "test",
    TZ: "UTC",
  }
  let postgres = null
  const missing = {}
  const notes = []
  if (needed.has("database")) {
    postgres = await database(lifetime, dir)
    Object.assign(env, addressOf(postgres), await redis(lifetime, dir, notes))
  }
  if (needed.has("chromium")) {
    const chromium = findChromium()
    if (chromium) {
      env.CHROMIUM_PATH = chromium
    } else {
      missing.chromium = "No Chromium found; install it or set CHROMIUM_PATH."
    }
  }
  if (needed.has("registry") && !(await registryAnswers(lifetime, dir))) {
    missing.registry = "npm's registry doesn't answer."
  }
  return { env, missing, notes, postgres, dir }
}

/** Before each test of `http` a database of 1,800 files is copied: that takes a second
 * and more on a busy disk, a sixth of one in memory. */
async function database(lifetime, dir) {
  say("Starting Postgres for the tests")
  const data = mkdtempSync(path.join(roomInMemory(2) ?? tmpdir(), "encore-postgres-"))
  lifetime.onStop(() => rmSync(data, { recursive: true, force: true }))
  return startPostgres(lifetime, {
    dir: data,
    log: path.join(dir, "postgres.log"),
    durable: false,
  })
}

function addressOf(postgres) {
  return {
    DB_HOST: postgres.host,
    DB_PORT: String(postgres.port),
    DB_USERNAME: postgres.user,
    DB_PASSWORD: postgres.password,
  }
}

/** Redis is an extra: single tests ask for it by ENCORE_TEST_REDIS_URL. */
async function redis(lifetime, dir, notes) {
  const server = findProgram("redis-server")
  if (!server) {
    notes.push("No redis-server found; the tests that want Redis are left out.")
    return {}
  }
  const port = await freePort()
  const log = path.join(dir, "redis.log")
  const args = [
    "--port",
    String(port),
    "--bind",
    "127.0.0.1",
    "--save",
    "",
    "--dir",
    dir,
  ]
  await lifetime.serve("Redis", server, args, {
    log,
    ready: untilLogged(log, "Ready to accept"),
  })
  return { ENCORE_TEST_REDIS_URL: `redis://127.0.0.1:${port}` }
}

async function registryAnswers(lifetime, dir) {
  const log = path.join(dir, "registry.log")
  const args = ["ping", "--fetch-timeout=15000", "--fetch-retries=1"]
  return (
    (await lifetime.run("npm ping", "npm", args, { log, allowFailure: true })) === 0
  )
}
