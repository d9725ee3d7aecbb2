import { ArrowLongRight } from "@medusajs/icons"
import { Badge, Button, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useMemberTiers } from "../../hooks/use-members"
import { useCountedWords } from "../../hooks/use-tier-words"
import { DateText } from "../common/date-text"
import { SectionState } from "../common/section-state"

const STEP = 5

type TierHistoryProps = { memberId: string }

/** The steps up and down the ladder, the latest first, with what counted then. */
export function TierHistory({ memberId }: TierHistoryProps) {
  const { t } = useTranslation("encore")
  const counted = useCountedWords()
  const [limit, setLimit] = useState(STEP)
  const tiers = useMemberTiers(memberId, { limit, offset: 0 })

  return (
    <SectionState query={tiers} rows={2}>
      {({ tier_changes, count }) =>
        tier_changes.length > 0 && (
          <div className="flex flex-col gap-y-3 px-6 py-4">
            <Heading level="h3">{t("stages.history")}</Heading>
            <ol className="flex flex-col gap-y-4">
              {tier_changes.map(({ id, from, to, reason, at }) => (
                <li key={id} className="flex flex-col gap-y-1">
                  <div className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
                    {from && <Badge size="2xsmall">{from.name}</Badge>}
                    {from && (
                      <ArrowLongRight
                        className="text-ui-fg-muted rtl:rotate-180"
                        aria-label={t("stages.became")}
                      />
                    )}
                    {to ? (
                      <Badge size="2xsmall">{to.name}</Badge>
                    ) : (
                      <span className="txt-compact-small">
                        {t("tiers.member.none")}
                      </span>
                    )}
                    <span className="txt-compact-small text-ui-fg-subtle ms-auto">
                      <DateText value={at} />
                    </span>
                  </div>
                  <Text size="small" className="text-ui-fg-subtle">
                    {counted({ ...reason, spend: Number(reason.spend) })}
                  </Text>
                </li>
              ))}
            </ol>
            {count > tier_changes.length && (
              <Button
                size="small"
                variant="transparent"
                onClick={() => setLimit(limit + STEP)}
              >
                {t("common.showMore")}
              </Button>
            )}
          </div>
        )
      }
    </SectionState>
  )
}
