import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { NumberField } from "../../common/number-field"
import { SwitchField } from "../../common/switch-field"
import { TextField } from "../../common/text-field"
import { EditorPart } from "./editor-part"
import type { RuleValues } from "./rule-values"

/** What becomes of a rule where others apply too. */
export function StackingFields() {
  const { t } = useTranslation("encore")
  const { control } = useFormContext<RuleValues>()

  return (
    <EditorPart heading={t("rules.parts.stacking")} hint={t("rules.stackingHint")}>
      <SwitchField
        control={control}
        name="exclusive"
        label={t("rules.exclusive")}
        hint={t("rules.exclusiveHint")}
      />
      <TextField
        control={control}
        name="best_of"
        label={t("rules.bestOf")}
        hint={t("rules.bestOfHint")}
        optional
      />
      <NumberField
        control={control}
        name="priority"
        label={t("rules.priority")}
        hint={t("rules.priorityHint")}
        min={-1000}
        optional
      />
    </EditorPart>
  )
}
