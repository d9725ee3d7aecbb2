import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"

import { useEntityNames } from "../../hooks/use-entity-names"
import { useFormat } from "../../hooks/use-format"
import { useRewardName } from "../../hooks/use-reward-name"
import type { EntityKind } from "../../lib/entities"
import type { StampCard, StampTarget } from "../../lib/stamp-cards"
import { CardPreview } from "./card-preview"

const KINDS: Partial<Record<StampTarget, EntityKind>> = {
  products: "product",
  categories: "category",
  collections: "collection",
  tags: "tag",
}

type CardTermsProps = { card: StampCard }

/** What a card promises, in words and as it looks. */
export function CardTerms({ card }: CardTermsProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { terms } = card
  const reward = useRewardName(terms.reward_id)
  const names = useEntityNames(KINDS[terms.target.type], terms.target.ids)
  const none = t("changes.none")
  const count = (value: number | null) => (value === null ? none : format.number(value))

  return (
    <>
      <div className="px-6 py-4">
        <CardPreview
          name={card.name}
          description={card.description ?? ""}
          places={terms.places}
          stamps={0}
          reward={reward}
        />
      </div>
      <SectionRow
        title={t("stamps.form.target")}
        value={
          terms.target.type === "visits"
            ? t("stamps.targets.visits.name")
            : `${t(`stamps.targets.${terms.target.type}.name`)}: ${format.list(names)}`
        }
      />
      <SectionRow title={t("stamps.form.per")} value={t(`stamps.per.${terms.per}`)} />
      <SectionRow
        title={t("stamps.form.maxPerOrder")}
        value={count(terms.max_per_order)}
      />
      <SectionRow
        title={t("stamps.form.minSpend")}
        value={
          terms.min_spend.length
            ? format.list(
                terms.min_spend.map(({ amount, currency_code }) =>
                  format.money(amount, currency_code)
                )
              )
            : none
        }
      />
      <SectionRow title={t("stamps.form.reward")} value={reward ?? none} />
      <SectionRow
        title={t("stamps.form.starts")}
        value={terms.starts_at ? format.date(terms.starts_at) : none}
      />
      <SectionRow
        title={t("stamps.form.ends")}
        value={
          terms.ends_at
            ? format.date(new Date(new Date(terms.ends_at).getTime() - 1).toISOString())
            : none
        }
      />
      <SectionRow title={t("stamps.form.stampDays")} value={count(terms.stamp_days)} />
      <SectionRow
        title={t("stamps.form.maxFull")}
        value={count(terms.max_full_cards)}
      />
      <SectionRow
        title={t("stamps.form.retroactive")}
        value={t(terms.retroactive ? "changes.yes" : "changes.no")}
      />
    </>
  )
}
