import { Label, RadioGroup } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { IMPORT_KINDS, type ImportKind } from "../../lib/types"

type KindFieldProps = { value: ImportKind; onChange: (kind: ImportKind) => void }

export function KindField({ value, onChange }: KindFieldProps) {
  const { t } = useTranslation("encore")

  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="sr-only">{t("imports.form.kind")}</legend>
      <Label size="small" weight="plus" aria-hidden>
        {t("imports.form.kind")}
      </Label>
      <RadioGroup
        value={value}
        onValueChange={(kind: ImportKind) => onChange(kind)}
        className="grid grid-cols-1 gap-3 md:grid-cols-3"
      >
        {IMPORT_KINDS.map((kind) => (
          <RadioGroup.ChoiceBox
            key={kind}
            value={kind}
            label={t(`imports.kinds.${kind}.name`)}
            description={t(`imports.kinds.${kind}.description`)}
          />
        ))}
      </RadioGroup>
    </fieldset>
  )
}
