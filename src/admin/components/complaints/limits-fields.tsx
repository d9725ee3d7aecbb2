import { PlusMini, XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useRoles } from "../../hooks/use-roles"
import { ChoiceField } from "../common/choice-field"
import { NumberField } from "../common/number-field"
import { type ComplaintSettingsValues, EVERYBODY } from "./complaint-settings-values"

const FIELDS = ["points", "coupons", "replacements", "refund_percent"] as const

/** What one complaint may cost at the hands of everybody, and of roles that may give
 * more or less. */
export function LimitsFields() {
  const { t } = useTranslation("encore")
  const roles = useRoles()
  const { control, watch } = useFormContext<ComplaintSettingsValues>()
  const { fields, append, remove } = useFieldArray({ control, name: "limits" })
  const taken = watch("limits").map(({ role_id }) => role_id)
  const free = roles.filter(({ value }) => !taken.includes(value))
  const nameOf = (id: string) =>
    id === EVERYBODY
      ? t("complaints.settings.everybody")
      : (roles.find(({ value }) => value === id)?.label ?? id)

  return (
    <fieldset className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus pb-1">
        {t("complaints.settings.limits")}
      </legend>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t(
          roles.length
            ? "complaints.settings.limitsHint"
            : "complaints.settings.noRoles"
        )}
      </Text>
      {fields.map((field, index) => {
        const id = taken[index] ?? EVERYBODY
        return (
          <fieldset
            key={field.id}
            className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-2 rounded-lg p-3"
          >
            <legend className="sr-only">{nameOf(id)}</legend>
            <div className="flex flex-1 flex-col gap-y-3">
              {id === EVERYBODY ? (
                <span className="txt-compact-small-plus">{nameOf(id)}</span>
              ) : (
                <ChoiceField
                  control={control}
                  name={`limits.${index}.role_id`}
                  label={t("complaints.settings.role")}
                  choices={[{ value: id, label: nameOf(id) }, ...free]}
                />
              )}
              <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-4">
                {FIELDS.map((name) => (
                  <NumberField
                    key={name}
                    control={control}
                    name={`limits.${index}.${name}`}
                    label={t(`complaints.settings.limitFields.${name}`)}
                  />
                ))}
              </div>
            </div>
            {id !== EVERYBODY && (
              <IconButton
                type="button"
                size="small"
                variant="transparent"
                aria-label={t("complaints.settings.removeKind", { name: nameOf(id) })}
                onClick={() => remove(index)}
              >
                <XMarkMini />
              </IconButton>
            )}
          </fieldset>
        )
      })}
      {free[0] && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="self-start"
          onClick={() => append({ ...watch("limits.0"), role_id: free[0]!.value })}
        >
          <PlusMini aria-hidden />
          {t("complaints.settings.addRole")}
        </Button>
      )}
    </fieldset>
  )
}
