import el from "./el.json"
import en from "./en.json"
import es from "./es.json"
import ru from "./ru.json"
import zh from "./zh.json"
import { withoutPlurals } from "../lib/without-plurals"
import { rooms } from "./rooms"

/** By the names that Medusa's panel gives its languages. */
export default {
  en: { encore: { ...en, ...rooms("en") } },
  es: { encore: { ...es, ...rooms("es") } },
  ru: { encore: { ...ru, ...rooms("ru") } },
  zhCN: { encore: withoutPlurals({ ...zh, ...rooms("zh") }) },
  el: { encore: { ...el, ...rooms("el") } },
}
