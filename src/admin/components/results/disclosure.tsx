import type { PropsWithChildren } from "react"

type DisclosureProps = PropsWithChildren<{
  label: string
  name: string
  /** Whether it stands open at first. */
  isOpen?: boolean
}>

/** What a picture shows, to be opened as a table. */
export function Disclosure({ label, name, isOpen = false, children }: DisclosureProps) {
  return (
    <details open={isOpen}>
      <summary className="txt-compact-small text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus cursor-pointer px-6 py-3 outline-none">
        {label}
        <span className="sr-only">: {name}</span>
      </summary>
      <div className="border-t">{children}</div>
    </details>
  )
}
