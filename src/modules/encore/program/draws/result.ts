import { Sql } from "../../lib/sql"
import { PUBLIC_ID } from "./close"
import { entrantsOf } from "./draw-winners"
import { Entrant } from "./pick"
import { StoredDraw } from "./stored-draw"

/** Somebody drawn, as kept. */
export type Drawn = {
  id: string
  position: number
  place: number | null
  public_id: string
  /** Who it is now, after merges; for admins alone. */
  member_id: string
  name: string | null
  email: string | null
  customer_id: string | null
  erased: boolean
  granted_at: Date | null
  refused: string | null
  replaced_at: Date | null
  replaced_by: string | null
  replace_reason: string | null
}

/** Who was drawn, in the order of the drawing. */
export async function drawnOf(sql: Sql, drawId: string): Promise<Drawn[]> {
  return sql<Drawn>(
    `select w.id, w.position, w.place, w.public_id, s.id as member_id, s.name, s.email,
       s.customer_id, s.erased_at is not null as erased, w.granted_at, w.refused,
       w.replaced_at, w.replaced_by, w.replace_reason
     from encore_draw_pick w
     join encore_member m on m.id = w.member_id
     join encore_member s on s.id = coalesce(m.merged_into_id, m.id)
     where w.draw_id = ? and w.deleted_at is null
     order by w.position`,
    [drawId]
  )
}

/** What everybody may see of how a draw came out, and can repeat it with. */
export type PublishedDraw = {
  /** null until it is drawn. */
  seed: string | null
  entrants: Entrant[]
  drawn: Pick<Drawn, "position" | "place" | "public_id" | "replaced_at">[]
}

/** The list of entries of a closed draw, and the seed and the drawn of a drawn one. */
export async function publishedDraw(
  sql: Sql,
  { id, status }: StoredDraw
): Promise<PublishedDraw> {
  const entrants = await entrantsOf(sql, id)
  const isDrawn = status === "drawn" || status === "settled"
  const [revealed] = isDrawn
    ? await sql<{ seed: string }>(
        "select seed from encore_draw_seed where draw_id = ?",
        [id]
      )
    : []
  return {
    seed: revealed?.seed ?? null,
    entrants: entrants.map(({ public_id, count }) => ({ id: public_id, count })),
    drawn: isDrawn ? await drawnOf(sql, id) : [],
  }
}

/** The public number of a person in each of these draws, closed or not yet. */
export async function publicIdsOf(
  sql: Sql,
  memberId: string,
  drawIds: string[]
): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; public_id: string }>(
    `select d.id, coalesce(
       (select t.public_id from encore_draw_entrant t
        join encore_member m on m.id = t.member_id
        where t.draw_id = d.id and (m.id = s.member_id or m.merged_into_id = s.member_id)
        order by m.id = s.member_id desc limit 1),
       case when d.status = 'open' then ${PUBLIC_ID} end) as public_id
     from encore_draw d cross join (select ?::text as member_id) s
     where d.id = any(?) and d.seed_hash is not null`,
    [memberId, drawIds]
  )
  return new Map(rows.map((row) => [row.id, row.public_id]))
}
