export interface Match {
  name: string
  params: Record<string, string>
}

/** Named paths, first match wins; `:name` stands for one segment. */
export type Routes = Record<string, string>

/** Which route a path is; null if it is none. */
export function matchRoute(routes: Routes, path: string): Match | null {
  const segments = split(path)
  for (const [name, pattern] of Object.entries(routes)) {
    const params = matchSegments(split(pattern), segments)
    if (params) {
      return { name, params }
    }
  }
  return null
}

function split(path: string): string[] {
  return path.split("/").filter(Boolean)
}

function matchSegments(
  pattern: string[],
  segments: string[]
): Record<string, string> | null {
  if (pattern.length !== segments.length) {
    return null
  }
  const params: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? ""
    if (part.startsWith(":")) {
      params[part.slice(1)] = decodeURIComponent(segment)
    } else if (part !== segment) {
      return null
    }
  }
  return params
}

/** Goes to a page without loading the shop anew. */
export function navigate(path: string, state: unknown = null): void {
  history.pushState(state, "", path)
  window.dispatchEvent(new PopStateEvent("popstate", { state }))
}

/** Makes links inside the shop navigate without loading it anew. */
export function interceptLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || hasModifier(event)) {
    return
  }
  // Through the path, because links inside web components are in shadow trees.
  const link = event
    .composedPath()
    .find((target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement)
  if (!link || link.target || link.hasAttribute("download")) {
    return
  }
  const url = new URL(link.href)
  const samePage = url.pathname === location.pathname && url.hash !== ""
  if (url.origin === location.origin && !samePage) {
    event.preventDefault()
    navigate(url.pathname + url.search)
  }
}

function hasModifier({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return metaKey || ctrlKey || shiftKey || altKey
}
