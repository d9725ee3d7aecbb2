import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../modules/encore"

/** Admins: check the ledger against what must always hold. It reads only. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const verification = await req.scope.resolve(ENCORE_MODULE).verifyLedger()
  res.json({ verification })
}
