import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { PERIODS } from "../../../lib/earning-rules"
import { ChoiceField } from "../../common/choice-field"
import { NumberField } from "../../common/number-field"
import { EditorPart } from "./editor-part"
import type { RuleValues } from "./rule-values"

const CAPS = ["per_member", "per_period", "total"] as const

/** How much a rule gives at most; an empty field limits nothing. */
export function CapFields() {
  const { t } = useTranslation("encore")
  const { control } = useFormContext<RuleValues>()

  return (
    <EditorPart heading={t("rules.parts.caps")} hint={t("rules.capsHint")}>
      <NumberField
        control={control}
        name="per_order"
        label={t("rules.caps.per_order")}
        min={1}
        optional
      />
      {CAPS.map((cap) => (
        <fieldset key={cap} className="grid grid-cols-2 gap-3 md:grid-cols-3">
          <legend className="txt-compact-small-plus pb-2">
            {t(`rules.caps.${cap}`)}
          </legend>
          {cap === "per_period" && (
            <ChoiceField
              control={control}
              name="period"
              label={t("rules.period")}
              choices={PERIODS.map((value) => ({
                value,
                label: t(`rules.periods.${value}`),
              }))}
            />
          )}
          <NumberField
            control={control}
            name={`${cap}.points`}
            label={t("program.form.points")}
            min={1}
            optional
          />
          <NumberField
            control={control}
            name={`${cap}.times`}
            label={t("rules.times")}
            min={1}
            optional
          />
        </fieldset>
      ))}
    </EditorPart>
  )
}
