import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { categoryName } from "../../../lib/complaint-words"

/** Anybody: what one can complain of, in the language of the request.
 * `{ categories: [{ handle, name }] }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { settings } = await req.scope.resolve(ENCORE_MODULE).programInForce()
  const locale = localeOf(req.headers)
  res.json({
    categories: settings.complaints.categories.map(({ handle }) => ({
      handle,
      name: categoryName(settings, handle, locale),
    })),
  })
}
