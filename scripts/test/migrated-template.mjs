import path from "node:path"
import { inRoot } from "../lib/paths.mjs"

/**
 * While work runs, every new database of this Postgres begins with Medusa's and our
 * tables: each file of the http suite makes a database of its own and migrates it, and
 * so finds nothing left to do. Afterwards, new databases are empty again.
 */
export async function withMigratedTemplate(lifetime, { postgres, env, dir }, work) {
  await lifetime.run(
    "Migrating what the http suite's databases are copied from",
    process.execPath,
    [
      inRoot("node_modules/@medusajs/cli/cli.js"),
      ...["db:migrate", "--execute-safe-links", "--skip-scripts"],
    ],
    {
      cwd: inRoot(),
      env: { ...env, DATABASE_URL: postgres.url("template1") },
      log: path.join(dir, "migrate.log"),
    }
  )
  try {
    return await work()
  } finally {
    for (const statement of [
      "ALTER DATABASE template1 IS_TEMPLATE false",
      "DROP DATABASE template1",
      "CREATE DATABASE template1 TEMPLATE template0 IS_TEMPLATE true",
    ]) {
      await postgres.query(statement)
    }
  }
}
