import { readFileSync } from "node:fs"

/**
 * How every script begins and ends: a Node that is too old is told so before
 * anything newer is loaded, an error is one sentence where it can be, and nothing
 * the script started outlives it.
 *
 * @param load imports the script's module, whose `main(lifetime, argv)` does the
 *   work and returns the exit code
 */
export async function begin(load) {
  const url = new URL("../../package.json", import.meta.url)
  const wanted = JSON.parse(readFileSync(url, "utf8")).engines.node.match(/\d+/)[0]
  if (Number(process.versions.node.split(".")[0]) < Number(wanted)) {
    process.stderr.write(
      `Encore needs Node ${wanted} or newer; this is ${process.version}.\n`
    )
    process.exit(1)
  }
  const [{ main }, { Lifetime }, { report }] = await Promise.all([
    load(),
    import("./lifetime.mjs"),
    import("./failure.mjs"),
  ])
  const lifetime = new Lifetime()
  let exitCode = 1
  try {
    exitCode = (await main(lifetime, process.argv.slice(2))) ?? 0
  } catch (error) {
    if (!lifetime.signal.aborted) {
      report(error)
    }
  }
  await lifetime.stop()
  process.exit(lifetime.exitCode ?? exitCode)
}
