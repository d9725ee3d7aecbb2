import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../modules/encore"
import { EncoreError } from "../../modules/encore/lib/encore-error"
import { enrollCustomersWorkflow } from "../../workflows"
import { MemberRecord } from "./member-view"

/**
 * The member with this id, merged or not; or the one that a customer with it has now.
 * @throws NOT_FOUND
 */
export async function findMember(
  container: MedusaContainer,
  id: string
): Promise<MemberRecord> {
  const [member] = await container
    .resolve(ENCORE_MODULE)
    .listMembers(
      { $or: [{ id }, { customer_id: id }] },
      { relations: ["tier"], take: 1 }
    )
  if (!member) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "member_not_found")
  }
  return member.id !== id && member.merged_into_id
    ? findMember(container, member.merged_into_id)
    : (member as unknown as MemberRecord)
}

/** The member of a signed-in customer, made on first sight: an account may be older
 * than the plugin. */
export async function memberOfCustomer(
  container: MedusaContainer,
  customerId: string
): Promise<MemberRecord> {
  const member = await container.resolve(ENCORE_MODULE).findCustomerMember(customerId)
  if (!member) {
    await enrollCustomersWorkflow(container).run({
      input: { customer_ids: [customerId] },
    })
  }
  return findMember(container, member?.id ?? customerId)
}
