import {
  CDNOW_MISSING,
  cdnowIsThere,
  readCdnow,
} from "../../integration-tests/helpers/cdnow"
import { Benchmark } from "../lib/benchmark"
import { Importer, newHistory } from "../lib/import"
import { duration } from "../lib/pairs"

/**
 * **Measures** the import of CDNOW - 69,659 purchases of 23,570 customers over 18
 * months - by `POST /admin/encore/imports`, from the first byte of the file sent to
 * the import shown as completed: members made, points awarded, stages replayed.
 * **Against** a fixed limit of 20 seconds. Every run is of members unknown before, in
 * a store that holds those of the runs before it.
 */
const importCdnow: Benchmark = {
  name: "import-cdnow",
  unit: "s",
  target: { at: "most", ratio: 1 },
  run: async ({ stores, quick }) => {
    if (!stores) {
      return { skipped: "The stores were not started." }
    }
    if (!cdnowIsThere) {
      return { skipped: CDNOW_MISSING }
    }
    const purchases = readCdnow()
    const importer = await Importer.signIn(stores.with_plugin, stores.admin)
    const seconds: number[] = []
    for (let run = 0; run < (quick ? 1 : 3); run++) {
      const history = newHistory(purchases, 1)
      seconds.push((await duration(() => importer.take(history))) / 1000)
    }
    return { encore: seconds, against: { limit: 20 } }
  },
}

export default importCdnow
