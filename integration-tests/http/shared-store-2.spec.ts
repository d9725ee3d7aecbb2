import { shareStore } from "../helpers/store-runner"
import sharedStores from "./shared-stores.json"

shareStore(sharedStores[1]!)
