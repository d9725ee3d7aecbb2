import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { Client } from "pg"
import manifest from "../../package.json"
import { NewStore } from "./new-store"
import { StoreApi } from "./store-api"

jest.setTimeout(10 * 60_000)

const admin = { email: "admin@example.com", password: "supersecret" }
const shopper = { email: "shopper@example.com", password: "supersecret" }

const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
const server = `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}`
const database = "encore_install"

/**
 * What a merchant does, with what is published: a new store, the official loyalty
 * plugin in it, our tarball, one entry in the configuration, `db:migrate`, and an
 * order. Each test stands on the one before it.
 */
describe("the packed plugin in a new store", () => {
  const dir = mkdtempSync(path.join(tmpdir(), "encore-install-"))
  const store = new NewStore(dir, `${server}/${database}`)
  let medusa: ChildProcess | undefined
  let printed = ""
  let api: StoreApi

  beforeAll(async () => {
    await onServer(`CREATE DATABASE ${database}`)
    await store.install()
  })

  afterAll(async () => {
    if (medusa?.exitCode === null) {
      medusa.kill("SIGTERM")
      await once(medusa, "exit")
    }
    await onServer(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
    rmSync(dir, { recursive: true, force: true })
  })

  it("is installed beside the official loyalty plugin", () => {
    expect(store.manifest().version).toBe(manifest.version)
  })

  it("migrates the store's database", async () => {
    await store.medusa(["db:migrate", "--execute-safe-links"])
    const tables = await onDatabase(
      "SELECT tablename FROM pg_tables WHERE tablename LIKE 'encore_%'"
    )
    expect(tables).not.toHaveLength(0)
  })

  it("lets the store be built, panel and all", async () => {
    await store.medusa(["build", "--lint", "false"])
  })

  it("lets the store start", async () => {
    const port = await freePort()
    const result = path.join(dir, "seed.json")
    const order = {
      backend_url: `http://localhost:${port}`,
      until: "2026-01-01T00:00:00Z",
      admin,
      shopper,
      output: { history: path.join(dir, "history.csv"), result },
    }
    await store.medusa(["exec", "./src/seed/index.ts"], {
      ENCORE_SEED: JSON.stringify(order),
    })
    medusa = spawn(store.cli, ["start", "--port", String(port)], {
      cwd: path.join(dir, ".medusa/server"),
      env: store.environment,
      stdio: ["ignore", "pipe", "pipe"],
    })
    await new Promise<void>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        printed += chunk.toString()
        if (printed.includes(`Server is ready on port: ${port}`)) {
          resolve()
        }
      }
      medusa?.stdout?.on("data", listen)
      medusa?.stderr?.on("data", listen)
      medusa?.once("exit", () => reject(new Error(printed)))
    })
    const { publishable_key } = JSON.parse(readFileSync(result, "utf8"))
    api = new StoreApi(order.backend_url, publishable_key)
  })

  it("gives the shopper the points that the cart promised", async () => {
    await api.publishRule(admin)
    const { promised, order } = await api.buy(shopper, "mug")
    expect(promised).toBeGreaterThan(0)
    const entries = await api.entriesOf(shopper, order.id)
    expect(entries).toEqual([
      expect.objectContaining({ kind: "award", points: promised, source_id: order.id }),
    ])
  })

  async function onServer(sql: string) {
    await query(`${server}/postgres`, sql)
  }

  const onDatabase = (sql: string) => query(`${server}/${database}`, sql)
})

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows
  } finally {
    await client.end()
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, "listening")
  const address = probe.address()
  probe.close()
  return typeof address === "object" && address ? address.port : 0
}
