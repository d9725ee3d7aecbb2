import type { Invitation } from "../../lib/surveys"
import { MessageStatusBadge } from "../messages/message-status-badge"

type InvitationMessageProps = Pick<Invitation, "message">

/** Whether an invitation was really sent, and where it wasn't, why. */
export function InvitationMessage({ message }: InvitationMessageProps) {
  if (!message) {
    return "–"
  }
  return (
    <span className="flex flex-col gap-y-1 py-2">
      <MessageStatusBadge status={message.status} />
      {message.reason_text && (
        <span className="txt-small text-ui-fg-subtle max-w-[280px] text-pretty whitespace-normal">
          {message.reason_text}
        </span>
      )}
    </span>
  )
}
