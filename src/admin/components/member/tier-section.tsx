import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useCountedWords, useTierWords } from "../../hooks/use-tier-words"
import type { Member } from "../../lib/types"
import { Section } from "../common/section"
import { TextLink } from "../common/text-link"
import { TierHistory } from "./tier-history"

type TierSectionProps = { member: Member }

/** The member's tier, until when, what comes then, and their way to it. */
export function TierSection({ member }: TierSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const inWords = useTierWords()
  const counted = useCountedWords()
  const { tier, next_tier } = member

  const lines = [
    ...(tier?.counted ? [counted(tier.counted)] : []),
    ...(tier?.until
      ? [
          tier.downgrade_to
            ? t("tiers.member.untilThen", {
                date: format.date(tier.until),
                name: tier.downgrade_to.name,
              })
            : t("tiers.member.until", { date: format.date(tier.until) }),
        ]
      : tier
        ? [t("tiers.member.forGood")]
        : []),
    ...(tier?.keep
      ? [
          t("tiers.member.keep", {
            what: inWords(tier.keep.missing, tier.keep.currency_code),
          }),
        ]
      : []),
    ...(next_tier
      ? [
          t("tiers.member.next", {
            name: next_tier.name,
            what: inWords(next_tier.missing),
          }),
        ]
      : []),
  ]

  return (
    <Section heading={t("tiers.tier")}>
      <div className="flex flex-col gap-y-2 px-6 py-4">
        <div className="flex items-center gap-x-2">
          {tier ? (
            <TextLink to={`/loyalty/tiers/${tier.id}`}>
              <Badge size="2xsmall">{tier.name}</Badge>
            </TextLink>
          ) : (
            <Text size="small">{t("tiers.member.none")}</Text>
          )}
          {tier?.since && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("stages.since", { date: format.date(tier.since) })}
            </Text>
          )}
        </div>
        {lines.map((line) => (
          <Text key={line} size="small" className="text-ui-fg-subtle text-pretty">
            {line}
          </Text>
        ))}
      </div>
      <TierHistory memberId={member.id} />
    </Section>
  )
}
