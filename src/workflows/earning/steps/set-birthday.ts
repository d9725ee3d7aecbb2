import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { Actor } from "../../../modules/encore/audit/record"
import { SetBirthdayInput } from "../../../modules/encore/program/earning/birthday"
import { welcomeCustomers } from "./welcome-customers"

export type SetBirthdayStepInput = SetBirthdayInput & { by: Actor }

/** The same date again changes nothing, and what it completes is given once: nothing to
 * compensate. */
export const setBirthdayStep = createStep(
  "encore-set-birthday",
  async ({ by, ...input }: SetBirthdayStepInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    await encore.setBirthday(input, by)
    const { customer_id } = await encore.retrieveMember(input.member_id, {
      select: ["id", "customer_id"],
    })
    return new StepResponse(
      await welcomeCustomers(container, customer_id ? [customer_id] : [])
    )
  }
)
