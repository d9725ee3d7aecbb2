import { z } from "@medusajs/framework/zod"
import {
  DRAW_STATUSES,
  DrawDefinition,
} from "../../../../modules/encore/program/draws/draw-definition"
import { Paging, several } from "../../../lib/paging"

const reason = z.string().trim().min(1).max(500)

export const AdminGetEncoreDraws = Paging.extend({
  status: several(z.enum(DRAW_STATUSES)),
})

export type AdminGetEncoreDraws = z.infer<typeof AdminGetEncoreDraws>

export const AdminCreateEncoreDraw = DrawDefinition

export type AdminCreateEncoreDraw = DrawDefinition

/** What is to change; the whole is checked by its own schema once it is put together. */
export const AdminUpdateEncoreDraw = z.record(z.string(), z.unknown())

export type AdminUpdateEncoreDraw = z.infer<typeof AdminUpdateEncoreDraw>

export const AdminReplaceEncoreWinner = z.strictObject({
  place: z.number().int().min(1).max(1_000_000),
  reason,
})

export type AdminReplaceEncoreWinner = z.infer<typeof AdminReplaceEncoreWinner>

/** A member's or a customer's id. */
export const AdminGetEncoreDrawEntries = Paging.extend({
  member_id: z.string().trim().min(1).max(200).optional(),
})

export type AdminGetEncoreDrawEntries = z.infer<typeof AdminGetEncoreDrawEntries>

export const AdminGiveEncoreDrawEntries = z.strictObject({
  member_id: z.string().trim().min(1).max(200),
  entries: z.number().int().min(1).max(10_000).default(1),
  reason,
})

export type AdminGiveEncoreDrawEntries = z.infer<typeof AdminGiveEncoreDrawEntries>
