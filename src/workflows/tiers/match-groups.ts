import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../modules/encore"
import { CustomerTierGroup } from "../../modules/encore/program/tiers/members-of-tiers"

const LOCK = "encore-tier-groups"
const LOCK_SECONDS = 30

/**
 * Puts customers into the group of their tier and takes them out of those of others, as
 * a set. A group that was deleted in the shop is passed over: its tier says so. `read`
 * is asked under the lock, so that what it answers isn't older than what was written.
 *
 * @param formerGroupIds groups that were tiers' and are no longer
 */
export async function matchGroups(
  container: MedusaContainer,
  read: () => Promise<CustomerTierGroup[]>,
  formerGroupIds: string[] = []
): Promise<CustomerTierGroup[]> {
  const customers = container.resolve(Modules.CUSTOMER)
  const encore = container.resolve(ENCORE_MODULE)

  return container.resolve(Modules.LOCKING).execute(
    LOCK,
    async () => {
      const [wanted, tiers] = await Promise.all([
        read(),
        encore.listTiers({}, { select: ["id", "customer_group_id"], take: null }),
      ])
      const ours = [
        ...tiers.flatMap((tier) => tier.customer_group_id ?? []),
        ...formerGroupIds,
      ]
      if (!wanted.length || !ours.length) {
        return wanted
      }
      const [groups, memberships] = await Promise.all([
        customers.listCustomerGroups({ id: ours }, { select: ["id"], take: null }),
        customers.listCustomerGroupCustomers(
          {
            customer_id: wanted.map((one) => one.customer_id),
            customer_group_id: ours,
          },
          { select: ["customer_id", "customer_group_id"], take: null }
        ),
      ])
      const standing = new Set(groups.map((group) => group.id))
      const groupOf = new Map(
        wanted.map((one) => [one.customer_id, one.customer_group_id])
      )
      const isIn = new Set(
        memberships.map((one) => `${one.customer_id} ${one.customer_group_id}`)
      )
      const remove = memberships.filter(
        (one) => groupOf.get(one.customer_id) !== one.customer_group_id
      )
      const add = wanted.flatMap(({ customer_id, customer_group_id }) =>
        customer_group_id &&
        standing.has(customer_group_id) &&
        !isIn.has(`${customer_id} ${customer_group_id}`)
          ? [{ customer_id, customer_group_id }]
          : []
      )
      if (remove.length) {
        await customers.removeCustomerFromGroup(
          remove.map(({ customer_id, customer_group_id }) => ({
            customer_id,
            customer_group_id,
          }))
        )
      }
      if (add.length) {
        await customers.addCustomerToGroup(await living(container, add))
      }
      return wanted
    },
    { timeout: LOCK_SECONDS }
  )
}

/** Those whose customer is there still: one may have been deleted meanwhile. */
async function living(
  container: MedusaContainer,
  pairs: { customer_id: string; customer_group_id: string }[]
) {
  const found = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers(
      { id: pairs.map((pair) => pair.customer_id) },
      { select: ["id"], take: null }
    )
  const ids = new Set(found.map((customer) => customer.id))
  return pairs.filter((pair) => ids.has(pair.customer_id))
}

/** Customers looked at in one go. */
const PAGE = 1_000

/** The same for every customer who is a member. */
export async function matchAllGroups(
  container: MedusaContainer,
  formerGroupIds: string[] = []
): Promise<void> {
  const encore = container.resolve(ENCORE_MODULE)
  let after = ""
  for (;;) {
    const page = await matchGroups(
      container,
      () => encore.nextTierGroups(after, PAGE),
      formerGroupIds
    )
    const last = page.at(-1)
    if (!last) {
      return
    }
    after = last.customer_id
  }
}
