import { Button, Text, toast } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"

import { useSetLogo } from "../../hooks/use-cards"
import type { Brand } from "../../lib/types"

type LogoFieldProps = { logo: Brand["logo"] }

/** The shop's logo, which is saved as soon as it is chosen. */
export function LogoField({ logo }: LogoFieldProps) {
  const { t } = useTranslation("encore")
  const input = useRef<HTMLInputElement>(null)
  const { mutate, isPending } = useSetLogo()

  const set = (file: File | null) =>
    mutate(file, {
      onSuccess: () =>
        toast.success(t(file ? "cards.brand.logoSaved" : "cards.brand.logoRemoved")),
      onError: (error) => toast.error(error.message),
    })

  return (
    <div className="flex flex-col gap-y-2">
      {logo ? (
        <img
          src={logo.url}
          alt={t("cards.brand.logo")}
          className="border-ui-border-base max-h-16 max-w-48 self-start rounded border bg-white object-contain p-1"
        />
      ) : (
        <Text size="small">{t("cards.brand.noLogo")}</Text>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          variant="secondary"
          isLoading={isPending}
          onClick={() => input.current?.click()}
        >
          {t("cards.brand.chooseLogo")}
        </Button>
        {logo && (
          <Button
            size="small"
            variant="transparent"
            disabled={isPending}
            onClick={() => set(null)}
          >
            {t("cards.brand.removeLogo")}
          </Button>
        )}
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {t("cards.brand.logoHint")}
      </Text>
      <input
        ref={input}
        hidden
        type="file"
        aria-label={t("cards.brand.chooseLogo")}
        accept="image/png,image/jpeg"
        onChange={(event) => {
          const file = event.target.files?.[0]
          // So that the same file, changed meanwhile, can be chosen again.
          event.target.value = ""
          if (file) {
            set(file)
          }
        }}
      />
    </div>
  )
}
