import { Container, Heading, Text } from "@medusajs/ui"
import { type PropsWithChildren, type ReactNode, useId } from "react"

type SectionProps = PropsWithChildren<{
  heading: ReactNode
  /** The page's own heading is the only one on level 1. */
  level?: "h1" | "h2"
  description?: string
  actions?: ReactNode
}>

/** A part of a page: a card with a heading, named for screen readers by it. */
export function Section({
  heading,
  level = "h2",
  description,
  actions,
  children,
}: SectionProps) {
  const id = useId()

  return (
    <Container className="overflow-hidden p-0">
      <section aria-labelledby={id} className="divide-y">
        <div className="flex items-center justify-between gap-x-4 px-6 py-4">
          <div className="min-w-0">
            <Heading level={level} id={id}>
              {heading}
            </Heading>
            {description && (
              <Text size="small" className="text-ui-fg-subtle text-pretty">
                {description}
              </Text>
            )}
          </div>
          {actions && (
            <div className="flex shrink-0 items-center gap-x-2">{actions}</div>
          )}
        </div>
        {children}
      </section>
    </Container>
  )
}
