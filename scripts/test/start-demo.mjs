import { spawn } from "node:child_process"
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { inRoot } from "../lib/paths.mjs"
import { freePort } from "../lib/ports.mjs"

/**
 * Starts `npm run demo`, the way a reader of the README does, in a folder of its own.
 * Demos that start at the same time build the store and its panel once between them.
 *
 * @returns where its `connection.json` lies, and what ends it
 */
export async function startDemo(options = []) {
  const dir = mkdtempSync(path.join(tmpdir(), "encore-demo-"))
  const log = path.join(dir, "demo.log")
  const output = openSync(log, "a")
  const demo = spawn("npm", ["run", "demo", "--", ...options], {
    cwd: inRoot(),
    env: {
      ...process.env,
      NODE_ENV: undefined,
      NODE_OPTIONS: undefined,
      PORT: String(await freePort()),
      ENCORE_DEMO_DIR: dir,
    },
    stdio: ["ignore", output, output],
  })
  closeSync(output)
  const ended = new Promise((resolve) => demo.once("exit", resolve))
  const stop = async () => {
    demo.kill("SIGTERM")
    await ended
    rmSync(dir, { recursive: true, force: true })
  }

  const connection = path.join(dir, "connection.json")
  while (!existsSync(connection)) {
    if (demo.exitCode !== null) {
      throw new Error(`npm run demo failed:\n${readFileSync(log, "utf8")}`)
    }
    await sleep(200)
  }
  return { connection, stop }
}
