import { SectionRow } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useShopTime } from "../../hooks/use-shop-time"
import type { DrawDetail } from "../../lib/draw-types"
import { Section } from "../common/section"
import { DrawActions } from "./draw-actions"
import { DrawStatusBadge } from "./draw-status-badge"

type DrawHeaderProps = { draw: DrawDetail }

/** What the draw is, where it stands, and its times on the shop's clocks. */
export function DrawHeader({ draw }: DrawHeaderProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const time = useShopTime()
  const times: [label: string, at: string | null][] = [
    [t("draws.opensAt"), draw.opens_at],
    [t("draws.closesAt"), draw.closes_at],
    [t("draws.drawnAt"), draw.drawn_at],
    [t("draws.settledAt"), draw.settled_at],
  ]

  return (
    <Section
      level="h1"
      heading={draw.name}
      actions={
        <>
          <DrawStatusBadge status={draw.status} />
          <DrawActions draw={draw} />
        </>
      }
    >
      <div className="px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t(`draws.next.${draw.status}`)}
        </Text>
      </div>
      {draw.description && (
        <SectionRow title={t("draws.form.description")} value={draw.description} />
      )}
      {times.map(
        ([label, at]) =>
          at && (
            <SectionRow
              key={label}
              title={label}
              value={t("draws.inZone", { time: time.show(at), zone: time.zone })}
            />
          )
      )}
      {draw.status !== "draft" && (
        <SectionRow
          title={t("draws.entries.heading")}
          value={t("draws.entries.ofPeople", {
            count: draw.entrants_count,
            people: format.number(draw.entrants_count),
            entries: format.number(draw.entries_count),
          })}
        />
      )}
    </Section>
  )
}
