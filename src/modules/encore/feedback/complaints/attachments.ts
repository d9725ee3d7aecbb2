/** A file of a message, in Medusa's File module. */
export type Attachment = {
  file_id: string
  name: string
  /** As its content says. */
  mime_type: string
  /** In bytes. */
  size: number
}
