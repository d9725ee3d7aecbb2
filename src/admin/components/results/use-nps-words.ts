import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { toIntlLocale } from "../../lib/locale"
import type { NpsDifference, NpsFigure, NpsPreset } from "../../lib/results"
import type { NpsSegment } from "../../lib/surveys"

/** How figures of the NPS are said. */
export function useNpsWords() {
  const { t, i18n } = useTranslation("encore")
  const format = useFormat()

  return useMemo(() => {
    const shares = new Intl.NumberFormat(toIntlLocale(i18n.language), {
      style: "percent",
      maximumFractionDigits: 1,
    })
    const verdictOf = ({ value, beyond_chance }: NpsDifference) =>
      !beyond_chance ? "unclear" : value > 0 ? "risen" : "fallen"

    return {
      segment: (preset: NpsPreset, segment: NpsSegment) =>
        t(`results.segments.${preset}.${segment}`),
      share: (count: number, all: number) => shares.format(all ? count / all : 0),
      index: ({ value }: Pick<NpsFigure, "value">) =>
        value === null ? "–" : format.number(value),
      margin: ({ margin }: Pick<NpsFigure, "margin">) =>
        margin === null ? "–" : `± ${format.number(margin)}`,
      verdict: (difference: NpsDifference) =>
        t(`results.index.verdicts.${verdictOf(difference)}`),
      verdictOf,
      /** "+3.2 ± 5.1" */
      difference: ({ value, margin }: NpsDifference) =>
        t("results.index.difference", {
          difference: format.signed(value),
          margin: format.number(margin),
        }),
    }
  }, [t, i18n.language, format])
}
