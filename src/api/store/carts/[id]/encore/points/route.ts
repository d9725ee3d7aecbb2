import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../../i18n"
import { setCartPointsWorkflow } from "../../../../../../workflows"
import { cartWithLoyalty } from "../../../../../lib/cart-loyalty"
import { localized } from "../../../../../lib/localized"
import { StoreSetEncoreCartPoints } from "./validators"

/** The customer: set how many points pay on their cart; zero takes them off. */
export const POST = localized(
  (req: AuthenticatedMedusaRequest<StoreSetEncoreCartPoints>, res: MedusaResponse) =>
    setPoints(req, res, req.validatedBody.points)
)

/** The customer: take the points off their cart. */
export const DELETE = localized(
  (req: AuthenticatedMedusaRequest, res: MedusaResponse) => setPoints(req, res, 0)
)

async function setPoints(
  req: AuthenticatedMedusaRequest<unknown>,
  res: MedusaResponse,
  points: number
): Promise<void> {
  const cart_id = req.params.id!
  const customer_id = req.auth_context.actor_id
  await setCartPointsWorkflow(req.scope).run({
    input: { cart_id, customer_id, points },
  })
  res.json(
    await cartWithLoyalty(req.scope, {
      cart_id,
      customer_id,
      locale: localeOf(req.headers),
      fields: req.queryConfig.fields,
    })
  )
}
