import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading, Kbd } from "@medusajs/ui"
import type { PropsWithChildren } from "react"

import { CloseButton } from "./close-button"

type DrawerProps = PropsWithChildren<{
  heading: string
  description: string
  /** Where closing leads, if not one segment up. */
  prev?: string
}>

/** A form at the side of its page, at an address of its own. */
export function Drawer({ heading, description, prev, children }: DrawerProps) {
  return (
    <RouteDrawer prev={prev}>
      <div className="flex items-start justify-between gap-x-4 border-b px-6 py-4">
        <div className="flex flex-col gap-y-1">
          <RouteDrawer.Title asChild>
            <Heading>{heading}</Heading>
          </RouteDrawer.Title>
          <RouteDrawer.Description className="text-ui-fg-subtle text-pretty">
            {description}
          </RouteDrawer.Description>
        </div>
        <div className="flex items-center gap-x-2">
          <Kbd aria-hidden>esc</Kbd>
          <RouteDrawer.Close asChild>
            <CloseButton />
          </RouteDrawer.Close>
        </div>
      </div>
      {children}
    </RouteDrawer>
  )
}
