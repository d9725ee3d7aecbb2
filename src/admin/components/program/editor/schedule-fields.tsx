import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { TextField } from "../../common/text-field"
import { EditorPart } from "./editor-part"
import type { RuleValues } from "./rule-values"

/** From when and until when the rule applies, once it is published. */
export function ScheduleFields() {
  const { t } = useTranslation("encore")
  const { control } = useFormContext<RuleValues>()

  return (
    <EditorPart heading={t("rules.parts.schedule")} hint={t("rules.scheduleHint")}>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          control={control}
          name="starts_at"
          type="datetime-local"
          label={t("rules.startsAt")}
          optional
        />
        <TextField
          control={control}
          name="ends_at"
          type="datetime-local"
          label={t("rules.endsAt")}
          optional
        />
      </div>
    </EditorPart>
  )
}
