import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../audit/record"
import { EncoreError } from "../lib/encore-error"
import { Sql } from "../lib/sql"

export type SetManagerInput = {
  member_id: string
  /** An admin; null: nobody. */
  manager_id: string | null
  by: Actor
}

/** Says which admin cares for a member: whom the panel tells when something goes wrong.
 * @throws NOT_FOUND */
export async function setManager(
  sql: Sql,
  { member_id, manager_id, by }: SetManagerInput
): Promise<void> {
  const [member] = await sql<{ manager_id: string | null }>(
    `select manager_id from encore_member
     where id = ? and deleted_at is null for update`,
    [member_id]
  )
  if (!member) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "member_not_found")
  }
  await sql(
    "update encore_member set manager_id = ?, updated_at = now() where id = ?",
    [manager_id, member_id]
  )
  await recordChange(sql, {
    object_type: "member",
    object_id: member_id,
    action: "updated",
    ...by,
    before: { manager_id: member.manager_id },
    after: { manager_id },
  })
}
