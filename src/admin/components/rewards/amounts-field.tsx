import { useFormContext } from "react-hook-form"

import { NumberField } from "../common/number-field"
import type { RewardValues } from "./reward-values"

type AmountsFieldProps = {
  name: "amounts" | "min_spend" | "min_net_spend"
  legend: string
  hint?: string
  currencies: string[]
}

/** An amount for each currency of the shop; an empty one is none. */
export function AmountsField({ name, legend, hint, currencies }: AmountsFieldProps) {
  const { control } = useFormContext<RewardValues>()

  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="txt-compact-small-plus pb-1">{legend}</legend>
      {hint && <p className="txt-small text-ui-fg-subtle">{hint}</p>}
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-3">
        {currencies.map((code) => (
          <NumberField
            key={code}
            control={control}
            name={`${name}.${code}`}
            label={code.toUpperCase()}
            step="any"
            optional
          />
        ))}
      </div>
    </fieldset>
  )
}
