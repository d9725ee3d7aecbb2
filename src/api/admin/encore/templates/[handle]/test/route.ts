import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { sendTestWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { AdminTestEncoreTemplate } from "../../validators"

/** Admins: sends a message of the template, filled in with examples, to themselves or to
 * an address. @returns the message's id, by which its fate can be asked for */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminTestEncoreTemplate>,
    res: MedusaResponse
  ) => {
    const { locale, to } = req.validatedBody
    const address =
      to ??
      (
        await req.scope
          .resolve(Modules.USER)
          .retrieveUser(req.auth_context.actor_id, { select: ["email"] })
      ).email
    const { result } = await sendTestWorkflow(req.scope).run({
      input: { handle: req.params.handle!, locale, to: address },
    })
    res.json({ message: { id: result.id, to: address } })
  }
)
