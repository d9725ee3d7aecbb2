import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import {
  CUSTOMER_FIELDS,
  CustomerRecord,
  customerInputOf,
} from "../../intake/purchase-of-order"

export const enrollCustomersStep = createStep(
  "encore-enroll-customers",
  async (input: { customer_ids: string[] }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "customer",
      fields: CUSTOMER_FIELDS,
      filters: { id: input.customer_ids, has_account: true },
    })
    await container
      .resolve(ENCORE_MODULE)
      .ensureCustomerMembers((data as CustomerRecord[]).map(customerInputOf))
    return new StepResponse()
  }
)
