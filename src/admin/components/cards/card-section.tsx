import { Button, DropdownMenu, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useMemberCard } from "../../hooks/use-cards"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"

const SIZES = ["card", "a6", "letter"] as const

type CardSectionProps = { memberId: string }

/** A member's loyalty card, to be scanned off the screen and to be printed. */
export function CardSection({ memberId }: CardSectionProps) {
  const { t } = useTranslation("encore")
  const query = useMemberCard(memberId)
  const card = query.data

  return (
    <Section
      heading={t("cards.member.heading")}
      actions={
        card && (
          <>
            <Button size="small" variant="transparent" asChild>
              <a href={card.page_url} target="_blank" rel="noreferrer">
                {t("cards.member.open")}
              </a>
            </Button>
            <DropdownMenu>
              <DropdownMenu.Trigger asChild>
                <Button size="small" variant="secondary">
                  {t("cards.member.print")}
                </Button>
              </DropdownMenu.Trigger>
              <DropdownMenu.Content align="end">
                {SIZES.map((size) => (
                  <DropdownMenu.Item key={size} asChild>
                    <a
                      href={`${card.page_url}&format=pdf&size=${size}`}
                      target="_blank"
                      rel="noreferrer"
                    >
                      {t(`cards.member.sizes.${size}`)}
                    </a>
                  </DropdownMenu.Item>
                ))}
              </DropdownMenu.Content>
            </DropdownMenu>
          </>
        )
      }
    >
      <SectionState query={query}>
        {({ card_number: number, qr, code128 }) => (
          <div className="flex flex-col items-center gap-y-3 px-6 py-4">
            <img
              src={asPicture(qr)}
              alt={t("cards.member.qr", { number })}
              className="w-36 rounded"
            />
            <Text weight="plus" className="tabular-nums">
              {number.replace(/\d{4}(?=\d)/g, "$& ")}
            </Text>
            <img
              src={asPicture(code128)}
              alt={t("cards.member.code128", { number })}
              className="h-14 w-full max-w-64 rounded"
            />
          </div>
        )}
      </SectionState>
    </Section>
  )
}

/** An SVG as a picture runs nothing. */
const asPicture = (svg: string): string =>
  `data:image/svg+xml,${encodeURIComponent(svg)}`
