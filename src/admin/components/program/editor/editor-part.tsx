import { Heading, Text } from "@medusajs/ui"
import { type PropsWithChildren, useId } from "react"

type EditorPartProps = PropsWithChildren<{ heading: string; hint?: string }>

/** One of the parts that a rule is put together from. */
export function EditorPart({ heading, hint, children }: EditorPartProps) {
  const id = useId()

  return (
    <section aria-labelledby={id} className="flex flex-col gap-y-4">
      <div>
        <Heading level="h2" id={id}>
          {heading}
        </Heading>
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
