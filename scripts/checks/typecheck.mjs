import { existsSync } from "node:fs"
import { inRoot } from "../lib/paths.mjs"
import { say } from "../lib/progress.mjs"

const programs = [
  "tsconfig.check.json",
  "src/admin/tsconfig.json",
  "src/storefront/tsconfig.json",
  "demo/store/tsconfig.json",
  "demo/shop/tsconfig.json",
].filter((program) => existsSync(inRoot(program)))

const buildInfoOf = (program) =>
  inRoot(".cache", "typecheck", `${program.replaceAll("/", "-")}.tsbuildinfo`)

/** Checks the programs one after another; the first that fails ends it. */
export async function main(lifetime) {
  for (const program of programs) {
    say(program)
    await lifetime.run(
      `Checking ${program}`,
      process.execPath,
      [
        inRoot("node_modules/typescript/bin/tsc"),
        ...["-p", program, "--noEmit", "--noUnusedLocals", "--noUnusedParameters"],
        // What has not changed since the last check isn't checked again.
        ...["--incremental", "--tsBuildInfoFile", buildInfoOf(program)],
      ],
      { cwd: inRoot() }
    )
  }
}
