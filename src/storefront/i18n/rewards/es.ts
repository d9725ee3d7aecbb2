import type { Translation } from "../texts.ts"
import type { en } from "./en.ts"

export const es: Translation<typeof en> = {
  rewards_title: "Recompensas",
  rewards_free: "Gratis",
  rewards_left: {
    one: "Queda {count}",
    many: "Quedan {count}",
    other: "Quedan {count}",
  },
  rewards_until: "hasta el {date}",
  rewards_claim: "Canjear",
  rewards_claim_named: "Canjear: {name}",
  rewards_confirm: "¿Canjear por {price}?",
  rewards_yes: "Sí, canjear",
  rewards_no: "Ahora no",
  rewards_claimed: "Es tuyo: el código es {code}",
  coupons_title: "Tus cupones",
  coupon_pending: "En preparación; vuelve a mirar en un momento",
  coupon_issued: "Listo para usar",
  coupon_redeemed: "Usado",
  coupon_expired: "Vencido",
  coupon_revoked: "Devuelto",
  coupon_copy: "Copiar el código",
  coupon_copy_named: "Copiar el código {code}",
  coupon_copied: "{code} copiado",
  coupon_print: "Imprimir la tarjeta",
  coupon_print_named: "Imprimir la tarjeta de {code}",
  coupon_return: "Devolver",
  coupon_return_points: "Devolver por {points}",
  coupon_return_named: "Devolver {code}",
  coupon_returned: "{code} devuelto",
}
