import { useTranslation } from "react-i18next"

import { useBrandPreview } from "../../hooks/use-cards"
import type { BrandUpdate } from "../../lib/types"

type BrandPreviewProps = { brand: BrandUpdate }

/** A coupon as the shop's customers see it, in a frame that can do nothing else. */
export function BrandPreview({ brand }: BrandPreviewProps) {
  const { t } = useTranslation("encore")
  const { data: page } = useBrandPreview(brand)

  return (
    <iframe
      title={t("cards.brand.preview")}
      sandbox=""
      srcDoc={page ?? ""}
      className="h-[28rem] w-full"
    />
  )
}
