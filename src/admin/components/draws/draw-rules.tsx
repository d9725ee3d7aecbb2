import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { DrawDetail } from "../../lib/draw-types"
import { Section } from "../common/section"
import { useWaysInWords } from "./use-ways-in-words"

type DrawRulesProps = { draw: DrawDetail }

/** What can be won, and how one takes part. */
export function DrawRules({ draw }: DrawRulesProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const ways = useWaysInWords(draw.ways)
  const { stages, tier_ids, country_codes } = draw.audience
  const limits = [
    ...(draw.max_per_member
      ? [t("draws.rules.max", { max: format.number(draw.max_per_member) })]
      : []),
    t(draw.one_prize_per_member ? "draws.rules.onePrize" : "draws.rules.manyPrizes"),
    ...(stages.length ? [format.list(stages.map((one) => t(`stages.${one}`)))] : []),
    ...(tier_ids.length ? [t("draws.rules.tiers", { count: tier_ids.length })] : []),
    ...(country_codes.length
      ? [format.list(country_codes.map(format.countryName))]
      : []),
    ...(draw.draw_automatically ? [t("draws.rules.automatic")] : []),
  ]

  return (
    <Section heading={t("draws.rules.heading")}>
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <List heading={t("draws.form.prizes")}>
          {draw.prizes.map((prize, index) => (
            <li key={index}>
              {t("draws.rules.prize", {
                prize: prize.name,
                times: format.number(prize.count),
              })}
            </li>
          ))}
          {draw.prizes.length === 0 && <li>{t("draws.rules.noPrizes")}</li>}
        </List>
        <List heading={t("draws.rules.ways")}>
          {ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </List>
        <List heading={t("draws.rules.limits")}>
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </List>
      </div>
    </Section>
  )
}

type ListProps = { heading: string; children: ReactNode }

function List({ heading, children }: ListProps) {
  return (
    <div className="flex flex-col gap-y-1">
      <Text size="small" leading="compact" weight="plus">
        {heading}
      </Text>
      <ul className="txt-small text-ui-fg-subtle list-disc ps-4">{children}</ul>
    </div>
  )
}
