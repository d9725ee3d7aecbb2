import { XMark } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { type ComponentProps, forwardRef } from "react"
import { useTranslation } from "react-i18next"

/** Closes a drawer or modal; Medusa's own such button has no name. */
export const CloseButton = forwardRef<
  HTMLButtonElement,
  ComponentProps<typeof IconButton>
>((props, ref) => {
  const { t } = useTranslation("encore")

  return (
    <IconButton
      {...props}
      ref={ref}
      type="button"
      size="small"
      variant="transparent"
      aria-label={t("common.close")}
    >
      <XMark />
    </IconButton>
  )
})
CloseButton.displayName = "CloseButton"
