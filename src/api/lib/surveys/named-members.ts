import { MedusaContainer } from "@medusajs/framework/types"
import { ENCORE_MODULE } from "../../../modules/encore"

type MemberName = { id: string; name: string | null; email: string | null }

/** These rows with whom they are of, in one look. */
export async function namedMembers<Row extends { member_id: string | null }>(
  container: MedusaContainer,
  rows: Row[]
): Promise<(Row & { member: MemberName | null })[]> {
  const ids = [...new Set(rows.flatMap(({ member_id }) => member_id ?? []))]
  const members = ids.length
    ? await container
        .resolve(ENCORE_MODULE)
        .listMembers({ id: ids }, { select: ["id", "name", "email"] })
    : []
  const known = new Map(members.map(({ id, name, email }) => [id, { id, name, email }]))
  return rows.map((row) => ({
    ...row,
    member: known.get(row.member_id ?? "") ?? null,
  }))
}
