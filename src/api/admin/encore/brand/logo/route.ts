import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { EncoreError } from "../../../../../modules/encore/lib/encore-error"
import { MAX_PIXELS, pictureOf } from "../../../../../print/picture"
import { removeLogoWorkflow, setLogoWorkflow } from "../../../../../workflows"
import { localized } from "../../../../lib/localized"

type LogoRequest = AuthenticatedMedusaRequest<never> & { file?: { buffer: Buffer } }

/**
 * Admins: set the shop's logo, `file` of a multipart form. It is a PNG or JPEG by what
 * is in it, whatever its name says. SVG is refused: it can hold scripts, and a PDF can't
 * hold it. `{ logo }`
 */
export const POST = localized(async (req: LogoRequest, res: MedusaResponse) => {
  if (!req.file) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "logo_missing")
  }
  const picture = pictureOf(req.file.buffer)
  if (!picture) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "logo_not_a_picture", {
      pixels: MAX_PIXELS,
    })
  }
  const { bytes, ...properties } = picture
  const { result } = await setLogoWorkflow(req.scope).run({
    input: {
      picture: { ...properties, content: bytes.toString("base64") },
      actor_id: req.auth_context.actor_id,
    },
  })
  res.json({ logo: result })
})

/** Admins: remove the shop's logo. `{ logo: null }` */
export const DELETE = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    await removeLogoWorkflow(req.scope).run({
      input: { actor_id: req.auth_context.actor_id },
    })
    res.json({ logo: null })
  }
)
