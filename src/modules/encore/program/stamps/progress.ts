import { Sql } from "../../lib/sql"
import { StampSource } from "./fill"

/** How far a member is with a card, as of now. */
export type MemberProgress = {
  card_id: string
  member_id: string
  version_id: string | null
  stamps: number
  owed: number
  full_cards: number
  next_expiry_at: Date | null
}

export type CardMember = MemberProgress & {
  id: string
  name: string | null
  email: string | null
  customer_id: string | null
  places: number
  updated_at: Date
}

/** Stamps as of now: what is kept is as of the last change, and stamps lapse since. */
const STAMPS_NOW = `case when p.next_expiry_at <= now() then (
    select coalesce(sum(s.open), 0)::integer from encore_stamp s
    where s.member_id = p.member_id and s.card_id = p.card_id and s.deleted_at is null
      and s.open > 0 and (s.expires_at is null or s.expires_at > now()))
  else p.stamps end as stamps`

/** A member's progress, by card. */
export async function progressOfMember(
  sql: Sql,
  memberId: string
): Promise<MemberProgress[]> {
  return sql<MemberProgress>(
    `select p.card_id, p.member_id, p.version_id, ${STAMPS_NOW}, p.owed, p.full_cards,
       case when p.next_expiry_at > now() then p.next_expiry_at end as next_expiry_at
     from encore_stamp_card_progress p
     where p.member_id = ? and p.deleted_at is null`,
    [memberId]
  )
}

/** The members who have begun a card, those who are farthest first. */
export async function listCardMembers(
  sql: Sql,
  cardId: string,
  page: { q?: string; limit: number; offset: number }
): Promise<{ members: CardMember[]; count: number }> {
  const from = `from encore_stamp_card_progress p
    join encore_member m on m.id = p.member_id and m.deleted_at is null
    where p.card_id = ? and p.deleted_at is null
      and (p.stamps > 0 or p.full_cards > 0 or p.owed > 0)
      and (?::text is null or m.name ilike ? or m.email ilike ? or m.card_number = ?)`
  const like = `%${(page.q ?? "").replace(/[\\%_]/g, "\\$&")}%`
  const bindings = [cardId, page.q ?? null, like, like, page.q ?? ""]
  const [members, [total]] = await Promise.all([
    sql<CardMember>(
      `with page as (
         select p.* ${from}
         order by p.full_cards desc, p.stamps desc, p.id desc limit ? offset ?)
       select p.member_id as id, p.member_id, p.card_id, p.version_id, ${STAMPS_NOW},
         p.owed, p.full_cards, p.next_expiry_at, p.updated_at,
         m.name, m.email, m.customer_id,
         coalesce((v.terms ->> 'places')::integer, (c.terms ->> 'places')::integer)
           as places
       from page p
       join encore_member m on m.id = p.member_id
       join encore_stamp_card k on k.id = p.card_id
       join encore_stamp_card_version c on c.card_id = k.id and c.version = k.version
         and c.deleted_at is null
       left join encore_stamp_card_version v on v.id = p.version_id
       order by p.full_cards desc, p.stamps desc, p.id desc`,
      [...bindings, page.limit, page.offset]
    ),
    sql<{ count: number }>(`select count(*)::integer as count ${from}`, bindings),
  ])
  return { members, count: total?.count ?? 0 }
}

/** What a source has brought on a card. */
export type StampsOfSource = {
  id: string
  card_id: string
  card: string
  source_type: StampSource["type"]
  source_id: string
  at: Date
  earned: number
  stamps: number
  open: number
  expires_at: Date | null
  reversed_at: Date | null
  /** Of those given by hand. */
  reason: string | null
}

/** Where a member's stamps came from, and which were taken back; the latest first, of one
 * card or source if asked. */
export async function listMemberStamps(
  sql: Sql,
  memberId: string,
  page: { card_id?: string; source_id?: string; limit: number; offset: number }
): Promise<{ stamps: StampsOfSource[]; count: number }> {
  const where = `where s.member_id = ? and s.deleted_at is null
    and (?::text is null or s.card_id = ?) and (?::text is null or s.source_id = ?)`
  const card = page.card_id ?? null
  const source = page.source_id ?? null
  const bindings = [memberId, card, card, source, source]
  const [stamps, [total]] = await Promise.all([
    sql<StampsOfSource>(
      `select s.id, s.card_id, c.name as card, s.source_type, s.source_id, s.at, s.earned,
         s.stamps, s.open, s.expires_at, s.reversed_at, g.reason
       from encore_stamp s
       join encore_stamp_card c on c.id = s.card_id
       left join encore_stamp_gift g on s.source_type = 'gift' and g.id = s.source_id
       ${where} order by s.at desc, s.id desc limit ? offset ?`,
      [...bindings, page.limit, page.offset]
    ),
    sql<{ count: number }>(
      `select count(*)::integer as count from encore_stamp s ${where}`,
      bindings
    ),
  ])
  return { stamps, count: total?.count ?? 0 }
}
