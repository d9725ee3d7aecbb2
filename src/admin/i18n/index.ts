import el from "./el.json"
import en from "./en.json"
import es from "./es.json"
import ru from "./ru.json"
import zh from "./zh.json"

/** By the names that Medusa's panel gives its languages. */
export default {
  en: { encore: en },
  es: { encore: es },
  ru: { encore: ru },
  zhCN: { encore: zh },
  el: { encore: el },
}
