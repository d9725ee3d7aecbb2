import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import type { PropsWithChildren } from "react"

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
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{heading}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description className="text-pretty">
          {description}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      {children}
    </RouteDrawer>
  )
}
