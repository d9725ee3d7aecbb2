import { SectionRow } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { Brand } from "../../lib/types"
import { Section } from "../common/section"
import { BrandPreview } from "./brand-preview"
import { LogoField } from "./logo-field"

type BrandSectionProps = { brand: Brand }

/** How the shop looks on what it prints, with a coupon to see it on. */
export function BrandSection({ brand }: BrandSectionProps) {
  const { t } = useTranslation("encore")
  const { logo, ...look } = brand

  return (
    <Section
      heading={t("cards.brand.heading")}
      description={t("cards.brand.description")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="brand">{t("common.edit")}</Link>
        </Button>
      }
    >
      <SectionRow
        title={t("cards.brand.name")}
        value={brand.name ?? t("cards.brand.storeName")}
      />
      <SectionRow title={t("cards.brand.website")} value={brand.website ?? "–"} />
      <SectionRow
        title={t("cards.brand.main")}
        value={<ColorText color={brand.main_color} />}
      />
      <SectionRow
        title={t("cards.brand.accent")}
        value={<ColorText color={brand.accent_color} />}
      />
      <SectionRow
        title={t("cards.brand.paper")}
        value={t(`cards.brand.papers.${brand.letter_paper}`)}
      />
      <SectionRow title={t("cards.brand.logo")} value={<LogoField logo={logo} />} />
      {/* A new logo makes a new picture of the same look. */}
      <BrandPreview key={logo?.url} brand={look} />
    </Section>
  )
}

function ColorText({ color }: { color: string }) {
  return (
    <span className="flex items-center gap-x-2">
      <span
        aria-hidden
        className="border-ui-border-base size-4 rounded border"
        style={{ backgroundColor: color }}
      />
      {color}
    </span>
  )
}
