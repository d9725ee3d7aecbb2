import type { Translation } from "../texts.ts"
import type { stamps as en } from "./en.ts"

export const stamps: Translation<typeof en> = {
  stamps_heading: "Tarjetas de sellos",
  stamps_empty: "Por ahora no hay tarjetas de sellos.",
  stamps_progress: "{stamps} de {places} sellos",
  stamps_reward: "Tarjeta completa: {reward}",
  stamps_missing: {
    one: "Falta {count} sello",
    many: "Faltan {count} de sellos",
    other: "Faltan {count} sellos",
  },
  stamps_owed: {
    one: "{count} sello compensa una recompensa cuya compra se devolvió",
    many: "{count} de sellos compensan una recompensa cuya compra se devolvió",
    other: "{count} sellos compensan una recompensa cuya compra se devolvió",
  },
  stamps_full: {
    one: "{count} tarjeta completa hasta ahora",
    many: "{count} de tarjetas completas hasta ahora",
    other: "{count} tarjetas completas hasta ahora",
  },
  stamps_lapse: "El próximo sello caduca el {date}",
  stamps_until: "Se pueden reunir sellos hasta el {date}",
  stamps_closed: "Esta tarjeta ya no reúne sellos.",
  order_stamps: "Sellos de este pedido",
  order_stamps_brought: {
    one: "{count} sello en «{card}»",
    many: "{count} de sellos en «{card}»",
    other: "{count} sellos en «{card}»",
  },
}
