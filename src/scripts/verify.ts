import { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../modules/encore"

/**
 * Checks a live ledger against what must always hold, names each offender, and ends
 * with an error if there is one, so that a scheduled run is noticed. It only reads.
 *
 *     npx medusa exec node_modules/medusa-plugin-encore/.medusa/server/src/scripts/verify.js
 */
export default async function verify({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { ok, checked, problems } = await container
    .resolve(ENCORE_MODULE)
    .verifyLedger()

  for (const { invariant, member_id, detail } of problems) {
    logger.error(`Invariant ${invariant}, member ${member_id ?? "-"}: ${detail}`)
  }
  const sizes = `${checked.members} members, ${checked.entries} entries, ${checked.lots} lots`
  if (!ok) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The ledger isn't right: ${problems.length} problems in ${sizes}`
    )
  }
  logger.info(`The ledger is right: ${sizes}`)
}
