import { isDeepStrictEqual } from "node:util"
import { MedusaError } from "@medusajs/framework/utils"
import { byUser, recordChange } from "../../audit/record"
import { EncoreError } from "../../lib/encore-error"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { StampTerms } from "./terms"

export type StampCardStatus = "draft" | "published" | "archived"

export type StoredStampCard = {
  id: string
  name: string
  description: string | null
  status: StampCardStatus
  version: number
  version_id: string
  terms: StampTerms
  /** Whether what was bought before is still being counted. */
  counting: boolean
  members: number
  full_cards: number
  created_at: Date
  updated_at: Date
}

export type SaveStampCardInput = {
  /** Of the card to change; without it a new one is made. */
  id?: string
  name?: string
  description?: string | null
  terms?: StampTerms
  actor_id: string
}

/** How the changes of cards are filed. */
const OBJECT = "stamp_card"

const CARDS = `
  select c.id, c.name, c.description, c.status, c.version, v.id as version_id, v.terms,
    c.counting, coalesce(p.members, 0) as members,
    coalesce(p.full_cards, 0) as full_cards, c.created_at, c.updated_at
  from encore_stamp_card c
  join encore_stamp_card_version v on v.card_id = c.id and v.version = c.version
    and v.deleted_at is null
  left join lateral (
    select count(*)::integer as members, sum(full_cards)::integer as full_cards
    from encore_stamp_card_progress p where p.card_id = c.id and p.deleted_at is null
  ) p on true
  where c.deleted_at is null`

/** The cards, the latest first, with how many members have begun and filled them; and how
 * many cards there are. */
export async function listCards(
  sql: Sql,
  page: { q?: string; status?: StampCardStatus[]; limit: number; offset: number }
): Promise<{ cards: StoredStampCard[]; count: number }> {
  const filter = "and (?::text is null or c.name ilike ?) and c.status = any(?)"
  const filters = [
    page.q ?? null,
    `%${(page.q ?? "").replace(/[\\%_]/g, "\\$&")}%`,
    page.status?.length ? page.status : ["draft", "published", "archived"],
  ]
  const [cards, [total]] = await Promise.all([
    sql<StoredStampCard>(
      `${CARDS} ${filter} order by c.created_at desc, c.id desc limit ? offset ?`,
      [...filters, page.limit, page.offset]
    ),
    sql<{ count: number }>(
      `select count(*)::integer as count from encore_stamp_card c
       where c.deleted_at is null ${filter}`,
      filters
    ),
  ])
  return { cards, count: total?.count ?? 0 }
}

/** @throws NOT_FOUND */
export async function retrieveCard(sql: Sql, id: string): Promise<StoredStampCard> {
  const [card] = await sql<StoredStampCard>(`${CARDS} and c.id = ?`, [id])
  if (!card) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "stamp_card_not_found")
  }
  return card
}

/**
 * Makes a card, as a draft, or changes one. Other terms of a published card are a new
 * version: orders from then on are counted by it, and cards that members have begun keep
 * what they were promised.
 *
 * @throws NOT_FOUND; NOT_ALLOWED for an archived card, and for one that would be
 * published without a reward
 */
export async function saveCard(
  sql: Sql,
  input: SaveStampCardInput
): Promise<StoredStampCard> {
  const before = input.id ? await lockCard(sql, input.id) : null
  if (before?.status === "archived") {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "stamp_card_archived")
  }
  const terms = input.terms ?? before!.terms
  if (before?.status === "published") {
    refuseUnready(terms)
  }
  const id = before?.id ?? newId("encstc")
  const name = input.name ?? before?.name ?? ""
  const description =
    input.description === undefined ? (before?.description ?? null) : input.description
  if (!before) {
    await sql(
      `insert into encore_stamp_card (id, name, description, created_by)
       values (?, ?, ?, ?)`,
      [id, name, description, input.actor_id]
    )
    await insertVersion(sql, id, 1, terms, { from: null, actor_id: input.actor_id })
  } else {
    await sql(
      `update encore_stamp_card set name = ?, description = ?, updated_at = now()
       where id = ?`,
      [name, description, id]
    )
    if (!isDeepStrictEqual(terms, before.terms)) {
      await changeTerms(sql, before, terms, input.actor_id)
    }
  }
  const after = await retrieveCard(sql, id)
  await recordChange(sql, {
    object_type: OBJECT,
    object_id: id,
    action: before ? "updated" : "created",
    ...byUser(input.actor_id),
    before: before && facts(before),
    after: facts(after),
  })
  return after
}

