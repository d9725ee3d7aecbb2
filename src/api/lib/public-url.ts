import { MedusaRequest } from "@medusajs/framework/http"

/** The address of a page of ours as the caller reaches us. */
export function publicUrl(
  req: Pick<MedusaRequest, "protocol" | "get">,
  path: string
): string {
  return `${req.protocol}://${req.get("host")}${path}`
}
