import { Alert } from "@medusajs/ui"

type FormErrorProps = { error: Error }

/** The server's answer to what was sent, where the form is. */
export function FormError({ error }: FormErrorProps) {
  return (
    <Alert variant="error" role="alert" dismissible={false}>
      {error.message}
    </Alert>
  )
}
