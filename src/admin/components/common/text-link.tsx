import { clx } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { Link } from "react-router-dom"

/** A link within text or a table's cell, that doesn't also click its row. */
export function TextLink({ className, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...props}
      onClick={(event) => event.stopPropagation()}
      className={clx(
        // The panel's own link colour is too pale on white for WCAG AA.
        "text-ui-tag-blue-text transition-fg hover:underline",
        "focus-visible:shadow-borders-focus rounded outline-none",
        className
      )}
    />
  )
}
