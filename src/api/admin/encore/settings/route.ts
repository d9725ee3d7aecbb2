import { isDeepStrictEqual } from "node:util"
import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { EncoreError } from "../../../../modules/encore/lib/encore-error"
import { upgradeSettings } from "../../../../modules/encore/program/lifetime/expiry-settings"
import { Settings } from "../../../../modules/encore/program/settings"
import { updateSettingsWorkflow } from "../../../../workflows"
import { localized } from "../../../lib/localized"
import { parse } from "../../../lib/validation"

/** Admins: the program's settings. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { settings } = await req.scope.resolve(ENCORE_MODULE).programInForce()
    res.json({ settings })
  }
)

/** Admins: change some of them; what is left out stays. New rules for the stages reach
 * every member, in the background. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<Record<string, unknown>>,
    res: MedusaResponse
  ) => {
    const current = await req.scope.resolve(ENCORE_MODULE).programInForce()
    const settings = parse(
      Settings,
      merge(
        current.settings,
        upgradeSettings(req.validatedBody, current.settings.earning.expiry)
      ),
      localeOf(req.headers)
    )
    if (!isDeepStrictEqual(settings.brand.logo, current.settings.brand.logo)) {
      throw new EncoreError(MedusaError.Types.INVALID_DATA, "logo_by_upload")
    }
    await updateSettingsWorkflow(req.scope).run({
      input: { settings, actor_id: req.auth_context.actor_id },
    })
    res.json({ settings })
  }
)

/** Objects are merged, all else replaced: an array is one value. */
function merge(current: unknown, change: unknown): unknown {
  if (!isObject(current) || !isObject(change)) {
    return change
  }
  return Object.fromEntries(
    [...new Set([...Object.keys(current), ...Object.keys(change)])].map((key) => [
      key,
      key in change ? merge(current[key], change[key]) : current[key],
    ])
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
