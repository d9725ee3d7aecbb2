import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type ClearButtonProps = { onClear: () => void }

/** Takes a choice back. The combobox' own button for that has no name to be read out. */
export function ClearButton({ onClear }: ClearButtonProps) {
  const { t } = useTranslation("encore")

  return (
    <Button
      type="button"
      size="small"
      variant="transparent"
      className="self-start"
      onClick={onClear}
    >
      {t("common.clear")}
    </Button>
  )
}
