import "./styles/base.css"
import "./styles/layout.css"
import "./styles/controls.css"
import "./styles/pages.css"
import "./elements/shop-app.ts"
import { loadConfig } from "./config.ts"
import { renderStartFailure } from "./elements/start-failure.ts"
import { Shop } from "./shop/shop.ts"

async function start(): Promise<void> {
  try {
    const shop = await Shop.open(await loadConfig())
    const app = document.createElement("shop-app")
    app.shop = shop
    document.body.append(app)
  } catch (error) {
    renderStartFailure(document.body, error)
  }
}

void start()
