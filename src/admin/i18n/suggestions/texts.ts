import el from "./el.json"
import en from "./en.json"
import es from "./es.json"
import ru from "./ru.json"
import zh from "./zh.json"

export const suggestions = { en, es, ru, zh, el }
