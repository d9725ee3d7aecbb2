import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

/**
 * The runner with a store that only serves: it has no jobs. Its own `env` is set too late
 * for that, when the configuration has been read. For its subscribers see `HeldBus`.
 */
export const serverRunner: typeof medusaIntegrationTestRunner = (options) => {
  process.env.MEDUSA_WORKER_MODE = "server"
  return medusaIntegrationTestRunner(options)
}
