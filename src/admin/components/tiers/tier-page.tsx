import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useTierWords } from "../../hooks/use-tier-words"
import { useTier } from "../../hooks/use-tiers"
import { ChangesSection } from "../common/changes-section"
import { Figure } from "../common/figure"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { TextLink } from "../common/text-link"
import { membersOfTier } from "./members-link"
import { TierActions } from "./tier-actions"
import { TierProblems } from "./tier-problems"

/** One tier: what it asks for, what it gives, and who changed it. */
export function TierPage() {
  const { t } = useTranslation("encore")
  const { id = "" } = useParams()
  const query = useTier(id)
  const format = useFormat()
  const inWords = useTierWords()

  return (
    <div className="flex flex-col gap-y-3">
      <Section
        level="h1"
        heading={query.data?.name ?? t("tiers.tier")}
        actions={query.data && <TierActions tier={query.data} />}
      >
        <SectionState query={query}>
          {(tier) => (
            <div className="flex flex-col gap-y-4 px-6 py-4">
              <TierProblems tier={tier} />
              <dl className="grid grid-cols-2 gap-4 md:grid-cols-3">
                <Figure label={t("tiers.asks")} value={inWords(tier.qualification)} />
                <Figure
                  label={t("tiers.fields.multiplier")}
                  value={t("tiers.times", { number: format.number(tier.multiplier) })}
                />
                <Figure
                  label={t("tiers.members")}
                  value={format.number(tier.member_count)}
                />
                <Figure
                  label={t("tiers.group")}
                  value={tier.customer_group?.name ?? t("changes.none")}
                />
                <Figure
                  label={t("tiers.fields.reward_id")}
                  value={tier.reward?.name ?? t("changes.none")}
                />
              </dl>
              {tier.perks.length > 0 && (
                <ul className="txt-small flex flex-col gap-y-1">
                  {tier.perks.map((perk) => (
                    <li key={perk.name}>
                      <span className="txt-small-plus">{perk.name}</span>{" "}
                      <span className="text-ui-fg-subtle">{perk.conditions}</span>
                    </li>
                  ))}
                </ul>
              )}
              <TextLink to={membersOfTier(tier.id)} className="txt-small">
                {t("tiers.showMembers", { name: tier.name })}
              </TextLink>
            </div>
          )}
        </SectionState>
      </Section>
      <ChangesSection objectType="tier" objectId={id} fields="tiers.fields" />
    </div>
  )
}
