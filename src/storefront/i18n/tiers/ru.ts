import type { Dictionary } from "../texts.ts"

export const ru = {
  tier: "Ваш уровень",
  tier_none: "Пока без уровня",
  tier_until: "До {date}, если больше ничего не придёт",
  tier_ends: "Ваш уровень заканчивается {date}.",
  tier_ends_then: "Ваш уровень заканчивается {date}; затем будет {name}.",
  tier_keep: "Чтобы сохранить его: {what}.",
  tier_multiplier: "Баллы умножаются на {factor}",
  tier_next: "На пути к уровню {name}",
  tier_all: "Все уровни и что они дают",
  tier_everybody: "Для всех",
  tier_or: "или",
} satisfies Dictionary
