import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { deleteFiles } from "../delete-files"
import { deleteNotifications } from "../delete-notifications"

/** There is nothing to compensate: what is forgotten stays forgotten. */
export const eraseCustomersStep = createStep(
  "encore-erase-customers",
  async ({ customer_ids }: { customer_ids: string[] }, { container }) => {
    // Medusa keeps what it deleted, so the address can still be asked for.
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "customer",
      fields: ["id", "email", "has_account"],
      filters: { id: customer_ids, deleted_at: { $ne: null } },
      withDeleted: true,
    })
    const { members, file_ids, messages } = await container
      .resolve(ENCORE_MODULE)
      .eraseCustomers(
        data.map(({ id, email, has_account }) => ({
          customer_id: id,
          email,
          has_account,
        }))
      )
    await deleteFiles(container, file_ids)
    await deleteNotifications(container, messages)
    return new StepResponse({ erased: members })
  }
)
