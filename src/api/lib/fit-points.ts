import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refetchCart } from "@medusajs/medusa/api/store/carts/helpers"
import { ENCORE_MODULE } from "../../modules/encore"
import { setCartPointsWorkflow } from "../../workflows"

/** How Medusa answers a change of a cart; with `parent` where a line was deleted. */
type CartAnswer = { cart?: object; parent?: object }

type PointsBefore = { cart_id: string; points: number }

/**
 * After a change of a cart on which points pay, fits them before the answer leaves: its
 * total is then the one to pay, never below zero. The subscriber would do the same a
 * moment later, and does for changes that come by another way.
 *
 * A cart without points costs one look at an index.
 */
export async function fitPoints(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  try {
    const cart_id = req.params.id!
    const hold = await req.scope.resolve(ENCORE_MODULE).latestHold(cart_id)
    if (hold?.status === "held") {
      fitBeforeAnswer(req, res, { cart_id, points: hold.points })
    }
    next()
  } catch (error) {
    next(error)
  }
}

function fitBeforeAnswer(
  req: MedusaRequest,
  res: MedusaResponse,
  before: PointsBefore
): void {
  const answer = res.json.bind(res)
  res.json = (body) => {
    if (res.statusCode >= 400) {
      return answer(body)
    }
    void fitted(req, before, body as CartAnswer)
      .catch((error) => {
        // The change itself is made: its answer stands, and the subscriber tries again.
        req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(error)
        return body
      })
      .then(answer)
    return res
  }
}

async function fitted(
  req: MedusaRequest,
  { cart_id, points }: PointsBefore,
  body: CartAnswer
): Promise<CartAnswer> {
  const { result } = await setCartPointsWorkflow(req.scope).run({
    input: { cart_id, customer_id: null, points: "fit" },
  })
  // The subscriber may have been first; then the answer may be from before it.
  const changed = result.changed || result.points !== points
  const key = body.parent ? "parent" : "cart"
  return changed && body[key]
    ? { ...body, [key]: await refetchCart(cart_id, req.scope, req.queryConfig.fields) }
    : body
}
