import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { TRIGGERS } from "../../../lib/earning-rules"
import { ChoiceField } from "../../common/choice-field"
import { NumberField } from "../../common/number-field"
import { TextField } from "../../common/text-field"
import { EditorPart } from "./editor-part"
import type { RuleValues } from "./rule-values"

/** When a rule looks whether it applies. */
export function TriggerFields() {
  const { t } = useTranslation("encore")
  const { control, watch } = useFormContext<RuleValues>()
  const trigger = watch("trigger")

  return (
    <EditorPart heading={t("rules.parts.trigger")}>
      <TextField
        control={control}
        name="name"
        label={t("program.form.name")}
        hint={t("program.form.nameHint")}
      />
      <ChoiceField
        control={control}
        name="trigger"
        label={t("rules.trigger")}
        hint={t(`rules.triggerHints.${trigger}`)}
        choices={TRIGGERS.map((value) => ({
          value,
          label: t(`rules.triggers.${value}`),
        }))}
      />
      {trigger === "nth_order" && (
        <div className="grid grid-cols-2 gap-3">
          <ChoiceField
            control={control}
            name="nth_kind"
            label={t("rules.nthKind")}
            choices={(["n", "every"] as const).map((value) => ({
              value,
              label: t(`rules.nthKinds.${value}`),
            }))}
          />
          <NumberField control={control} name="nth" label={t("rules.nth")} min={1} />
        </div>
      )}
      {trigger === "custom" && (
        <TextField
          control={control}
          name="event"
          label={t("rules.event")}
          hint={t("rules.eventHint")}
        />
      )}
    </EditorPart>
  )
}
