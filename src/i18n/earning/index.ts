import el from "./el.json"
import en from "./en.json"
import es from "./es.json"
import ru from "./ru.json"
import zh from "./zh.json"

/** What earning says: why points were given, how to get them, what is wrong with a rule. */
export const earning = { en, es, ru, zh, el }
