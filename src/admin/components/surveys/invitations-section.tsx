import { Button, StatusBadge, Table } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { usePage } from "../../hooks/use-page"
import { useInvitations } from "../../hooks/use-surveys"
import type { InvitationStatus, Survey } from "../../lib/surveys"
import { DateText } from "../common/date-text"
import { Pagination } from "../common/pagination"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { SectionTable } from "../common/section-table"
import { SourceLink } from "../common/source-link"
import { InvitationMessage } from "./invitation-message"
import { PersonLink } from "./person-link"

const PAGE_SIZE = 10

const COLORS: Record<InvitationStatus, ComponentProps<typeof StatusBadge>["color"]> = {
  open: "blue",
  answered: "green",
  expired: "grey",
  withdrawn: "orange",
}

type InvitationsSectionProps = { survey: Survey }

/** Who was asked, and how each invitation stands. */
export function InvitationsSection({ survey }: InvitationsSectionProps) {
  const { t } = useTranslation("encore")
  const page = usePage(PAGE_SIZE, "invitations")
  const query = useInvitations({ ...page.query, survey_id: survey.id })

  return (
    <Section
      heading={t("surveys.invitations.heading")}
      actions={
        survey.status === "published" && (
          <Button size="small" variant="secondary" asChild>
            <Link to="send">{t("surveys.send.action")}</Link>
          </Button>
        )
      }
    >
      <SectionState query={query} rows={3}>
        {({ invitations, count }) =>
          invitations.length ? (
            <>
              <SectionTable label={t("surveys.invitations.heading")}>
                <Table.Header>
                  <Table.Row>
                    <Table.HeaderCell>
                      {t("surveys.invitations.person")}
                    </Table.HeaderCell>
                    <Table.HeaderCell>{t("surveys.columns.status")}</Table.HeaderCell>
                    <Table.HeaderCell>
                      {t("surveys.invitations.message")}
                    </Table.HeaderCell>
                    <Table.HeaderCell>
                      {t("surveys.invitations.about")}
                    </Table.HeaderCell>
                    <Table.HeaderCell>{t("surveys.invitations.sent")}</Table.HeaderCell>
                    <Table.HeaderCell>
                      {t("surveys.invitations.until")}
                    </Table.HeaderCell>
                  </Table.Row>
                </Table.Header>
                <Table.Body>
                  {invitations.map((invitation) => (
                    <Table.Row key={invitation.id}>
                      <Table.Cell>
                        <PersonLink {...invitation} />
                      </Table.Cell>
                      <Table.Cell>
                        <StatusBadge color={COLORS[invitation.status]}>
                          {t(`surveys.invitations.statuses.${invitation.status}`)}
                        </StatusBadge>
                      </Table.Cell>
                      <Table.Cell>
                        <InvitationMessage message={invitation.message} />
                      </Table.Cell>
                      <Table.Cell>
                        {invitation.order_id ? (
                          <SourceLink type="order" id={invitation.order_id} />
                        ) : (
                          "–"
                        )}
                      </Table.Cell>
                      <Table.Cell>
                        <DateText value={invitation.send_at} />
                      </Table.Cell>
                      <Table.Cell>
                        <DateText value={invitation.expires_at} />
                      </Table.Cell>
                    </Table.Row>
                  ))}
                </Table.Body>
              </SectionTable>
              <Pagination page={page} count={count} />
            </>
          ) : (
            <p className="txt-small text-ui-fg-subtle px-6 py-4">
              {t("surveys.invitations.none")}
            </p>
          )
        }
      </SectionState>
    </Section>
  )
}
