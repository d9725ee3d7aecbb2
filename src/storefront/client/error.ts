/**
 * Medusa's error types by the status they are sent with. Its JS SDK keeps the
 * status and the message of an error answer but drops its `type`.
 */
const TYPE_BY_STATUS: Record<number, string> = {
  400: "invalid_data",
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  409: "conflict",
  422: "duplicate_error",
  500: "unknown_error",
}

export interface EncoreErrorDetails {
  /** Medusa's error type, or `network` where no answer came at all. */
  type: string
  /** The HTTP status; null where no answer came at all. */
  status: number | null
  cause?: unknown
}

/** What every call of the client fails with. */
export class EncoreError extends Error {
  readonly type: string
  readonly status: number | null

  constructor(message: string, { type, status, cause }: EncoreErrorDetails) {
    super(message, { cause })
    this.name = "EncoreError"
    this.type = type
    this.status = status
  }

  /** No answer came: offline, blocked, or the store is down. */
  get isNetwork(): boolean {
    return this.status === null
  }

  /** Nothing is wrong with the call: the same one may work a moment later. */
  get isTemporary(): boolean {
    return this.status === null || this.status === 429 || this.status >= 500
  }
}

/** Whether the call was given up on purpose, which is no failure. */
export function isAbort(error: unknown): boolean {
  return readField(error, "name") === "AbortError"
}

/** Turns what the SDK throws into an {@link EncoreError}; an abort stays itself. */
export function toEncoreError(error: unknown): unknown {
  if (isAbort(error) || error instanceof EncoreError) {
    return error
  }

  const message = error instanceof Error ? error.message : String(error)
  const status = readField(error, "status")
  if (typeof status !== "number") {
    return new EncoreError(message, { type: "network", status: null, cause: error })
  }

  const type = readField(error, "type")
  return new EncoreError(message, {
    type: typeof type === "string" ? type : (TYPE_BY_STATUS[status] ?? "unknown_error"),
    status,
    cause: error,
  })
}

function readField(error: unknown, field: string): unknown {
  return error !== null && typeof error === "object" && field in error
    ? (error as Record<string, unknown>)[field]
    : undefined
}
