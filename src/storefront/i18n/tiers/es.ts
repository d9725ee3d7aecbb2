import type { Dictionary } from "../texts.ts"

export const es = {
  tier: "Su nivel",
  tier_none: "Aún sin nivel",
  tier_until: "Hasta el {date}, si no llega nada más",
  tier_ends: "Su nivel acaba el {date}.",
  tier_ends_then: "Su nivel acaba el {date}; después será {name}.",
  tier_keep: "Consérvelo con {what}.",
  tier_multiplier: "Puntos por {factor}",
  tier_next: "Camino de {name}",
  tier_all: "Todos los niveles y lo que dan",
  tier_everybody: "Para todos",
  tier_or: "o",
} satisfies Dictionary
