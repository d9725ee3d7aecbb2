import type { Translation } from "../texts.ts"
import type { en } from "./en.ts"

export const es: Translation<typeof en> = {
  referral_title: "Invita a tus amigos",
  referral_code: "Tu código",
  referral_link: "Tu enlace",
  referral_copy: "Copiar el enlace",
  referral_copied: "El enlace está copiado",
  referral_copy_by_hand: "El enlace está seleccionado: cópialo a mano",
  referral_share: "Compartir",
  referral_share_on: "Publicar el enlace",
  referral_email: "Correo",
  referral_how: "Cómo funciona",
  referral_step_share: "Comparte tu enlace con amigos.",
  referral_step_friend: "Un amigo abre una cuenta con él.",
  referral_step_reward:
    "Hace un pedido y, cuando ya no vaya a devolverse nada, llega el premio.",
  referral_you_get: "Tú recibes: {what}.",
  referral_friend_gets: "Tu amigo recibe: {what}.",
  referral_friends: {
    one: "{count} amigo hasta ahora",
    many: "{count} de amigos hasta ahora",
    other: "{count} amigos hasta ahora",
  },
  referral_nobody: "Aún no ha llegado nadie con tu enlace.",
  referral_friend: "Un amigo",
  referral_since: "desde el {date}",
  referral_due: "premio previsto el {date}",
  referral_pending: "Aún sin pedido",
  referral_qualified: "Ha pedido",
  referral_maturing: "Premio en camino",
  referral_rewarded: "Premiado",
  referral_rejected: "No cuenta",
  referral_reversed: "Retirado con el pedido",
}
