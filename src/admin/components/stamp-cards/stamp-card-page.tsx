import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Outlet, useParams } from "react-router-dom"

import { useStampCard } from "../../hooks/use-stamp-cards"
import { ChangesSection } from "../common/changes-section"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { CardMembersSection } from "./card-members-section"
import { CardTerms } from "./card-terms"
import { StampCardActions } from "./stamp-card-actions"
import { StampCardProblems } from "./stamp-card-problems"
import { StampCardStatusBadge } from "./stamp-card-status-badge"
import { useChangedCardWords } from "./use-changed-card-words"

/** One card: what it promises, what is wrong with it, and how far members are. */
export function StampCardPage() {
  const { t } = useTranslation("encore")
  const { id = "" } = useParams()
  const query = useStampCard(id)
  const valueInWords = useChangedCardWords()

  if (!query.data) {
    return (
      <Container className="p-0">
        <SectionState query={query} rows={6}>
          {() => null}
        </SectionState>
      </Container>
    )
  }
  const card = query.data

  return (
    <div className="flex flex-col gap-y-3">
      <Section
        level="h1"
        heading={card.name}
        description={card.description ?? undefined}
        actions={
          <>
            <StampCardStatusBadge status={card.status} />
            <StampCardActions card={card} />
          </>
        }
      >
        {card.counting && (
          <p role="status" className="txt-small text-ui-fg-subtle px-6 py-4">
            {t("stamps.counting")}
          </p>
        )}
        <StampCardProblems card={card} />
        <CardTerms card={card} />
      </Section>
      {card.status !== "draft" && <CardMembersSection card={card} />}
      <ChangesSection
        objectType="stamp_card"
        objectId={card.id}
        fields="stamps.fields"
        valueInWords={valueInWords}
      />
      <Outlet />
    </div>
  )
}
