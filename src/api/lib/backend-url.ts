import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Where this shop's backend is reached, without a slash at the end: as configured, else
 * as it was asked just now. */
export function backendUrl(req: MedusaRequest): string {
  const { admin } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const configured = admin?.backendUrl
  const url =
    configured && /^https?:/.test(configured)
      ? configured
      : `${req.protocol}://${req.get("host")}`
  return url.replace(/\/+$/, "")
}
