import { Modules } from "@medusajs/framework/utils"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { EncoreError } from "../../../modules/encore/lib/encore-error"
import { TierInput } from "../../../modules/encore/program/tiers/save-tiers"

/**
 * Gives each new tier that doesn't name one a customer group of its own, called as the
 * tier is, or with a number behind it where the shop has such a group already.
 *
 * @returns the tiers with their groups
 * @throws INVALID_DATA for a group that there isn't
 */
export const createTierGroupsStep = createStep(
  "encore-create-tier-groups",
  async (tiers: TierInput[], { container }) => {
    const customers = container.resolve(Modules.CUSTOMER)
    const named = tiers.flatMap((tier) => tier.customer_group_id ?? [])
    const known = await customers.listCustomerGroups({ id: named }, { select: ["id"] })
    if (named.length && known.length < new Set(named).size) {
      throw new EncoreError(MedusaError.Types.INVALID_DATA, "tier_group_not_found")
    }

    const lacking = tiers.filter(
      (tier) => !tier.id && tier.customer_group_id === undefined
    )
    const names = await freeNames(
      lacking.map((tier) => tier.name ?? ""),
      async (wanted) =>
        (
          await customers.listCustomerGroups(
            { name: { $in: wanted } },
            { select: ["id", "name"], take: wanted.length }
          )
        ).map((group) => group.name ?? "")
    )
    const groups = names.length
      ? await customers.createCustomerGroups(names.map((name) => ({ name })))
      : []
    const groupOf = new Map(lacking.map((tier, index) => [tier, groups[index]!.id]))
    return new StepResponse(
      tiers.map((tier) => ({
        ...tier,
        customer_group_id: groupOf.get(tier) ?? tier.customer_group_id,
      })),
      groups.map((group) => group.id)
    )
  },
  async (groupIds, { container }) => {
    if (groupIds?.length) {
      await container.resolve(Modules.CUSTOMER).deleteCustomerGroups(groupIds)
    }
  }
)

/** Each name, or the first of `name 2`, `name 3` ... that nobody has. */
async function freeNames(
  wanted: string[],
  taken: (names: string[]) => Promise<string[]>
): Promise<string[]> {
  const names = new Map(wanted.map((name, index) => [index, name]))
  const free: string[] = []
  for (let number = 2; names.size; number++) {
    const used = new Set([...(await taken([...names.values()])), ...free])
    for (const [index, name] of names) {
      if (used.has(name)) {
        names.set(index, `${wanted[index]} ${number}`)
      } else {
        free[index] = name
        names.delete(index)
        used.add(name)
      }
    }
  }
  return free
}
