import { LayoutComposer } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useParams } from "react-router-dom"

import { useDraw } from "../../hooks/use-draws"
import { ChangesSection } from "../common/changes-section"
import { SectionState } from "../common/section-state"
import { DrawHeader } from "./draw-header"
import { DrawRules } from "./draw-rules"
import { EntriesSection } from "./entries-section"
import { ProofSection } from "./proof-section"
import { useChangedDrawWords } from "./use-changed-draw-words"
import { WinnersSection } from "./winners-section"

/** One draw: where it stands, who takes part, and who won. */
export function DrawPage() {
  const { id } = useParams()
  const query = useDraw(id)
  const valueInWords = useChangedDrawWords()

  if (!query.data) {
    return (
      <Container className="p-0">
        <SectionState query={query} rows={6}>
          {() => null}
        </SectionState>
      </Container>
    )
  }
  const draw = query.data

  return (
    <LayoutComposer
      widgetsZonePrefix="encore_draw.details"
      preferredLayoutId="core:two-column"
      data={draw}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="encore-draw-header">
              <DrawHeader draw={draw} />
            </LayoutComposer.Entry>
            {draw.drawn_at && (
              <LayoutComposer.Entry id="encore-draw-winners">
                <WinnersSection draw={draw} />
              </LayoutComposer.Entry>
            )}
            {draw.status !== "draft" && (
              <LayoutComposer.Entry id="encore-draw-entries">
                <EntriesSection draw={draw} />
              </LayoutComposer.Entry>
            )}
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="encore-draw-rules">
              <DrawRules draw={draw} />
            </LayoutComposer.Entry>
            {draw.seed_hash && (
              <LayoutComposer.Entry id="encore-draw-proof">
                <ProofSection draw={draw} />
              </LayoutComposer.Entry>
            )}
            <LayoutComposer.Entry id="encore-draw-changes">
              <ChangesSection
                objectType="draw"
                objectId={draw.id}
                fields="draws.fields"
                valueInWords={valueInWords}
              />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}
