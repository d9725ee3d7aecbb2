import { ChildProcess, spawn } from "node:child_process"
import { createServer } from "node:net"
import path from "node:path"
import { eventually } from "./eventually"

/** A Medusa store in a process of its own, that can be killed as a machine dies. */
export type StoreProcess = {
  url: string
  /** SIGKILL: nothing is finished, nothing tidied up. */
  kill: () => Promise<void>
}

const ROOT = path.resolve(__dirname, "../..")

/** Starts the plugin's repository as a store on a database that is migrated.
 * @param databaseUrl as the test runner gave it */
export async function startStore(databaseUrl: string): Promise<StoreProcess> {
  const port = await freePort()
  const output: string[] = []
  const child = spawn(
    process.execPath,
    [path.join(ROOT, "node_modules/@medusajs/cli/cli.js"), "start"],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        ENCORE_ADMIN: "off",
        MEDUSA_WORKER_MODE: "shared",
        NODE_ENV: "development",
      },
      stdio: ["ignore", "pipe", "pipe"],
    }
  )
  const keep = (chunk: Buffer) => output.push(chunk.toString())
  child.stdout.on("data", keep)
  child.stderr.on("data", keep)
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))

  const url = `http://localhost:${port}`
  await eventually(
    async () => {
      if (child.exitCode !== null) {
        throw new Error(`The store did not start:\n${output.join("")}`)
      }
      return isHealthy(url)
    },
    { within: 120_000, every: 250 }
  )
  return {
    url,
    kill: async () => {
      signal(child)
      await ended
    },
  }
}

function signal(child: ChildProcess): void {
  if (child.exitCode === null) {
    child.kill("SIGKILL")
  }
}

async function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    (response) => response.ok,
    () => false
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
