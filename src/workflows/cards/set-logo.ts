import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { deleteFilesWorkflow, uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import { Logo } from "../../modules/encore/program/cards/brand"
import { keepLogoStep } from "./steps/keep-logo"

export type SetLogoInput = {
  /** What the file was found to be, and its bytes in base 64. */
  picture: Pick<Logo, "type" | "width" | "height"> & { content: string }
  actor_id: string
}

const EXTENSION: Record<Logo["type"], string> = {
  "image/png": "png",
  "image/jpeg": "jpg",
}

/**
 * Puts a logo into Medusa's File module and on everything that the shop prints; the one
 * before is deleted. If anything fails, the one before stays.
 *
 * @summary Set the shop's logo.
 */
export const setLogoWorkflow = createWorkflow(
  "encore-set-logo",
  (input: SetLogoInput) => {
    const files = uploadFilesWorkflow.runAsStep({
      input: transform(input, ({ picture }) => ({
        files: [
          {
            filename: `encore-logo.${EXTENSION[picture.type]}`,
            mimeType: picture.type,
            content: picture.content,
            access: "public" as const,
          },
        ],
      })),
    })
    const logo = transform(
      { input, files },
      ({ input: { picture }, files: [file] }) => ({
        file_id: file!.id,
        url: file!.url,
        type: picture.type,
        width: picture.width,
        height: picture.height,
      })
    )
    const { replaced } = keepLogoStep({ logo, actor_id: input.actor_id })
    deleteFilesWorkflow.runAsStep({ input: { ids: replaced } })
    return new WorkflowResponse(logo)
  }
)
