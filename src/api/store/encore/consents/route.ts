import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { EncoreError } from "../../../../modules/encore/lib/encore-error"
import { recordConsentsWorkflow } from "../../../../workflows"
import { consentViews, consentWording } from "../../../lib/consent-view"
import { memberOfCustomer } from "../../../lib/find-member"
import { localized } from "../../../lib/localized"
import { shopName } from "../../../lib/shop-name"
import { StoreUpdateEncoreConsents } from "./validators"

/** The customer: what they may agree to, in words, and what they have agreed to. */
export const GET = localized(answerWithConsents)

/**
 * The customer: agree to be written to, or no longer. The words that they were shown, in
 * the request's language, are kept with it. What is left out stays as it is.
 */
export const PUT = localized(
  async (
    req: AuthenticatedMedusaRequest<StoreUpdateEncoreConsents>,
    res: MedusaResponse
  ) => {
    const { actor_id } = req.auth_context
    const encore = req.scope.resolve(ENCORE_MODULE)
    const [{ settings }, member] = await Promise.all([
      encore.programInForce(),
      memberOfCustomer(req.scope, actor_id),
    ])
    const { consents } = req.validatedBody
    const unused = consents.find(
      ({ channel, granted }) => granted && !settings.outreach.channels.includes(channel)
    )
    if (unused) {
      throw new EncoreError(MedusaError.Types.INVALID_DATA, "consent_unknown", {
        channel: unused.channel,
        purpose: unused.purpose,
      })
    }
    const locale = localeOf(req.headers)
    const shop = await shopName(req.scope, settings.brand)
    await recordConsentsWorkflow(req.scope).run({
      input: {
        consents: consents.map((consent) => ({
          ...consent,
          member_id: member.id,
          wording: consentWording(locale, consent, shop),
          source: "account",
          locale,
          by: { actor_type: "customer" as const, actor_id },
        })),
      },
    })
    await answerWithConsents(req, res)
  }
)

async function answerWithConsents(
  req: Pick<AuthenticatedMedusaRequest, "scope" | "auth_context" | "headers">,
  res: MedusaResponse
): Promise<void> {
  const encore = req.scope.resolve(ENCORE_MODULE)
  const [{ settings }, member] = await Promise.all([
    encore.programInForce(),
    memberOfCustomer(req.scope, req.auth_context.actor_id),
  ])
  const [held, shop] = await Promise.all([
    encore.consentsOf([member.id]),
    shopName(req.scope, settings.brand),
  ])
  res.json({
    consents: consentViews(
      held,
      settings.outreach.channels,
      localeOf(req.headers),
      shop
    ),
  })
}
