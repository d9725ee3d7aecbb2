import { PlusMini, XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useShopCountries } from "../../hooks/use-shop-countries"
import { ChoiceField } from "../common/choice-field"
import { ExpiryRuleFields } from "./expiry-rule-fields"
import { type LifetimeFormValues, USUAL_DAYS } from "./lifetime-schema"

/** The countries whose orders have a rule of expiry of their own. */
export function CountryRulesField() {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const countries = useShopCountries() ?? []
  const form = useFormContext<LifetimeFormValues>()
  const { fields, append, remove } = useFieldArray({
    control: form.control,
    name: "by_country",
  })
  const taken = form.watch("by_country").map(({ country_code }) => country_code)
  const free = countries.filter((code) => !taken.includes(code))

  return (
    <fieldset className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus pb-1">
        {t("settings.lifetime.countries")}
      </legend>
      <Text size="small" className="text-ui-fg-subtle">
        {t("settings.lifetime.countriesHint")}
      </Text>
      <ul className="flex flex-col gap-y-3">
        {fields.map((field, index) => (
          <li
            key={field.id}
            className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-2 rounded-lg p-3"
          >
            <div className="flex flex-1 flex-col gap-y-3">
              <ChoiceField
                control={form.control}
                name={`by_country.${index}.country_code`}
                label={t("settings.lifetime.country")}
                choices={[taken[index]!, ...free].map((code) => ({
                  value: code,
                  label: format.countryName(code),
                }))}
              />
              <ExpiryRuleFields
                typeName={`by_country.${index}.type`}
                daysName={`by_country.${index}.days`}
              />
            </div>
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              className="mt-7"
              aria-label={t("settings.lifetime.removeCountry")}
              onClick={() => remove(index)}
            >
              <XMarkMini />
            </IconButton>
          </li>
        ))}
      </ul>
      {free[0] && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="self-start"
          onClick={() =>
            append({ country_code: free[0]!, type: "age", days: USUAL_DAYS })
          }
        >
          <PlusMini aria-hidden />
          {t("settings.lifetime.addCountry")}
        </Button>
      )}
    </fieldset>
  )
}
