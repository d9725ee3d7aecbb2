import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Order } from "./order"

type Member = { id: string; email: string | null; name: string | null }

/** What of Encore's module this seed asks for. */
type Encore = {
  listMembers: (filters: object, config?: object) => Promise<Member[]>
  listPurchases: (
    filters: object,
    config?: object
  ) => Promise<{ source_id: string; member_id: string | null }[]>
  planMessages: (messages: object[]) => Promise<unknown>
}

/** Who bought last is thanked. */
const THANKED = 12

const PURPOSES = ["feedback", "marketing"]

/** The words that the demo's customers were shown. */
const WORDING =
  "You may write to me by e-mail: questions, thanks, offers and news. I can take this " +
  "back at any time."

/**
 * The demo's shopper and two members of three have agreed to be written to; whoever bought
 * last is thanked, as far as they have. The mails are in the inbox.
 */
export async function seedOutreach(
  container: MedusaContainer,
  { shopper, until }: Order
): Promise<void> {
  const encore = container.resolve<Encore>("encore")
  const run = (id: string, input?: object) =>
    container.resolve(Modules.WORKFLOW_ENGINE).run(id, { input })

  const members = (await encore.listMembers({}, { order: { id: "ASC" } })).filter(
    (member) => member.email !== null
  )
  const agreed = members.filter(
    (member, index) => member.email === shopper.email || index % 3 > 0
  )
  await run("encore-record-consents", {
    consents: agreed.flatMap(({ id }) =>
      PURPOSES.map((purpose) => ({
        member_id: id,
        channel: "email",
        purpose,
        granted: true,
        wording: WORDING,
        source: "account",
        locale: "en",
        by: { actor_type: "customer", actor_id: null },
        at: until,
      }))
    ),
  })

  // Orders of the shop have their thanks by themselves.
  const purchases = await encore.listPurchases(
    { source: { $ne: "medusa" } },
    { order: { placed_at: "DESC" }, take: THANKED }
  )
  const byId = new Map(members.map((member) => [member.id, member]))
  await encore.planMessages(
    purchases.flatMap(({ source_id, member_id }) => {
      const member = byId.get(member_id ?? "")
      return member
        ? [
            {
              key: `thank_you:${source_id}`,
              kind: "thank_you",
              purpose: "marketing",
              channel: "email",
              member_id: member.id,
              template: "thank_you",
              data: {
                name: member.name?.split(" ")[0] ?? null,
                order_number: source_id,
                points: null,
              },
              source_type: "purchase",
              source_id,
            },
          ]
        : []
    })
  )
  await run("encore-send-due-messages")
}
