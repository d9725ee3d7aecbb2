import {
  createTexts,
  type Locale,
  type Texts,
  type Translation,
} from "medusa-plugin-encore/storefront"
import { el } from "./el.ts"
import { en } from "./en.ts"
import { es } from "./es.ts"
import { ru } from "./ru.ts"
import { zh } from "./zh.ts"

export type ShopMessages = typeof en

const dictionaries: Record<Locale, Translation<ShopMessages>> = { en, es, ru, zh, el }

/** The shop's texts in one of its languages. */
export function shopTexts(locale: Locale): Texts<ShopMessages> {
  return createTexts<ShopMessages>(dictionaries[locale], locale)
}
