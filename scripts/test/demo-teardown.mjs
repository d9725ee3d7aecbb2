import { rmSync } from "node:fs"

/** Ends the demo that the browser suite ran against. */
export default async function teardown() {
  const { demo, ended, dir } = globalThis.encoreDemo ?? {}
  if (demo) {
    demo.kill("SIGTERM")
    await ended
    rmSync(dir, { recursive: true, force: true })
  }
}
