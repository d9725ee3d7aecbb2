import { z } from "@medusajs/framework/zod"
import { SEVERITIES } from "../../../../modules/encore/feedback/complaints/complaint-settings"
import { COMPLAINT_SOURCES } from "../../../../modules/encore/feedback/complaints/complaint-sources"
import { COMPLAINT_ORDERS } from "../../../../modules/encore/feedback/complaints/find"
import { COMPLAINT_STATUSES } from "../../../../modules/encore/feedback/complaints/statuses"
import { MAX_ENTRY_POINTS } from "../../../../modules/encore/ledger/types"
import { Paging, several } from "../../../lib/paging"

const id = z.string().trim().min(1).max(200)

const handle = z.string().trim().min(1).max(60)

/** As much as somebody writes, and no more. */
export const Message = z.string().trim().min(1).max(5_000)

const reason = z.string().trim().min(1).max(500)

const flag = z.enum(["true", "false"]).transform((value) => value === "true")

export const AdminGetEncoreComplaints = Paging.extend({
  q: z.string().trim().max(200).optional(),
  status: several(z.enum(COMPLAINT_STATUSES)),
  open: flag.optional(),
  overdue: flag.optional(),
  severity: several(z.enum(SEVERITIES)),
  category: several(handle),
  root_cause: several(handle),
  source: several(z.enum(COMPLAINT_SOURCES)),
  /** `none`: of nobody. */
  owner_id: several(id),
  /** A member's or a customer's id. */
  member_id: id.optional(),
  order_id: several(id),
  order: z
    .enum([
      ...COMPLAINT_ORDERS,
      ...COMPLAINT_ORDERS.map((order) => `-${order}` as const),
    ])
    .default("due_at"),
})

export type AdminGetEncoreComplaints = z.infer<typeof AdminGetEncoreComplaints>

export const AdminCreateEncoreComplaint = z
  .strictObject({
    /** `panel` where an admin writes down what a customer said. */
    source: z.enum(["panel", "api"]).default("panel"),
    /** A member's or a customer's id. */
    member_id: id.nullable().default(null),
    email: z.email().max(320).nullable().default(null),
    order_id: id.nullable().default(null),
    category: handle,
    severity: z.enum(SEVERITIES).optional(),
    owner_id: id.nullable().optional(),
    message: Message,
  })
  .refine(({ member_id, email }) => member_id !== null || email !== null, {
    message: "Say who complains: a member or an e-mail address",
    path: ["member_id"],
  })

export type AdminCreateEncoreComplaint = z.infer<typeof AdminCreateEncoreComplaint>

const part = z.string().trim().max(5_000)

export const AdminUpdateEncoreComplaint = z.strictObject({
  category: handle.optional(),
  severity: z.enum(SEVERITIES).optional(),
  root_cause: handle.nullable().optional(),
  owner_id: id.nullable().optional(),
  order_id: id.nullable().optional(),
  /** The draft of the answer. */
  answer_admission: part.nullable().optional(),
  answer_explanation: part.nullable().optional(),
  answer_proposal: part.nullable().optional(),
})

export type AdminUpdateEncoreComplaint = z.infer<typeof AdminUpdateEncoreComplaint>

export const AdminAssignEncoreComplaints = z.strictObject({
  ids: z.array(id).min(1).max(200),
  owner_id: id.nullable(),
})

export type AdminAssignEncoreComplaints = z.infer<typeof AdminAssignEncoreComplaints>

export const AdminCloseEncoreComplaints = z.strictObject({
  ids: z.array(id).min(1).max(200),
  reason,
})

export type AdminCloseEncoreComplaints = z.infer<typeof AdminCloseEncoreComplaints>

export const AdminExtendEncoreComplaint = z.strictObject({
  clock: z.enum(["acknowledge", "resolve"]).default("resolve"),
  /** Of working time. */
  minutes: z.number().int().min(1).max(100_000),
  reason,
})

export type AdminExtendEncoreComplaint = z.infer<typeof AdminExtendEncoreComplaint>

/** Pausing, giving up; the others take a reason too. */
export const AdminStepEncoreComplaint = z.strictObject({ reason: reason.optional() })

export type AdminStepEncoreComplaint = z.infer<typeof AdminStepEncoreComplaint>

/** As JSON, or as a multipart form with `files`. */
export const AdminMessageEncoreComplaint = z.strictObject({
  message: Message,
  /** `note`: for the shop alone. */
  kind: z.enum(["public", "note"]).default("public"),
})

export type AdminMessageEncoreComplaint = z.infer<typeof AdminMessageEncoreComplaint>

/** The answer's three parts; what is left out is taken from the draft. */
export const AdminResolveEncoreComplaint = z.strictObject({
  admission: part.optional(),
  explanation: part.optional(),
  proposal: part.optional(),
  root_cause: handle.nullable().optional(),
})

export type AdminResolveEncoreComplaint = z.infer<typeof AdminResolveEncoreComplaint>

const note = z.string().trim().max(500).nullable().optional()

export const AdminRemedyEncoreComplaint = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("apology"), note: Message }),
  z.strictObject({
    kind: z.literal("points"),
    points: z.number().int().min(1).max(MAX_ENTRY_POINTS),
    note,
  }),
  z.strictObject({ kind: z.literal("coupon"), reward_id: id, note }),
  z.strictObject({ kind: z.literal("replacement"), order_id: id.optional(), note }),
  z.strictObject({
    kind: z.literal("refund"),
    order_id: id.optional(),
    /** In major units of the order's currency. */
    amount: z.number().positive().max(1_000_000_000),
    note,
  }),
])

export type AdminRemedyEncoreComplaint = z.infer<typeof AdminRemedyEncoreComplaint>
