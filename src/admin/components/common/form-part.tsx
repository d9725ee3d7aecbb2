import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type FormPartProps = { heading: string; hint?: string; children: ReactNode }

/** A part of a long form, under a heading of its own. */
export function FormPart({ heading, hint, children }: FormPartProps) {
  return (
    <section className="flex flex-col gap-y-4">
      <div>
        <Heading level="h2">{heading}</Heading>
        {hint && (
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {hint}
          </Text>
        )}
      </div>
      {children}
    </section>
  )
}
