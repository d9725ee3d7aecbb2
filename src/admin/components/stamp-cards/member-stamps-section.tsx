import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useMemberStampCards, useMemberStamps } from "../../hooks/use-stamp-cards"
import { memberHref } from "../../lib/member"
import {
  type MemberStampCard,
  stampCardHref,
  type StampsOfSource,
} from "../../lib/stamp-cards"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { TextLink } from "../common/text-link"

const STEP = 5

type MemberStampsSectionProps = { memberId: string }

/** A member's stamp cards, and where the stamps on them came from. */
export function MemberStampsSection({ memberId }: MemberStampsSectionProps) {
  const { t } = useTranslation("encore")
  const cards = useMemberStampCards(memberId)

  // A shop without cards needn't be told so on each member.
  return cards.data?.length === 0 ? null : (
    <Section heading={t("stamps.heading")}>
      <SectionState query={cards} rows={2}>
        {(list) => (
          <ul className="divide-y">
            {list.map((card) => (
              <MemberCard key={card.id} card={card} />
            ))}
          </ul>
        )}
      </SectionState>
      <History memberId={memberId} />
    </Section>
  )
}

type MemberCardProps = { card: MemberStampCard }

function MemberCard({ card }: MemberCardProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return (
    <li className="txt-small flex flex-col gap-y-1 px-6 py-3">
      <TextLink to={stampCardHref(card.id)} className="text-ui-fg-base font-medium">
        {card.name}
      </TextLink>
      <span className="text-ui-fg-subtle">
        {card.owed > 0
          ? t("stamps.owed", { count: card.owed, number: format.number(card.owed) })
          : t("stamps.progress", {
              stamps: format.number(card.stamps),
              places: format.number(card.places),
            })}
        {card.full_cards > 0 &&
          ` · ${t("stamps.full", {
            count: card.full_cards,
            number: format.number(card.full_cards),
          })}`}
      </span>
      {card.next_expiry_at && (
        <span className="text-ui-fg-subtle">
          {t("stamps.lapses", { date: format.date(card.next_expiry_at) })}
        </span>
      )}
    </li>
  )
}

type HistoryProps = { memberId: string }

function History({ memberId }: HistoryProps) {
  const { t } = useTranslation("encore")
  const [limit, setLimit] = useState(STEP)
  const stamps = useMemberStamps(memberId, { limit, offset: 0 })

  return (
    <SectionState query={stamps} rows={2}>
      {({ stamps: list, count }) =>
        list.length === 0 ? null : (
          <div className="flex flex-col gap-y-3 px-6 py-4">
            <ol className="flex flex-col gap-y-3">
              {list.map((stamp) => (
                <Source key={stamp.id} memberId={memberId} stamp={stamp} />
              ))}
            </ol>
            {count > list.length && (
              <Button
                size="small"
                variant="transparent"
                className="w-fit"
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

type SourceProps = { memberId: string; stamp: StampsOfSource }

function Source({ memberId, stamp }: SourceProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const back = stamp.earned - stamp.stamps

  return (
    <li className="txt-small flex flex-col gap-y-0.5">
      <span className="flex flex-wrap items-baseline gap-x-1.5">
        <span className="txt-small-plus">
          {t("stamps.brought", {
            count: stamp.earned,
            number: format.number(stamp.earned),
          })}
        </span>
        {stamp.source_type === "order" ? (
          <TextLink to={`/orders/${stamp.source_id}`}>
            {t("stamps.sources.order")}
          </TextLink>
        ) : (
          <span>{t(`stamps.sources.${stamp.source_type}`)}</span>
        )}
        <span className="text-ui-fg-subtle ms-auto">{format.dateTime(stamp.at)}</span>
      </span>
      <span className="text-ui-fg-subtle">{stamp.card}</span>
      {stamp.reason && (
        <span className="text-ui-fg-subtle text-pretty">{stamp.reason}</span>
      )}
      {back > 0 && stamp.reversed_at && (
        <span className="text-ui-fg-subtle">
          {t("stamps.tookBack", {
            count: back,
            number: format.number(back),
            date: format.date(stamp.reversed_at),
          })}
        </span>
      )}
      {stamp.source_type === "gift" && stamp.stamps > 0 && (
        <Button size="small" variant="secondary" className="mt-1 w-fit" asChild>
          <Link
            to={`${memberHref(memberId)}/stamps/${stamp.card_id}/${stamp.source_id}`}
          >
            {t("stamps.revoke.action")}
          </Link>
        </Button>
      )}
    </li>
  )
}
