import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

interface Identified {
  id: string
}

/**
 * What a seed does over and over: for each wanted record, take the one that is there
 * or have it made. Answers in the order of what was wanted.
 */
export async function foundOrMade<Wanted, Made extends Identified>(
  container: MedusaContainer,
  entity: string,
  key: string,
  wanted: Wanted[],
  nameOf: (wanted: Wanted) => string,
  make: (missing: Wanted[]) => Promise<Made[]>
): Promise<Identified[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity,
    fields: ["id", key],
    filters: { [key]: wanted.map(nameOf) },
  })
  const ids = new Map(data.map((record) => [String(record[key]), String(record.id)]))
  const missing = wanted.filter((it) => !ids.has(nameOf(it)))
  const made = missing.length ? await make(missing) : []
  made.forEach(({ id }, index) => {
    const it = missing[index]
    if (it !== undefined) {
      ids.set(nameOf(it), id)
    }
  })
  return wanted.flatMap((it) => ids.get(nameOf(it)) ?? []).map((id) => ({ id }))
}
