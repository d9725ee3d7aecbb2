import { useTranslation } from "react-i18next"

type BreadcrumbProps = { label: string }

/** A breadcrumb whose label is a key of the plugin's translations. */
export function Breadcrumb({ label }: BreadcrumbProps) {
  const { t } = useTranslation("encore")
  return <span>{t(label)}</span>
}
