import { ActorType } from "../ledger/types"
import { Sql } from "../lib/sql"

/** A merge as the page of either member shows it. */
export type MergeRecord = {
  id: string
  into_member_id: string
  from_member_id: string
  /** The one on the other side. */
  member: { id: string; name: string | null; email: string | null }
  reason: string | null
  actor_type: ActorType
  actor_id: string | null
  created_at: Date
  undone_at: Date | null
  undone_by: string | null
  undone_reason: string | null
}

/** The merges that a member had part in, undone ones too, the latest first. */
export async function mergesOf(sql: Sql, memberId: string): Promise<MergeRecord[]> {
  return sql<MergeRecord>(
    `select g.id, g.into_member_id, g.from_member_id,
       jsonb_build_object('id', m.id, 'name', m.name, 'email', m.email) as member,
       g.reason, g.actor_type, g.actor_id, g.created_at, g.undone_at, g.undone_by,
       g.undone_reason
     from encore_member_merge g
     join encore_member m
       on m.id = case when g.into_member_id = ? then g.from_member_id else g.into_member_id end
     where (g.into_member_id = ? or g.from_member_id = ?) and g.deleted_at is null
     order by g.created_at desc, g.id desc limit 100`,
    [memberId, memberId, memberId]
  )
}
