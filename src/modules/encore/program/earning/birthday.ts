import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { EncoreError } from "../../lib/encore-error"
import { Sql } from "../../lib/sql"

/** Members change their birthday themselves once in so many days. */
const DAYS_BETWEEN = 365

export type SetBirthdayInput = {
  member_id: string
  /** `1990-12-24`; null takes it away, which is always possible. */
  birthday: string | null
}

/**
 * Sets a member's birthday. Customers do it once a year at most, so that a year has one
 * birthday; an admin whenever it is wrong. The same date again changes nothing.
 *
 * @throws NOT_FOUND; NOT_ALLOWED for a customer who has changed it lately
 */
export async function setBirthday(
  sql: Sql,
  { member_id, birthday }: SetBirthdayInput,
  by: Actor
): Promise<void> {
  const [member] = await sql<{ birthday: string | null; lately: boolean }>(
    `select birthday,
       coalesce(birthday_set_at > now() - make_interval(days => ?), false) as lately
     from encore_member where id = ? and deleted_at is null for update`,
    [DAYS_BETWEEN, member_id]
  )
  if (!member) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "member_not_found")
  }
  if (member.birthday === birthday) {
    return
  }
  if (birthday !== null && by.actor_type === "customer" && member.lately) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "birthday_changed_lately")
  }
  await sql(
    `update encore_member set birthday = ?, updated_at = now(),
       birthday_set_at = case when ? = 'customer' then now() else birthday_set_at end
     where id = ?`,
    [birthday, by.actor_type, member_id]
  )
  // That it was changed, not what it is: who is erased leaves no birthday behind.
  await recordChange(sql, {
    object_type: "member",
    object_id: member_id,
    action: "birthday_set",
    ...by,
  })
}
