import { Button, Hint, Label, RadioGroup, Textarea, toast } from "@medusajs/ui"
import { type FormEvent, useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { useMessageComplaint } from "../../hooks/use-complaints"
import {
  ATTACHMENT_TYPES,
  MAX_ATTACHMENT_MEGABYTES,
  MAX_ATTACHMENTS,
  MAX_MESSAGE,
} from "../../lib/complaints"

const KINDS = ["public", "note"] as const

type MessageFormProps = { id: string }

/** Writes to the customer, or a note for the shop alone, with files. What is wrong is said
 * where it is. */
export function MessageForm({ id }: MessageFormProps) {
  const { t } = useTranslation("encore")
  const field = useId()
  const [kind, setKind] = useState<(typeof KINDS)[number]>("public")
  const [text, setText] = useState("")
  const [files, setFiles] = useState<File[]>([])
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [wrong, setWrong] = useState<{ text?: string; files?: string }>({})
  // A new one is an empty one: a browser's field of files can't be emptied otherwise.
  const [round, setRound] = useState(0)
  const { mutate, isPending } = useMessageComplaint(id)

  const check = () => {
    const large = files.find(({ size }) => size > MAX_ATTACHMENT_MEGABYTES * 1024 ** 2)
    const strange = files.find(
      ({ type }) => type !== "" && !ATTACHMENT_TYPES.includes(type)
    )
    return {
      ...(!text.trim() && { text: t("complaints.errors.message") }),
      ...(text.length > MAX_MESSAGE && { text: t("complaints.errors.long") }),
      ...(files.length > MAX_ATTACHMENTS && { files: t("complaints.errors.files") }),
      ...(large && {
        files: t("complaints.errors.large", { name: large.name }),
      }),
      ...(strange && {
        files: t("complaints.errors.kind", { name: strange.name }),
      }),
    }
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = check()
    setWrong(found)
    if (found.text || found.files) {
      return
    }
    const body = new FormData()
    body.append("message", text)
    body.append("kind", kind)
    for (const file of files) {
      body.append("files", file)
    }
    mutate(
      { body, key },
      {
        onSuccess: () => {
          toast.success(t(`complaints.thread.sent.${kind}`))
          setText("")
          setFiles([])
          setKey(crypto.randomUUID())
          setRound(round + 1)
        },
        // The text was looked at; what the server still refuses is what is in a file.
        onError: (error) =>
          setWrong(files.length ? { files: error.message } : { text: error.message }),
      }
    )
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-3 px-6 py-4">
      <RadioGroup
        aria-label={t("complaints.thread.to")}
        value={kind}
        onValueChange={(value) => setKind(value === "note" ? "note" : "public")}
        className="flex flex-wrap gap-x-6 gap-y-2"
      >
        {KINDS.map((value) => (
          <div key={value} className="flex items-center gap-x-2">
            <RadioGroup.Item value={value} id={`${field}-${value}`} />
            <Label size="small" htmlFor={`${field}-${value}`}>
              {t(`complaints.thread.kinds.${value}`)}
            </Label>
          </div>
        ))}
      </RadioGroup>
      <div className="flex flex-col gap-y-1">
        <Label size="small" weight="plus" htmlFor={`${field}-text`}>
          {t(kind === "note" ? "complaints.thread.note" : "complaints.thread.message")}
        </Label>
        <Textarea
          id={`${field}-text`}
          rows={4}
          value={text}
          aria-invalid={wrong.text !== undefined}
          aria-describedby={wrong.text && `${field}-text-error`}
          className={kind === "note" ? "bg-ui-tag-orange-bg" : undefined}
          onChange={({ target }) => setText(target.value)}
        />
        {wrong.text && (
          <Hint id={`${field}-text-error`} variant="error" role="alert">
            {wrong.text}
          </Hint>
        )}
      </div>
      <div className="flex flex-col gap-y-1">
        <Label size="small" weight="plus" htmlFor={`${field}-files`}>
          {t("complaints.thread.files")}
        </Label>
        <input
          key={round}
          id={`${field}-files`}
          type="file"
          multiple
          accept={ATTACHMENT_TYPES.join(",")}
          aria-invalid={wrong.files !== undefined}
          aria-describedby={`${field}-files-hint`}
          className="txt-small focus-visible:shadow-borders-focus rounded"
          onChange={({ target }) => setFiles([...(target.files ?? [])])}
        />
        <Hint
          id={`${field}-files-hint`}
          variant={wrong.files ? "error" : "info"}
          role={wrong.files ? "alert" : undefined}
        >
          {wrong.files ?? t("complaints.thread.filesHint")}
        </Hint>
      </div>
      <Button size="small" type="submit" isLoading={isPending} className="self-end">
        {t(`complaints.thread.send.${kind}`)}
      </Button>
    </form>
  )
}
