import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs"

/**
 * What the demo remembers from one run to the next: its secrets (so that who is
 * signed in stays so), the day it was made (its history ends there), and which steps
 * it has done with what.
 */
export async function openState(file) {
  const values = existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8"))
    : {
        made_at: new Date().toISOString(),
        jwt_secret: randomBytes(24).toString("hex"),
        cookie_secret: randomBytes(24).toString("hex"),
        done: {},
      }
  const save = () => {
    // Renamed into place, so that an interruption can't leave half a file.
    writeFileSync(`${file}.new`, `${JSON.stringify(values, null, 2)}\n`, {
      mode: 0o600,
    })
    renameSync(`${file}.new`, file)
  }
  save()
  return {
    made_at: values.made_at,
    secrets: { JWT_SECRET: values.jwt_secret, COOKIE_SECRET: values.cookie_secret },
    /** Does a step unless it was done before with this same print. */
    once: async (name, print, work) => {
      if (values.done[name] !== print) {
        await work()
        values.done[name] = print
        save()
      }
    },
    remember: (name, value) => {
      values[name] = value
      save()
    },
    recall: (name) => values[name],
  }
}
