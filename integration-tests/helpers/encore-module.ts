import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { ENCORE_MODULE } from "../../src/modules/encore"
import EncoreModuleService from "../../src/modules/encore/service"

const resolve = path.resolve(__dirname, "../../src/modules/encore")

/** Asks the database itself, past the module. */
export type Ask = <Row>(statement: string, bindings?: unknown[]) => Promise<Row[]>

/**
 * A suite on the module alone, in a database of its own that has been through the
 * module's migrations and is new for each test.
 */
export function encoreModuleSuite(
  name: string,
  suite: (encore: EncoreModuleService, ask: Ask) => void
): void {
  moduleIntegrationTestRunner<EncoreModuleService>({
    moduleName: ENCORE_MODULE,
    resolve,
    pathToMigrations: path.join(resolve, "migrations"),
    dbName: `encore-module-${name}`,
    testSuite: ({ service, MikroOrmWrapper }) =>
      describe(name, () =>
        suite(service, (statement, bindings) =>
          MikroOrmWrapper.forkManager().execute(statement, bindings)
        )
      ),
  })
}

/** So many members with nothing yet; their ids. */
export async function newMembers(
  encore: EncoreModuleService,
  count: number
): Promise<string[]> {
  const contacts = Array.from({ length: count }, (_, index) => ({
    email: `${index}-${Math.random()}@example.com`,
    contacted_at: new Date("2026-01-01"),
  }))
  const ids = await encore.ensureContactMembers(contacts, false)
  return contacts.map((contact) => ids.get(contact.email)!)
}
