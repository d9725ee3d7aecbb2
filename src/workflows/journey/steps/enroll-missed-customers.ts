import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import {
  CUSTOMER_FIELDS,
  CustomerRecord,
  customerInputOf,
} from "../../intake/purchase-of-order"
import { welcomeCustomers } from "../../earning/steps/welcome-customers"
import { giveFirstTiers } from "../../tiers/first-tiers"
import { eventsOf } from "../../events"
import { overlapped } from "../../overlapped"

export const CUSTOMERS_WATERMARK = "customers"

/** A page of accounts at a time, each in one query; those who are members stay what
 * they are. Stopped half way, it is simply done again.
 * @returns where to go on from next time */
export const enrollMissedCustomersStep = createStep(
  "encore-enroll-missed-customers",
  async (input: { page_size: number }, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const watermark = await encore.retrieveWatermark(CUSTOMERS_WATERMARK)
    const until = new Date()

    for (let skip = 0; ; skip += input.page_size) {
      const { data } = await query.graph({
        entity: "customer",
        fields: CUSTOMER_FIELDS,
        filters: {
          has_account: true,
          updated_at: { $gte: overlapped(watermark.at), $lt: until },
        },
        pagination: {
          skip,
          take: input.page_size,
          order: { updated_at: "ASC", id: "ASC" },
        },
      })
      const members = await encore.ensureCustomerMembers(
        (data as unknown as CustomerRecord[]).map(customerInputOf)
      )
      await giveFirstTiers(container, [...members.values()])
      const events = eventsOf(
        await welcomeCustomers(
          container,
          data.map((customer) => customer.id)
        )
      )
      if (events.length) {
        await container.resolve(Modules.EVENT_BUS).emit(events)
      }
      if (data.length < input.page_size) {
        return new StepResponse({ watermark: until.toISOString() })
      }
    }
  }
)
