import path from "node:path"
import type { IStoreCreditModuleService } from "@medusajs/loyalty-plugin/types"
import { MedusaApp } from "@medusajs/framework/modules-sdk"
import { MedusaError } from "@medusajs/framework/utils"
import EncoreModuleService from "../../src/modules/encore/service"

export type Modules = {
  encore: EncoreModuleService
  store_credit: IStoreCreditModuleService
  close: () => Promise<void>
}

/**
 * Encore's module and the official plugin's, booted by Medusa's own module runner
 * beside each other in one process: one connection pool, one database.
 */
export async function bootModules(databaseUrl: string): Promise<Modules> {
  const app = await MedusaApp({
    modulesConfig: {
      encore: { resolve: path.resolve(__dirname, "../../src/modules/encore") },
      store_credit: {
        resolve: path.join(
          path.dirname(require.resolve("@medusajs/loyalty-plugin/package.json")),
          ".medusa/server/src/modules/store-credit"
        ),
      },
    },
    sharedResourcesConfig: { database: { clientUrl: databaseUrl } },
  })
  await app.runMigrations()
  await app.onApplicationStart()
  const { encore, store_credit } = app.modules as Partial<Omit<Modules, "close">>
  if (!encore || !store_credit) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "A module didn't load")
  }
  return {
    encore,
    store_credit,
    close: async () => {
      await app.onApplicationPrepareShutdown()
      await app.onApplicationShutdown()
    },
  }
}
