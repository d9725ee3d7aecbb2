import { RemoteQueryFunction } from "@medusajs/framework/types"

/** The customer groups that a customer is in. */
export async function groupsOf(
  query: Omit<RemoteQueryFunction, symbol>,
  customerId: string
): Promise<string[]> {
  const { data } = await query.graph({
    entity: "customer",
    fields: ["groups.id"],
    filters: { id: customerId },
  })
  return (data[0]?.groups ?? []).flatMap(
    (group: { id?: string } | null) => group?.id ?? []
  )
}
