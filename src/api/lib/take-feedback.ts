import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { Locale } from "../../i18n"
import { ENCORE_MODULE } from "../../modules/encore"
import { EncoreError } from "../../modules/encore/lib/encore-error"
import { addSuggestionWorkflow, openComplaintsWorkflow } from "../../workflows"
import { Message } from "../admin/encore/complaints/validators"
import { memberOfCustomer } from "./find-member"
import { checkFormToken } from "./form-token"
import { hashed } from "./message-key"
import { callerOf, charge, RateLimit } from "./rate-limit"

const blankIsNone = (value: unknown) => (value === "" ? undefined : value)

/** What the form that anybody can send holds. */
export const Feedback = z.strictObject({
  kind: z.enum(["complaint", "suggestion"]).default("suggestion"),
  message: Message,
  /** A complaint without an account needs one: that is where its answer goes. */
  email: z.preprocess(blankIsNone, z.email().max(320).optional()),
  category: z.preprocess(blankIsNone, z.string().trim().max(60).optional()),
  /** As the order's confirmation has it. */
  order_number: z.preprocess(
    blankIsNone,
    z.coerce.number().int().min(1).max(2_147_483_647).optional()
  ),
  token: z.string().min(1).max(200),
  /** A field that people don't see; what fills it in is no person. */
  website: z.string().max(10_000).default(""),
})

export type Feedback = z.infer<typeof Feedback>

/** What one address of the net may send in an hour, and what one e-mail address is
 * answered in a day. */
const FORMS: RateLimit = { name: "feedback", points: 20, seconds: 3600 }

const ADDRESSES: RateLimit = { name: "feedback-email", points: 5, seconds: 86_400 }

export type Taken = { reference: string | null } | { wait: number }

/**
 * Takes a form in that anybody may send. What a robot fills in is dropped without a word.
 *
 * @returns the complaint's reference, or after how many seconds to come back
 * @throws INVALID_DATA for a form that is too old or came too fast, and for a complaint
 * that nobody could be answered
 */
export async function takeFeedback(
  req: MedusaRequest,
  feedback: Feedback,
  locale: Locale,
  customerId: string | null
): Promise<Taken> {
  const wait = await charge(req.scope, FORMS, callerOf(req))
  if (wait !== null) {
    return { wait }
  }
  if (feedback.website) {
    return { reference: null }
  }
  checkFormToken(req, feedback.token)
  const member = customerId ? await memberOfCustomer(req.scope, customerId) : null
  const email = member ? null : (feedback.email?.trim().toLowerCase() ?? null)
  const key = `public:${hashed([feedback.token])}`
  if (feedback.kind === "suggestion") {
    await addSuggestionWorkflow(req.scope).run({
      input: {
        key,
        message: feedback.message,
        member_id: member?.id ?? null,
        email,
        locale,
      },
    })
    return { reference: null }
  }
  if (!member && !email) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "complaint_email_needed")
  }
  const full = email ? await charge(req.scope, ADDRESSES, hashed([email])) : null
  if (full !== null) {
    return { wait: full }
  }
  const { result } = await openComplaintsWorkflow(req.scope).run({
    input: {
      complaints: [
        {
          key,
          source: "public" as const,
          member_id: member?.id ?? null,
          email,
          order_id: await orderOf(req, feedback.order_number, customerId, email),
          category: await categoryOf(req, feedback.category),
          message: feedback.message,
          locale,
          by: { actor_type: "customer" as const, actor_id: customerId },
        },
      ],
    },
  })
  return { reference: result[0]!.reference }
}

/** The order with this number, where it is theirs: anybody may guess a number. */
async function orderOf(
  req: MedusaRequest,
  number: number | undefined,
  customerId: string | null,
  email: string | null
): Promise<string | null> {
  if (number === undefined) {
    return null
  }
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "email", "customer_id"],
    filters: { display_id: number },
  })
  const order = data.find(
    (found) =>
      (customerId && found.customer_id === customerId) ||
      (email && found.email?.trim().toLowerCase() === email)
  )
  return order?.id ?? null
}

async function categoryOf(
  req: MedusaRequest,
  asked: string | undefined
): Promise<string> {
  const { settings } = await req.scope.resolve(ENCORE_MODULE).programInForce()
  const { categories } = settings.complaints
  const known = (handle: string | undefined) =>
    categories.find((category) => category.handle === handle)?.handle
  return known(asked) ?? known("other") ?? categories[0]!.handle
}
