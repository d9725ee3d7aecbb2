import { createReadStream, existsSync, statSync } from "node:fs"
import { createServer } from "node:http"
import path from "node:path"
import { freePort, isFree } from "../lib/ports.mjs"
import { shopFiles } from "./builds.mjs"

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
}

/** The port the shop had last time, or a free one: bookmarks and baskets live on. */
export async function shopPort({ recall, remember }, taken) {
  const last = recall("shop_port")
  if (last && last !== taken && (await isFree(last))) {
    return last
  }
  const port = await freePort([taken])
  remember("shop_port", port)
  return port
}

/**
 * Serves the built shop, and at /config.json what it has to know of this demo.
 *
 * @returns the shop's address, or null as long as there is no shop
 */
export async function serveShop(lifetime, demo, { publishable_key }) {
  if (!existsSync(shopFiles)) {
    return null
  }
  const config = JSON.stringify({ backend_url: demo.backend_url, publishable_key })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, demo.storefront_url)
    if (pathname === "/config.json") {
      response.writeHead(200, {
        "Content-Type": TYPES[".json"],
        "Cache-Control": "no-store",
      })
      response.end(config)
    } else {
      sendFile(response, pathname)
    }
  })
  const { port } = new URL(demo.storefront_url)
  await new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(Number(port), resolve)
  })
  lifetime.onStop(() => {
    server.closeAllConnections()
    server.close()
  })
  return demo.storefront_url
}

/** A file of the shop; any other address is a page of it, so its index. */
function sendFile(response, pathname) {
  const wanted = path.join(shopFiles, path.normalize(decode(pathname)))
  const inside = wanted.startsWith(shopFiles + path.sep)
  const isFile = inside && statSync(wanted, { throwIfNoEntry: false })?.isFile()
  const file = isFile ? wanted : path.join(shopFiles, "index.html")
  response.writeHead(200, {
    "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream",
    // Names of built files carry their hash; the index must be asked for anew.
    "Cache-Control": file.includes(`${path.sep}assets${path.sep}`)
      ? "public, max-age=31536000, immutable"
      : "no-cache",
  })
  createReadStream(file).pipe(response)
}

function decode(pathname) {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return "/"
  }
}
