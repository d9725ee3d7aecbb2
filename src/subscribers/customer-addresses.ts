import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { Modules } from "@medusajs/framework/utils"
import { welcomeCustomersWorkflow } from "../workflows"

/** An address was added or changed: the last that a complete profile may have lacked. No
 * workflow of Medusa's tells of it, but its customer module does. */
export default async function customerAddresses({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const [address] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomerAddresses({ id: event.data.id }, { select: ["id", "customer_id"] })
  if (address) {
    await welcomeCustomersWorkflow(container).run({
      input: { customer_ids: [address.customer_id] },
    })
  }
}

export const config: SubscriberConfig = {
  event: [
    `${Modules.CUSTOMER}.customer-address.created`,
    `${Modules.CUSTOMER}.customer-address.updated`,
  ],
  context: { subscriberId: "encore-customer-addresses" },
}
