import { PlusMini, XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { SEVERITIES } from "../../lib/complaints"
import { TEXT_LOCALES } from "../../lib/messages"
import { ChoiceField } from "../common/choice-field"
import { TextField } from "../common/text-field"
import { useLanguageName } from "../messages/use-language-name"
import { type ComplaintSettingsValues, newKind } from "./complaint-settings-values"

type KindsFieldsProps = { name: "categories" | "causes" }

/** Categories or causes, named in each language. One of the plugin's own without a name
 * has that of the shop's texts. */
export function KindsFields({ name }: KindsFieldsProps) {
  const { t } = useTranslation("encore")
  const languageName = useLanguageName()
  const { control, watch, formState } = useFormContext<ComplaintSettingsValues>()
  const { fields, append, remove } = useFieldArray({ control, name })
  const problem = formState.errors[name]?.message

  return (
    <fieldset className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus pb-1">
        {t(`complaints.settings.${name}`)}
      </legend>
      <Text size="small" className="text-ui-fg-subtle">
        {t(`complaints.settings.${name}Hint`)}
      </Text>
      {fields.map((field, index) => {
        const { handle, names } = watch(`${name}.${index}`)
        const label =
          names.en ||
          Object.values(names).find(Boolean) ||
          (handle
            ? t(`complaints.${name}.${handle}`, { defaultValue: handle })
            : t("complaints.settings.unnamed"))
        return (
          <details
            key={field.id}
            open={!handle}
            className="bg-ui-bg-component shadow-elevation-card-rest rounded-lg p-3"
          >
            <summary className="txt-compact-small-plus cursor-pointer">{label}</summary>
            <div className="flex items-start gap-x-2 pt-3">
              <div className="grid flex-1 gap-3 sm:grid-cols-2">
                {TEXT_LOCALES.map((locale) => (
                  <TextField
                    key={locale}
                    control={control}
                    name={`${name}.${index}.names.${locale}`}
                    label={languageName(locale)}
                    optional
                  />
                ))}
                {name === "categories" && (
                  <ChoiceField
                    control={control}
                    name={`categories.${index}.severity`}
                    label={t("complaints.columns.severity")}
                    choices={SEVERITIES.map((value) => ({
                      value,
                      label: t(`complaints.severities.${value}`),
                    }))}
                  />
                )}
              </div>
              <IconButton
                type="button"
                size="small"
                variant="transparent"
                aria-label={t("complaints.settings.removeKind", { name: label })}
                onClick={() => remove(index)}
              >
                <XMarkMini />
              </IconButton>
            </div>
          </details>
        )
      })}
      {problem && (
        <p role="alert" className="txt-small text-ui-fg-error">
          {problem}
        </p>
      )}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => append(newKind())}
      >
        <PlusMini aria-hidden />
        {t("complaints.settings.addKind")}
      </Button>
    </fieldset>
  )
}
