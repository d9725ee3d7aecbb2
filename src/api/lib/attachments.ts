import path from "node:path"
import { MedusaResponse } from "@medusajs/framework/http"
import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import multer from "multer"
import { Attachment } from "../../modules/encore/feedback/complaints/attachments"
import { ComplaintMessage } from "../../modules/encore/feedback/complaints/messages"
import { EncoreError } from "../../modules/encore/lib/encore-error"
import { fileKind } from "./file-kind"
import { receiving } from "./receive-file"

export const MAX_FILES = 5

const MAX_MEGABYTES = 5

/** A file that came with a request. */
type ReceivedFile = { originalname: string; buffer: Buffer }

/** A request that may have brought files. */
export type WithFiles = { files?: unknown }

/** Receives `files` of a multipart form, in memory: they are few and small. A body that is
 * no form passes as it is. */
export const receiveAttachments = receiving(
  multer({
    storage: multer.memoryStorage(),
    limits: {
      fileSize: MAX_MEGABYTES * 1024 * 1024,
      files: MAX_FILES,
      fields: 20,
      fieldSize: 100_000,
      parts: 20 + MAX_FILES,
    },
  }).array("files", MAX_FILES),
  { key: "attachment_too_large", params: { max_mb: MAX_MEGABYTES } }
)

/**
 * Keeps a request's files in Medusa's File module while its work is done; where that fails
 * or has no use for them, they go again. A file is what its content says, and is kept under
 * a name of our own: theirs is only shown.
 *
 * @throws INVALID_DATA for a file of a kind that nobody attaches
 */
export async function withAttachments<Result>(
  container: MedusaContainer,
  req: WithFiles,
  work: (attachments: Attachment[]) => Promise<{ result: Result; used: boolean }>
): Promise<Result> {
  const files = (Array.isArray(req.files) ? req.files : []) as ReceivedFile[]
  const attachments = await keep(container, files)
  try {
    const { result, used } = await work(attachments)
    if (!used) {
      await drop(container, attachments)
    }
    return result
  } catch (error) {
    await drop(container, attachments)
    throw error
  }
}

async function keep(
  container: MedusaContainer,
  files: ReceivedFile[]
): Promise<Attachment[]> {
  const kinds = files.map(({ originalname, buffer }) => {
    const kind = fileKind(buffer)
    if (!kind) {
      throw new EncoreError(MedusaError.Types.INVALID_DATA, "attachment_kind", {
        name: nameOf(originalname),
      })
    }
    return kind
  })
  if (!files.length) {
    return []
  }
  const kept = await container.resolve(Modules.FILE).createFiles(
    files.map(({ buffer }, index) => ({
      filename: `complaint.${kinds[index]!.extension}`,
      mimeType: kinds[index]!.mime_type,
      content: buffer.toString("base64"),
      access: "private" as const,
    }))
  )
  return kept.map(({ id }, index) => ({
    file_id: id,
    name: nameOf(files[index]!.originalname),
    mime_type: kinds[index]!.mime_type,
    size: files[index]!.buffer.length,
  }))
}

async function drop(container: MedusaContainer, attachments: Attachment[]) {
  if (attachments.length) {
    await container
      .resolve(Modules.FILE)
      .deleteFiles(attachments.map(({ file_id }) => file_id))
  }
}

/** A name as it can be shown; multer reads it byte by byte where it is UTF-8. */
function nameOf(originalname: string): string {
  const name = Buffer.from(originalname, "latin1").toString("utf8")
  return path
    .basename(name.includes("\uFFFD") ? originalname : name)
    .replace(/[\p{C}"\\]/gu, "")
    .slice(-120)
}

/** Hands a file of these messages on, to be saved and not shown: it is somebody's.
 * @throws NOT_FOUND for one that none of them has */
export async function sendAttachment(
  container: MedusaContainer,
  res: MedusaResponse,
  messages: ComplaintMessage[],
  fileId: string
): Promise<void> {
  const attachment = messages
    .flatMap((message) => message.attachments)
    .find(({ file_id }) => file_id === fileId)
  if (!attachment) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "attachment_not_found")
  }
  const bytes = await container.resolve(Modules.FILE).getAsBuffer(attachment.file_id)
  res.setHeader("Content-Type", attachment.mime_type)
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("Content-Security-Policy", "default-src 'none'; sandbox")
  res.setHeader("Cache-Control", "private, no-store")
  res.setHeader(
    "Content-Disposition",
    `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`
  )
  res.send(bytes)
}
