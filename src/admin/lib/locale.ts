/**
 * The panel names some languages without a hyphen ("zhCN", "ptBR"); `Intl` and
 * the API want them as BCP 47 does.
 */
export function toIntlLocale(panelLanguage: string): string {
  return panelLanguage.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")
}
