import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localized } from "../../../../lib/localized"
import { answerWithCoupon } from "../answer"

/** Admins: one coupon. */
export const GET = localized((req: AuthenticatedMedusaRequest, res: MedusaResponse) =>
  answerWithCoupon(req, res, req.params.id!)
)
