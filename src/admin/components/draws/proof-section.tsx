import { Button, Copy, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { DrawDetail } from "../../lib/draw-types"
import { Section } from "../common/section"

type ProofSectionProps = { draw: DrawDetail }

/** The fingerprints that bind the shop, and where the result stands for everybody. */
export function ProofSection({ draw }: ProofSectionProps) {
  const { t } = useTranslation("encore")
  const hashes: [label: string, hash: string | null, hint: string][] = [
    [t("draws.proof.seed"), draw.seed_hash, t("draws.proof.seedHint")],
    [t("draws.proof.entries"), draw.entries_hash, t("draws.proof.entriesHint")],
  ]

  return (
    <Section
      heading={t("draws.proof.heading")}
      description={t("draws.proof.description")}
    >
      {hashes.map(
        ([label, hash, hint]) =>
          hash && (
            <div key={label} className="flex flex-col gap-y-1 px-6 py-4">
              <Text size="small" leading="compact" weight="plus">
                {label}
              </Text>
              <span className="flex items-start gap-x-2">
                <code className="txt-compact-xsmall text-ui-fg-subtle break-all">
                  {hash}
                </code>
                <Copy content={hash} className="text-ui-fg-muted" />
              </span>
              <Text size="xsmall" className="text-ui-fg-subtle text-pretty">
                {hint}
              </Text>
            </div>
          )
      )}
      {draw.entries_hash && (
        <div className="px-6 py-4">
          <Button size="small" variant="secondary" asChild>
            <a href={resultAddress(draw.id)} target="_blank" rel="noreferrer">
              {t("draws.proof.result")}
            </a>
          </Button>
        </div>
      )}
    </Section>
  )
}

/** Where everybody finds the result, without a key. */
function resultAddress(id: string): string {
  const backend = new URL(__BACKEND_URL__ ?? "/", window.location.origin)
  return new URL(`/encore/draws/${id}/result`, backend).toString()
}
