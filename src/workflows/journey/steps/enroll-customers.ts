import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import {
  CUSTOMER_FIELDS,
  CustomerRecord,
  customerInputOf,
} from "../../intake/purchase-of-order"
import { giveFirstTiers } from "../../tiers/first-tiers"
import { Carrier, tieCarriers } from "../../referrals/carried-codes"

export const enrollCustomersStep = createStep(
  "encore-enroll-customers",
  async (input: { customer_ids: string[] }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "customer",
      fields: [...CUSTOMER_FIELDS, "metadata"],
      filters: { id: input.customer_ids, has_account: true },
    })
    const customers = data as unknown as (CustomerRecord & Pick<Carrier, "metadata">)[]
    const members = await container
      .resolve(ENCORE_MODULE)
      .ensureCustomerMembers(customers.map(customerInputOf))
    await giveFirstTiers(container, [...members.values()])
    await tieCarriers(
      container,
      customers.map(({ id, metadata }) => ({
        member_id: members.get(id),
        metadata,
        at: new Date(),
      }))
    )
    return new StepResponse()
  }
)
