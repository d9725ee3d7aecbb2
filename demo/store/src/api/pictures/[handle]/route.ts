import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { draw } from "../../../pictures/draw"

/** The picture of a product, drawn on request: the demo needs nothing from the net. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const picture = draw(req.params.handle ?? "")
  if (!picture) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such picture.")
  }
  res
    .set("Content-Type", "image/svg+xml")
    .set("Cache-Control", "public, max-age=86400")
    .send(picture)
}
