import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useComplaintWords } from "../../hooks/use-complaint-words"
import { SCORE_KINDS } from "../../lib/surveys"
import { ChoiceField } from "../common/choice-field"
import { NumberField } from "../common/number-field"
import { TextField } from "../common/text-field"
import type { SurveyValues } from "./survey-values"

type ConsequenceFieldsProps = { form: UseFormReturn<SurveyValues> }

/** What follows from a low score, and from a high one. */
export function ConsequenceFields({ form }: ConsequenceFieldsProps) {
  const { t } = useTranslation("encore")
  const { categories } = useComplaintWords()
  const { control } = form
  const [offer, questions] = form.watch(["offer", "questions"])
  const asked = SCORE_KINDS.filter((kind) => questions.some((one) => one.kind === kind))

  return (
    <div className="flex flex-col gap-y-4">
      {asked.map((kind) => (
        <NumberField
          key={kind}
          control={control}
          name={`complaint_${kind}`}
          label={t(`surveys.form.complaint.${kind}`)}
          hint={t("surveys.form.complaint.hint")}
          optional
        />
      ))}
      {asked.length > 0 && (
        <ChoiceField
          control={control}
          name="category"
          label={t("surveys.form.complaint.category")}
          choices={categories}
        />
      )}
      {asked.includes("nps") && (
        <ChoiceField
          control={control}
          name="offer"
          label={t("surveys.form.offer")}
          hint={t("surveys.form.offerHint")}
          choices={(["referral", "review", "none"] as const).map((value) => ({
            value,
            label: t(`surveys.offers.${value}`),
          }))}
        />
      )}
      {asked.includes("nps") && offer === "review" && (
        <TextField
          control={control}
          name="review_url"
          label={t("surveys.form.reviewUrl")}
        />
      )}
    </div>
  )
}
