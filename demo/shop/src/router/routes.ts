import type { Routes } from "./router.ts"

/** The shop's pages by name. */
export const routes = {
  catalog: "/",
  category: "/categories/:handle",
  product: "/products/:handle",
  cart: "/cart",
  checkout: "/checkout",
  confirmation: "/orders/:id",
  signIn: "/sign-in",
  register: "/register",
  account: "/account",
  draws: "/draws",
} satisfies Routes

/** A path to sign in or register that leads back to the page one is on. */
export function withReturn(path: string): string {
  const signingIn: string[] = [routes.signIn, routes.register]
  const here = signingIn.includes(location.pathname) ? returnPath() : location.pathname
  return `${path}?return=${encodeURIComponent(here)}`
}

/** The path to return to; only ever one of this shop's. */
export function returnPath(): string {
  const wanted = new URLSearchParams(location.search).get("return")
  const url = new URL(wanted ?? routes.account, location.origin)
  return url.origin === location.origin ? url.pathname : routes.account
}
