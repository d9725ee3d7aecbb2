import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type CardPreviewProps = {
  name: string
  description: string
  places: number
  /** Filled places; in a preview, a few, so that both can be seen. */
  stamps: number
  reward: string | null
}

/** A card as shoppers will see it: its places, and what a full one gives. */
export function CardPreview({
  name,
  description,
  places,
  stamps,
  reward,
}: CardPreviewProps) {
  const { t } = useTranslation("encore")
  const shown = Math.max(0, Math.min(places, 50))

  return (
    <figure className="bg-ui-bg-component shadow-elevation-card-rest flex w-full max-w-md flex-col gap-y-3 rounded-xl p-5">
      <figcaption className="flex flex-col gap-y-0.5">
        <Text weight="plus">{name || t("stamps.preview.unnamed")}</Text>
        {description && (
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {description}
          </Text>
        )}
      </figcaption>
      <div
        role="img"
        aria-label={t("stamps.progress", { stamps, places: shown })}
        className="grid grid-cols-[repeat(auto-fill,minmax(2.25rem,1fr))] gap-2"
      >
        {Array.from({ length: shown }, (_, place) => (
          <Place key={place} number={place + 1} isFilled={place < stamps} />
        ))}
      </div>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {reward ? t("stamps.preview.reward", { reward }) : t("stamps.preview.noReward")}
      </Text>
    </figure>
  )
}

type PlaceProps = { number: number; isFilled: boolean }

function Place({ number, isFilled }: PlaceProps) {
  return (
    <span
      className={clx(
        "txt-small flex aspect-square items-center justify-center rounded-full border tabular-nums",
        isFilled
          ? "bg-ui-bg-interactive text-ui-fg-on-color border-transparent"
          : "border-ui-border-strong text-ui-fg-muted border-dashed"
      )}
    >
      {isFilled ? "★" : number}
    </span>
  )
}
