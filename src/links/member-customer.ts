import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import EncoreModule from "../modules/encore"

/** From a member to their customer, for `query.graph`; the member's own column is it,
 * so nothing is stored twice. */
export default defineLink(
  { linkable: EncoreModule.linkable.encoreMember, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
