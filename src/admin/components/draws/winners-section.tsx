import { Button, StatusBadge, Table, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { DrawDetail, Drawn } from "../../lib/draw-types"
import { DateText } from "../common/date-text"
import { Section } from "../common/section"
import { SectionTable } from "../common/section-table"
import { TextLink } from "../common/text-link"
import { UserName } from "../common/user-name"

type WinnersSectionProps = { draw: DrawDetail }

/** Who won what, who was replaced, and who would be next. */
export function WinnersSection({ draw }: WinnersSectionProps) {
  const { t } = useTranslation("encore")

  return (
    <Section
      heading={t("draws.winners.heading")}
      description={t("draws.winners.description")}
    >
      {draw.winners.length === 0 ? (
        <p className="txt-small text-ui-fg-subtle px-6 py-4">
          {t("draws.winners.none")}
        </p>
      ) : (
        <SectionTable label={t("draws.winners.heading")}>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("draws.winners.prize")}</Table.HeaderCell>
              <Table.HeaderCell>{t("draws.winners.person")}</Table.HeaderCell>
              <Table.HeaderCell>{t("draws.winners.entry")}</Table.HeaderCell>
              <Table.HeaderCell>{t("draws.winners.given")}</Table.HeaderCell>
              <Table.HeaderCell>
                <span className="sr-only">{t("draws.winners.replace")}</span>
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {draw.winners.map((winner) => (
              <Table.Row key={winner.id}>
                <Table.Cell>
                  {t("draws.winners.place", {
                    place: winner.place,
                    prize: winner.prize?.name,
                  })}
                </Table.Cell>
                <Table.Cell>
                  <Person drawn={winner} />
                </Table.Cell>
                <Table.Cell>
                  <code className="txt-compact-xsmall">{winner.public_id}</code>
                </Table.Cell>
                <Table.Cell>
                  <Given winner={winner} />
                </Table.Cell>
                <Table.Cell className="text-end">
                  {draw.alternates_left.length > 0 && (
                    <Button size="small" variant="transparent" asChild>
                      <Link
                        to={`replace/${winner.place}`}
                        aria-label={t("draws.winners.replacePlace", {
                          place: winner.place,
                        })}
                      >
                        {t("draws.winners.replace")}
                      </Link>
                    </Button>
                  )}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </SectionTable>
      )}
      {draw.replaced.length > 0 && (
        <Others heading={t("draws.winners.replaced")}>
          {draw.replaced.map((drawn) => (
            <li key={drawn.id} className="flex flex-wrap gap-x-1.5">
              <span>
                {t("draws.winners.place", {
                  place: drawn.place,
                  prize: drawn.prize?.name,
                })}
              </span>
              <Person drawn={drawn} />
              <span className="text-ui-fg-subtle">
                {drawn.replace_reason} ·{" "}
                <UserName id={drawn.replaced_by} fallback="–" /> ·{" "}
                <DateText value={drawn.replaced_at!} />
              </span>
            </li>
          ))}
        </Others>
      )}
      {draw.alternates_left.length > 0 && (
        <Others heading={t("draws.winners.alternates")}>
          {draw.alternates_left.map((drawn) => (
            <li key={drawn.id}>
              <Person drawn={drawn} />
            </li>
          ))}
        </Others>
      )}
    </Section>
  )
}

type PersonProps = { drawn: Drawn }

/** Somebody drawn by name, and the way to their page. */
function Person({ drawn }: PersonProps) {
  const { t } = useTranslation("encore")

  return drawn.erased ? (
    <span className="text-ui-fg-subtle">{t("draws.winners.erased")}</span>
  ) : (
    <TextLink to={`/loyalty/members/${drawn.member_id}`}>
      {drawn.name || drawn.email || drawn.member_id}
    </TextLink>
  )
}

type GivenProps = { winner: Drawn }

function Given({ winner }: GivenProps) {
  const { t } = useTranslation("encore")

  return winner.granted_at ? (
    <DateText value={winner.granted_at} />
  ) : (
    <StatusBadge color={winner.refused ? "red" : "orange"}>
      {t(winner.refused ? `draws.refused.${winner.refused}` : "draws.winners.waiting")}
    </StatusBadge>
  )
}

type OthersProps = { heading: string; children: ReactNode }

function Others({ heading, children }: OthersProps) {
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {heading}
      </Text>
      <ol className="txt-small flex flex-col gap-y-1">{children}</ol>
    </div>
  )
}
