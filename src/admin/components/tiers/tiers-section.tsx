import { Button, Table, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useTierWords } from "../../hooks/use-tier-words"
import { useReadyTiers, useTiers } from "../../hooks/use-tiers"
import type { Tier } from "../../lib/types"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { SectionTable } from "../common/section-table"
import { TextLink } from "../common/text-link"
import { membersOfTier } from "./members-link"
import { TierActions } from "./tier-actions"
import { TierProblems } from "./tier-problems"

/** The tiers, the lowest first; or how to come by a first ladder. */
export function TiersSection() {
  const { t } = useTranslation("encore")
  const tiers = useTiers()

  return (
    <Section
      level="h1"
      heading={t("tiers.heading")}
      description={t("tiers.description")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="create">{t("tiers.new")}</Link>
        </Button>
      }
    >
      <SectionState query={tiers} rows={3}>
        {({ tiers: ladder }) =>
          ladder.length === 0 ? (
            <NoTiers />
          ) : (
            <SectionTable label={t("tiers.heading")}>
              <Table.Header>
                <Table.Row>
                  <Table.HeaderCell className="text-end">
                    {t("tiers.fields.rank")}
                  </Table.HeaderCell>
                  <Table.HeaderCell>{t("tiers.fields.name")}</Table.HeaderCell>
                  <Table.HeaderCell>{t("tiers.asks")}</Table.HeaderCell>
                  <Table.HeaderCell className="text-end">
                    {t("tiers.fields.multiplier")}
                  </Table.HeaderCell>
                  <Table.HeaderCell>{t("tiers.fields.perks")}</Table.HeaderCell>
                  <Table.HeaderCell className="text-end">
                    {t("tiers.members")}
                  </Table.HeaderCell>
                  <Table.HeaderCell className="w-12">
                    <span className="sr-only">{t("tiers.actions")}</span>
                  </Table.HeaderCell>
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {ladder.map((tier) => (
                  <TierRow key={tier.id} tier={tier} />
                ))}
              </Table.Body>
            </SectionTable>
          )
        }
      </SectionState>
    </Section>
  )
}

function NoTiers() {
  const { t } = useTranslation("encore")
  const { mutate, isPending } = useReadyTiers()

  return (
    <div className="flex flex-col items-center gap-y-3 px-6 py-12 text-center">
      <div className="flex flex-col gap-y-1">
        <Text size="small" weight="plus">
          {t("tiers.empty.heading")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("tiers.empty.description")}
        </Text>
      </div>
      <Button
        size="small"
        isLoading={isPending}
        onClick={() =>
          mutate(undefined, {
            onSuccess: () => toast.success(t("tiers.empty.done")),
            onError: (error) => toast.error(error.message),
          })
        }
      >
        {t("tiers.empty.action")}
      </Button>
    </div>
  )
}

type TierRowProps = { tier: Tier }

function TierRow({ tier }: TierRowProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const inWords = useTierWords()

  return (
    <Table.Row>
      <Table.Cell className="text-end tabular-nums">
        {format.number(tier.rank)}
      </Table.Cell>
      <Table.Cell>
        <div className="flex flex-col gap-y-1 py-1">
          <TextLink to={tier.id} className="text-ui-fg-base font-medium">
            {tier.name}
          </TextLink>
          <TierProblems tier={tier} />
        </div>
      </Table.Cell>
      <Table.Cell>{inWords(tier.qualification)}</Table.Cell>
      <Table.Cell className="text-end tabular-nums">
        {t("tiers.times", { number: format.number(tier.multiplier) })}
      </Table.Cell>
      <Table.Cell className="text-ui-fg-subtle">
        {format.list(tier.perks.map((perk) => perk.name))}
      </Table.Cell>
      <Table.Cell className="text-end tabular-nums">
        <TextLink
          to={membersOfTier(tier.id)}
          aria-label={t("tiers.showMembers", { name: tier.name })}
        >
          {format.number(tier.member_count)}
        </TextLink>
      </Table.Cell>
      <Table.Cell>
        <TierActions tier={tier} />
      </Table.Cell>
    </Table.Row>
  )
}
