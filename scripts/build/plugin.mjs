import { existsSync, readFileSync, rmSync } from "node:fs"
import { Failure } from "../lib/failure.mjs"
import { fingerprint, unlessBuilt } from "../lib/fingerprint.mjs"
import { waitForLock } from "../lib/lock.mjs"
import { inRoot } from "../lib/paths.mjs"
import { step } from "../lib/progress.mjs"

const OUTPUT = inRoot(".medusa/server")

/** What the built plugin depends on. */
export const pluginPrint = () =>
  fingerprint("src", "package.json", "package-lock.json", "tsconfig.json")

/** Holds off other builds in this clone while one is under way. */
export async function building(lifetime, work) {
  const lock = await waitForLock(inRoot(".medusa/build.lock"), lifetime.signal)
  try {
    return await work()
  } finally {
    lock.release()
  }
}

/** Builds the plugin into `.medusa/server` unless that is up to date. */
export function buildPlugin(lifetime, { log, force = false }) {
  return building(lifetime, () =>
    unlessBuilt({ name: "plugin", print: pluginPrint(), output: OUTPUT, force }, () =>
      step("Building the plugin", async () => {
        rmSync(log, { force: true })
        await lifetime.run(
          "medusa plugin:build",
          inRoot("node_modules/.bin/medusa"),
          ["plugin:build"],
          {
            cwd: inRoot(),
            log,
            env: { MEDUSA_DISABLE_TELEMETRY: "true" },
          }
        )
        // It reports errors of type and goes on as if nothing were.
        const printed = readFileSync(log, "utf8")
        if (/completed with errors/.test(printed) || !existsSync(OUTPUT)) {
          throw new Failure(`${printed}\nThe plugin was built with errors, see above.`)
        }
        await buildStorefront(lifetime, log)
      })
    )
  )
}

async function buildStorefront(lifetime, log) {
  const { scripts } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"))
  if (scripts["build:storefront"]) {
    await lifetime.run("npm run build:storefront", "npm", ["run", "build:storefront"], {
      cwd: inRoot(),
      log,
    })
  }
}
