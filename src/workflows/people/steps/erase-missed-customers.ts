import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { CUSTOMERS_WATERMARK } from "../../journey/steps/enroll-missed-customers"
import { deleteFiles } from "../delete-files"
import { deleteNotifications } from "../delete-notifications"
import { overlapped } from "../../overlapped"

/** The customers deleted since the watermark, a page at a time; those who are erased
 * already stay as they are. */
export const eraseMissedCustomersStep = createStep(
  "encore-erase-missed-customers",
  async (input: { page_size: number }, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { at } = await encore.retrieveWatermark(CUSTOMERS_WATERMARK)

    for (let skip = 0; ; skip += input.page_size) {
      const { data } = await query.graph({
        entity: "customer",
        fields: ["id", "email", "has_account"],
        filters: { deleted_at: { $gte: overlapped(at) } },
        pagination: { skip, take: input.page_size, order: { id: "ASC" } },
        withDeleted: true,
      })
      const { file_ids, messages } = await encore.eraseCustomers(
        data.map(({ id, email, has_account }) => ({
          customer_id: id,
          email,
          has_account,
        }))
      )
      await deleteFiles(container, file_ids)
      await deleteNotifications(container, messages)
      if (data.length < input.page_size) {
        return new StepResponse()
      }
    }
  }
)