/**
 * Publishes a card or archives it. Published for the first time, it counts orders from
 * now or, by its terms, also what was bought before; again, from now.
 *
 * @returns the card, and whether what was bought before is to be counted
 * @throws NOT_FOUND, and NOT_ALLOWED for a card without a reward
 */
export async function setCardStatus(
  sql: Sql,
  id: string,
  status: "published" | "archived",
  actorId: string
): Promise<StoredStampCard> {
  const before = await lockCard(sql, id)
  if (before.status === status) {
    return before
  }
  if (status === "published") {
    await publish(sql, before, actorId)
  } else {
    await sql(
      `update encore_stamp_card_version set until = now(), updated_at = now()
       where id = ? and "from" is not null`,
      [before.version_id]
    )
  }
  await sql(
    `update encore_stamp_card set status = ?, counting = counting and ?,
       updated_at = now() where id = ?`,
    [status, status === "published", id]
  )
  await recordChange(sql, {
    object_type: OBJECT,
    object_id: id,
    action: status,
    ...byUser(actorId),
    before: { status: before.status },
    after: { status },
  })
  return retrieveCard(sql, id)
}

/** Deletes a card that was never published.
 * @throws NOT_FOUND, and NOT_ALLOWED for one that was */
export async function deleteCard(sql: Sql, id: string, actorId: string): Promise<void> {
  const card = await lockCard(sql, id)
  if (card.status !== "draft") {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "stamp_card_not_draft")
  }
  await sql("update encore_stamp_card set deleted_at = now() where id = ?", [id])
  await recordChange(sql, {
    object_type: OBJECT,
    object_id: id,
    action: "deleted",
    ...byUser(actorId),
    before: facts(card),
    after: null,
  })
}

async function lockCard(sql: Sql, id: string): Promise<StoredStampCard> {
  await sql("select 1 from encore_stamp_card where id = ? for update", [id])
  return retrieveCard(sql, id)
}

async function publish(
  sql: Sql,
  card: StoredStampCard,
  actorId: string
): Promise<void> {
  refuseUnready(card.terms)
  if (card.status === "archived") {
    await insertVersion(sql, card.id, card.version + 1, card.terms, {
      from: "now",
      actor_id: actorId,
    })
    return
  }
  await sql(
    `update encore_stamp_card_version
     set "from" = case when ? then 'epoch'::timestamptz else now() end,
       updated_at = now()
     where id = ?`,
    [card.terms.retroactive, card.version_id]
  )
  await sql(
    `update encore_stamp_card set counting = ?, counted_to = null, counting_since = null
     where id = ?`,
    [card.terms.retroactive, card.id]
  )
}

/** Of a draft the terms change in place: nobody was promised anything. */
async function changeTerms(
  sql: Sql,
  card: StoredStampCard,
  terms: StampTerms,
  actorId: string
): Promise<void> {
  if (card.status === "draft") {
    await sql(
      `update encore_stamp_card_version set terms = ?::jsonb, updated_at = now()
       where id = ?`,
      [JSON.stringify(terms), card.version_id]
    )
    return
  }
  await sql(
    `update encore_stamp_card_version set until = now(), updated_at = now()
     where id = ?`,
    [card.version_id]
  )
  await insertVersion(sql, card.id, card.version + 1, terms, {
    from: "now",
    actor_id: actorId,
  })
}

async function insertVersion(
  sql: Sql,
  cardId: string,
  version: number,
  terms: StampTerms,
  { from, actor_id }: { from: "now" | null; actor_id: string }
): Promise<void> {
  await sql(
    `insert into encore_stamp_card_version (id, card_id, version, terms, "from", created_by)
     values (?, ?, ?, ?::jsonb, case when ? then now() end, ?)`,
    [newId("encstv"), cardId, version, JSON.stringify(terms), from === "now", actor_id]
  )
  await sql("update encore_stamp_card set version = ? where id = ?", [version, cardId])
}

function refuseUnready(terms: StampTerms): void {
  if (terms.reward_id === null) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "stamp_card_needs_reward")
  }
}

function facts({ name, description, terms }: StoredStampCard) {
  return { name, description, ...terms }
}
