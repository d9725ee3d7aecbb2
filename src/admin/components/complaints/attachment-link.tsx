import { PaperClip } from "@medusajs/icons"
import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { ComplaintAttachment } from "../../lib/complaints"
import { saveFile } from "../../lib/save-file"

const KILOBYTE = 1024

type AttachmentLinkProps = { attachment: ComplaintAttachment }

/** A file of a message; it is saved, and not shown: it is somebody's. */
export function AttachmentLink({ attachment }: AttachmentLinkProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const [isPending, setPending] = useState(false)

  const save = () => {
    setPending(true)
    saveFile(attachment.url, attachment.name)
      .catch((error: Error) => toast.error(error.message))
      .finally(() => setPending(false))
  }

  return (
    <Button
      type="button"
      size="small"
      variant="secondary"
      isLoading={isPending}
      onClick={save}
      aria-label={t("complaints.thread.save", { name: attachment.name })}
    >
      <PaperClip aria-hidden />
      <span className="max-w-[16rem] truncate">{attachment.name}</span>
      <span className="text-ui-fg-subtle whitespace-nowrap">
        {t("complaints.thread.size", {
          kilobytes: format.number(Math.ceil(attachment.size / KILOBYTE)),
        })}
      </span>
    </Button>
  )
}
