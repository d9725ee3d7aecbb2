import type { Translation } from "../texts.ts"
import type { en } from "./en.ts"

export const es: Translation<typeof en> = {
  draws_none: "En este momento no hay sorteos.",
  draw_prizes: "Qué se puede ganar",
  draw_how: "Cómo participar",
  draw_max: {
    one: "Cuenta como máximo {count} participación por persona",
    many: "Cuentan como máximo {count} participaciones por persona",
    other: "Cuentan como máximo {count} participaciones por persona",
  },
  draw_closes: "Abierto hasta el {date}",
  draw_opens: "Abre el {date}",
  draw_closed: "Cerrado el {date}; aún no se ha sorteado",
  draw_drawn: "Sorteado el {date}",
  draw_own_entries: {
    one: "Tiene {count} participación.",
    many: "Tiene {count} participaciones.",
    other: "Tiene {count} participaciones.",
  },
  draw_odds_so_far: {
    one: "Es el {share} de {count} participación hasta ahora.",
    many: "Es el {share} de las {count} participaciones hasta ahora.",
    other: "Es el {share} de las {count} participaciones hasta ahora.",
  },
  draw_odds: {
    one: "Era el {share} de {count} participación.",
    many: "Era el {share} de las {count} participaciones.",
    other: "Era el {share} de las {count} participaciones.",
  },
  draw_all_entries: {
    one: "{count} participación hasta ahora",
    many: "{count} participaciones hasta ahora",
    other: "{count} participaciones hasta ahora",
  },
  draw_guest:
    "Inicie sesión para participar; con participación gratuita no hay que comprar nada.",
  draw_number: "Su número público en este sorteo:",
  draw_enter_free: "Participar gratis",
  draw_entries_wanted: "Participaciones",
  draw_enter_points: "Participar por {cost}",
  draw_country: "Dónde vive",
  draw_choose: "Elija un país",
  draw_failed:
    "La tienda no ha podido hacerlo ahora. Inténtelo de nuevo: nada cuenta ni cuesta dos veces.",
  draw_show_result: "Ver el resultado",
  draw_winners: "Los números ganadores",
  draw_no_winners: "Nadie participó, así que nadie ganó.",
  draw_you_won: "¡Ha ganado! Su premio está en su cuenta.",
  draw_its_you: "– es usted",
  draw_replaced: {
    one: "No se pudo dar el premio a {count} ganador y lo recibió el siguiente suplente.",
    many: "No se pudo dar el premio a {count} ganadores y lo recibieron los siguientes suplentes.",
    other:
      "No se pudo dar el premio a {count} ganadores y lo recibieron los siguientes suplentes.",
  },
  draw_repeat: "Repetir el sorteo aquí",
  draw_repeat_agrees:
    "Repetido en su dispositivo: la semilla y las participaciones son las prometidas y dan exactamente estos ganadores.",
  draw_repeat_seed: "Esta no es la semilla prometida antes del sorteo.",
  draw_repeat_entries: "Estas no son las participaciones congeladas al cerrar.",
  draw_repeat_winners: "Al repetirlo, salen otros ganadores.",
  draw_terms: "Condiciones",
  draw_fair: "Por qué puede fiarse de este sorteo",
  draw_fair_seed:
    "La semilla secreta se eligió antes de que nadie participara. Su huella (SHA-256) obliga a la tienda:",
  draw_fair_entries: "Las participaciones se congelaron al cerrar. Su huella:",
  draw_fair_how:
    "Los ganadores se deducen solo de ambas. Con el resultado se revela la semilla y cualquiera puede repetir el sorteo: aquí con un botón o con un pequeño programa propio.",
}
