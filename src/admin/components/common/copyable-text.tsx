import { Copy } from "@medusajs/ui"

type CopyableTextProps = { text: string }

/** A number or code, with a button that copies it. */
export function CopyableText({ text }: CopyableTextProps) {
  return (
    <span className="inline-flex items-center gap-x-2">
      <span className="tabular-nums">{text}</span>
      <Copy content={text} className="text-ui-fg-muted" />
    </span>
  )
}
