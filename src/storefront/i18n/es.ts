import { es as complaints } from "./complaints/es.ts"
import { es as surveys } from "./surveys/es.ts"
import { es as consents } from "./consents/es.ts"
import { es as draws } from "./draws/es.ts"
import { cards } from "./cards/es.ts"
import { es as tiers } from "./tiers/es.ts"
import type { Messages } from "./index.ts"
import type { Translation } from "./texts.ts"
import { es as referrals } from "./referrals/es.ts"
import { stamps } from "./stamps/es.ts"
import { es as rewards } from "./rewards/es.ts"

export const es: Translation<Messages> = {
  ...draws,
  ...complaints,
  ...surveys,
  ...consents,
  points: { one: "punto", many: "de puntos", other: "puntos" },

  order_earns: "Con este pedido ganas",
  order_would_earn: "Con una cuenta, este pedido te da",
  order_earns_nothing: "Este pedido no da puntos",
  ready_at_once: "Podrás usarlos en cuanto hagas el pedido",
  ready_on: "Podrás usarlos a partir del {date}",
  ready_now: "Ya puedes usarlos",
  ready_after_captured: {
    one: "Podrás usarlos {count} día después del cobro",
    many: "Podrás usarlos {count} de días después del cobro",
    other: "Podrás usarlos {count} días después del cobro",
  },
  ready_after_delivered: {
    one: "Podrás usarlos {count} día después de la entrega",
    many: "Podrás usarlos {count} de días después de la entrega",
    other: "Podrás usarlos {count} días después de la entrega",
  },
  ready_after_completed: {
    one: "Podrás usarlos {count} día después de finalizar el pedido",
    many: "Podrás usarlos {count} de días después de finalizar el pedido",
    other: "Podrás usarlos {count} días después de finalizar el pedido",
  },
  ready_once_captured: "Podrás usarlos en cuanto se cobre el pago",
  ready_once_delivered: "Podrás usarlos en cuanto recibas el pedido",
  ready_once_completed: "Podrás usarlos en cuanto finalice el pedido",
  how_worked_out: "Cómo se calculan",
  total: "Total",
  guest_how: "Inicia sesión o crea una cuenta antes de pagar y serán tuyos.",
  sign_in: "Iniciar sesión",
  create_account: "Crear una cuenta",

  your_points: "Tus puntos",
  available: "Disponibles",
  worth: "valen {amount}",
  pending: "Pendientes",
  pending_until: "a partir del {date}",
  pending_part: "{count} de ellos a partir del {date}",
  held: "Reservados para un carrito",
  debt: "Por compensar",
  debt_hint: "Se compensarán con los próximos puntos que ganes.",
  expires_next: "Próximos en caducar",
  on_date: "el {date}",
  next_tier: "Siguiente nivel",
  next_tier_missing: "Te faltan: {what}",
  orders: {
    one: "{count} pedido",
    many: "{count} de pedidos",
    other: "{count} pedidos",
  },

  spend_label: "Puntos que quieres gastar",
  spend_none: "Ninguno",
  spend_all: "Todos",
  spend_worth: "Pagan {amount}",
  spend_left: "Te quedarán: {points}",
  spend_range: "De {min} a {max} (hasta {amount})",
  spend_range_steps: "De {min} a {max} (hasta {amount}), en múltiplos de {step}",
  spend_invalid: "Escribe una cantidad que se pueda gastar en este pedido.",
  spend_apply: "Aplicar",
  spend_remove: "Quitar",
  spend_working: "Un momento…",
  spend_applied: "Pagado con puntos",
  spend_failed:
    "La tienda no ha podido hacerlo ahora. Inténtalo de nuevo: nada se aplica dos veces.",
  spend_unsure:
    "La tienda no ha respondido. Inténtalo de nuevo: nada se aplica dos veces.",

  loading: "Cargando tus puntos…",
  error_title: "Ahora no podemos mostrar tus puntos",
  error_network: "No hay conexión con la tienda.",
  error_signed_out: "Vuelve a iniciar sesión para verlos.",
  error_order_safe: "Tu pedido no se ve afectado.",
  retry: "Reintentar",

  announce_earn: "Con este pedido ganas {points}.",
  announce_available: "Tienes {points} disponibles.",
  announce_spent: "Pagado con puntos: {amount}. Nuevo total: {total}.",
  announce_unspent: "No se usan puntos. Nuevo total: {total}.",

  membership: "Mi tarjeta",
  card_number: "Número de tarjeta",
  stage: "Etapa",
  stage_since: "desde el {date}",
  stage_first_contact: "Primer contacto",
  stage_first_purchase: "Primera compra",
  stage_repeat_contact: "De vuelta",
  stage_loyalty: "Cliente fiel",

  history: "Movimientos",
  history_empty: "Aún no tienes puntos. Aparecerán aquí después de tu primer pedido.",
  history_range: "{from}–{to} de {count}",
  newer: "Más recientes",
  older: "Más antiguos",
  pages: "Páginas de movimientos",
  entry_award: "Ganados",
  entry_adjustment: "Ajuste",
  entry_reversal: "Retirados",
  entry_expiry: "Caducados",
  entry_redemption: "Gastados",
  entry_restoration: "Devueltos",
  entry_merge: "Traspasados desde otra cuenta",
  entry_opening: "Saldo inicial",
  entry_expires: "Caducan el {date}",
  entry_expires_idle: {
    one: "Caduca tras {count} día sin ganar ni gastar puntos",
    many: "Caduca tras {count} de días sin ganar ni gastar puntos",
    other: "Caduca tras {count} días sin ganar ni gastar puntos",
  },
  see_order: "Ver el pedido",

  order_points: "Puntos de este pedido",
  order_points_earned: "Ganados",
  order_points_waiting: "Estamos abonando tus puntos…",
  order_points_late:
    "Está tardando más de lo habitual. Tus puntos están a salvo y aparecerán en tu cuenta.",
  order_points_none: "Este pedido no ha movido ningún punto.",
  order_points_lost: "Se han retirado todos los puntos de este pedido",
  order_points_guest:
    "Se pidió como invitado, así que aún no ha dado puntos. Con una cuenta, tu próximo pedido los dará.",
  check_again: "Comprobar de nuevo",

  ...referrals,
  ...stamps,
  ...cards,
  ...tiers,
  ...rewards,
}
