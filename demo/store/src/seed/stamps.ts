import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { catalogue } from "./catalogue"
import type { Order } from "./order"

/** What of Encore's module this seed asks for. */
type Encore = {
  listMembers: (filters: object) => Promise<{ id: string }[]>
  listStampCards: (filters: object) => Promise<{ id: string }[]>
}

/** Who the demo's changes are by. */
const ACTOR = "demo"

/** A coffee card, nine plus one, on which the demo's shopper brings along what was
 * stamped on paper. */
export async function seedStamps(
  container: MedusaContainer,
  { shopper }: Order
): Promise<void> {
  const encore = container.resolve<Encore>("encore")
  const run = async <Result>(id: string, input: object): Promise<Result> => {
    const { result } = await container
      .resolve(Modules.WORKFLOW_ENGINE)
      .run(id, { input })
    return result as Result
  }
  const [known] = await encore.listStampCards({})
  if (known) {
    return
  }
  const coffees = catalogue.find((category) => category.handle === "coffee")
  const { data: products } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product",
      fields: ["id"],
      filters: { handle: (coffees?.items ?? []).map((item) => item.handle) },
    })
  const card = await run<{ id: string }>("encore-make-ready-card", {
    product_ids: products.map((product) => product.id),
    locale: "en",
    actor_id: ACTOR,
  })
  await run("encore-save-stamp-card", {
    id: card.id,
    name: "Coffee card",
    description: "Nine bags of any of our coffees, and the tenth is on us.",
    actor_id: ACTOR,
  })
  await run("encore-set-stamp-card-status", {
    id: card.id,
    status: "published",
    actor_id: ACTOR,
  })
  const [member] = await encore.listMembers({ email: shopper.email })
  if (member) {
    await run("encore-give-stamps", {
      card_id: card.id,
      member_ids: [member.id],
      stamps: 6,
      reason: "Stamps of the paper card",
      actor_id: ACTOR,
      request_key: "seed",
    })
  }
}
